import type { Localized } from '../model/language.ts';
import { leafShapes, shapeOf, type DirectiveNames } from './directives.ts';
import { nearMissMessages } from './near-miss-messages.ts';
import type { NearMiss } from './near-miss.ts';
import { anyOf, quote, unexpected, write, type Words } from './report.ts';

/** `canonical` is the line as it should be written, as far as it could be read. */
export function brokenDirective(
  miss: NearMiss,
  found: string,
  canonical: string,
  names: DirectiveNames,
): Words {
  const { message, hint } = nearMissMessages[miss.kind](found, miss.fix);
  return { message, hint: hint ?? write(complete(canonical, names)) };
}

/** A line that has no words yet is shown by its example. */
function complete(canonical: string, names: DirectiveNames): string {
  const name = /^:+([\w-]*)$/.exec(canonical)?.[1];
  return name === undefined || name === ''
    ? canonical
    : (shapeOf(name, names)?.example(name) ?? canonical);
}

export function unknownDirective(
  written: string,
  meant: string | undefined,
  isStep: boolean,
  names: DirectiveNames,
): Words {
  const list = anyOf(isStep ? [...names.steps] : [...leafShapes.keys()]);
  const expected: Localized = isStep
    ? { en: `a step: ${list.en}`, fr: `une étape (${list.fr})` }
    : { en: `a directive: ${list.en}`, fr: `une directive (${list.fr})` };
  const colons = isStep ? ':::' : '::';
  const right =
    meant === undefined
      ? undefined
      : `${meant !== undefined && names.steps.has(meant) ? ':::' : '::'}${meant}`;
  return {
    message: unexpected(colons + written, expected, right),
    hint: {
      en: `Keywords are English and in lower case in every language${right === undefined ? '' : `: write ${quote(right)}`}.`,
      fr: `Les mots-clés sont en anglais et en minuscules dans toutes les langues${right === undefined ? '' : `\u00a0: écrivez ${quote(right)}`}.`,
    },
  };
}

/** Of two directives in one line, the second. */
export function sameLine(found: string): Words {
  return {
    message: unexpected(found, {
      en: 'each directive on a line of its own',
      fr: 'chaque directive sur sa propre ligne',
    }),
    hint: {
      en: 'Begin a new line before its colons.',
      fr: 'Allez à la ligne devant ses deux-points.',
    },
  };
}

export const repeatedLine: Words = {
  message: {
    en: 'Unexpected line that is the same as the one before, expected it once.',
    fr: 'Ligne inattendue, pareille à la précédente ; attendu\u00a0: une seule.',
  },
  hint: {
    en: 'Take one of the two out, or change what it says.',
    fr: 'Retirez l’une des deux, ou changez ce qu’elle dit.',
  },
};

/** `mark`: what stands before the words; nothing but a place where a space is missing behind a number. */
export function brokenList(mark: string): Words {
  const found = mark.trim();
  return {
    message: {
      en: `Unexpected ${found === '' ? 'number without a plain space' : quote(found)} at the start of a line, expected a list with \`- \` or \`1. \`.`,
      fr: `${found === '' ? 'Numéro sans espace ordinaire' : quote(found)} inattendu en début de ligne ; attendu\u00a0: une liste avec \`- \` ou \`1. \`.`,
    },
    hint: {
      en: 'Write a hyphen or a number with a full stop, then one plain space. Otherwise the lines run together in one paragraph.',
      fr: 'Écrivez un trait d’union ou un numéro suivi d’un point, puis une espace ordinaire. Sinon, les lignes se suivent dans un même paragraphe.',
    },
  };
}

export function missingBlankLine(before: boolean): Words {
  return {
    message: {
      en: `Unexpected text right ${before ? 'before' : 'after'} a directive, expected a blank line.`,
      fr: `Texte inattendu juste ${before ? 'avant' : 'après'} une directive ; attendu\u00a0: une ligne vide.`,
    },
    hint: {
      en: 'Leave a blank line before and after; directives of the same name may follow each other.',
      fr: 'Laissez une ligne vide avant et après ; des directives de même nom peuvent se suivre.',
    },
  };
}

export function unclosedCode(marks: string): Words {
  return {
    message: {
      en: `Unexpected ${quote(marks)} that is never closed in this step, expected the same line again after the code.`,
      fr: `${quote(marks)} inattendu, jamais fermé dans cette étape ; attendu\u00a0: la même ligne après le code.`,
    },
    hint: {
      en: 'Close the block of code before the step ends, or take the line out.',
      fr: 'Fermez le bloc de code avant la fin de l’étape, ou retirez cette ligne.',
    },
  };
}

export function unexpectedComment(found: string): Words {
  const opening = found.startsWith('<!--') ? '<!--' : '{/*';
  return {
    message: unexpected(opening, {
      en: 'no comment in a playbook',
      fr: 'aucun commentaire dans une fiche',
    }),
    hint: {
      en: 'Take it out, or make a note to authors of it: a `##` heading between two steps, which is not shown.',
      fr: 'Retirez-le, ou faites-en une note aux auteurs\u00a0: un titre `##` entre deux étapes, qui n’est pas affiché.',
    },
  };
}
