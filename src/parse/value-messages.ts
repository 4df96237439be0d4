import type { Localized } from '../model/language.ts';
import { declaredIn } from './fact-messages.ts';
import { anyOf, quote, unexpected, write, writeOr, type Words } from './report.ts';
import { suggest } from './suggest.ts';

/** What is expected where a word of a list should stand. */
export const chooseFrom = {
  level: { en: 'a level of `content/authority.yaml`', fr: 'un niveau de `content/authority.yaml`' },
  performer: {
    en: 'a level of `content/authority.yaml` or a contact of `content/contacts.yaml`',
    fr: 'un niveau de `content/authority.yaml` ou un contact de `content/contacts.yaml`',
  },
  outcome: {
    en: 'an outcome of `content/outcomes.yaml`',
    fr: 'une issue de `content/outcomes.yaml`',
  },
  input: { en: 'a type of record', fr: 'un type de note' },
  gesture: {
    en: 'a gesture of `content/authority.yaml`',
    fr: 'un geste de `content/authority.yaml`',
  },
  role: { en: 'a contact of `content/contacts.yaml`', fr: 'un contact de `content/contacts.yaml`' },
} as const satisfies Readonly<Record<string, Localized>>;

export function notOneOf(
  found: string,
  words: readonly string[],
  meant: string | undefined,
  what: Localized,
): Words {
  const list = anyOf(words);
  const file = /content\/[a-z]+\.yaml/.exec(what.en)?.[0];
  return {
    message: unexpected(
      found,
      { en: `${what.en}: ${list.en}`, fr: `${what.fr} (${list.fr})` },
      meant,
    ),
    hint: writeOr(
      meant,
      file === undefined
        ? { en: `Write ${list.en}.`, fr: `Écrivez ${list.fr}.` }
        : declaredIn(file),
    ),
  };
}

export function otherKind(found: string, kind: string, fitting: readonly string[]): Words {
  const list = anyOf(fitting);
  return {
    message: unexpected(found, {
      en: `an outcome for a playbook of kind \`${kind}\`: ${list.en}`,
      fr: `une issue pour une fiche de type \`${kind}\` (${list.fr})`,
    }),
    hint: {
      en: `Add \`${kind}\` to the \`kinds\` of this outcome in \`content/outcomes.yaml\`, or choose another.`,
      fr: `Ajoutez \`${kind}\` aux \`kinds\` de cette issue dans \`content/outcomes.yaml\`, ou choisissez-en une autre.`,
    },
  };
}

export function badDuration(found: string): Words {
  return {
    message: unexpected(found, {
      en: 'a duration such as `PT5M` (5 minutes), `PT2H` (2 hours) or `P3D` (3 days)',
      fr: 'une durée comme `PT5M` (5 minutes), `PT2H` (2 heures) ou `P3D` (3 jours)',
    }),
    hint: writeOr(durationOf(found), {
      en: '`P` begins, `T` stands before hours and minutes: `P1DT12H` is a day and a half.',
      fr: '`P` commence, `T` précède les heures et les minutes\u00a0: `P1DT12H` est un jour et demi.',
    }),
  };
}

export function badPause(found: string, meant: string | undefined): Words {
  return {
    message: unexpected(
      found,
      {
        en: 'a pause of minutes or hours such as `PT5M`',
        fr: 'une pause en minutes ou en heures comme `PT5M`',
      },
      meant,
    ),
    hint: {
      en: `${meant === undefined ? 'A' : `Write ${quote(meant)}: a`} \`T\` stands before minutes and hours; without it, \`M\` means months.`,
      fr: `${meant === undefined ? 'Un' : `Écrivez ${quote(meant)}\u00a0: un`} \`T\` précède les minutes et les heures ; sans lui, \`M\` compte des mois.`,
    },
  };
}

/** `5 min`, `2h`, `3 jours` as ISO 8601. */
export function durationOf(written: string): string | undefined {
  const upper = written.toUpperCase();
  if (/^P(?:\d{1,4}[YMWD]|T\d{1,5}[HMS])$/.test(upper)) return upper;
  if (/^T\d{1,5}[HMS]$/.test(upper)) return `P${upper}`;
  const { amount, unit } = partsOf(written.replace(/^pt?(?=\d)/i, ''));
  const form = units.find(([words]) => words.split(' ').includes(unit))?.[1];
  return amount === undefined ? undefined : form?.replace('%', amount);
}

/** A single letter may stand for two units: months or minutes, seconds or weeks. */
export function isShortUnit(written: string): boolean {
  return ['s', 'm'].includes(partsOf(written).unit);
}

function partsOf(written: string): { readonly amount?: string; readonly unit: string } {
  const [, amount, unit = ''] = /^(\d{1,4})\s*([a-zé]+)\.?$/i.exec(written.trim()) ?? [];
  return { ...(amount !== undefined && { amount }), unit: unit.toLowerCase() };
}

const units: readonly (readonly [words: string, form: string])[] = [
  ['s sec seconde secondes second seconds', 'PT%S'],
  ['m min mn minute minutes', 'PT%M'],
  ['h hr heure heures hour hours', 'PT%H'],
  ['j d jour jours day days', 'P%D'],
  ['w sem semaine semaines week weeks', 'P%W'],
  ['mois month months', 'P%M'],
  ['a y an ans année années year years', 'P%Y'],
];

export function notADateRecord(found: string, dates: readonly string[]): Words {
  const meant = suggest(found, dates);
  return {
    message: unexpected(
      found,
      {
        en: 'the name of a record of `type=date` in this playbook',
        fr: 'le nom d’une note de `type=date` dans cette fiche',
      },
      meant,
    ),
    hint: writeOr(meant, {
      en: `Add \`::record[…]{as=${found} type=date}\`, or use \`within=P3D\`.`,
      fr: `Ajoutez \`::record[…]{as=${found} type=date}\`, ou utilisez \`within=P3D\`.`,
    }),
  };
}

export function missingContent(found: string, kind: 'gesture' | 'role'): Words {
  const file = kind === 'gesture' ? 'content/authority.yaml' : 'content/contacts.yaml';
  const what: Localized =
    kind === 'gesture'
      ? { en: 'a gesture', fr: 'un geste' }
      : { en: 'a contact', fr: 'un contact' };
  return {
    message: unexpected(found, {
      en: `${what.en} of \`${file}\`, which holds none: a blank is printed`,
      fr: `${what.fr} de \`${file}\`, qui n’en contient aucun (un blanc est imprimé)`,
    }),
    hint: {
      en: `Add ${quote(found)} to \`${file}\`; amounts, names and numbers are never presumed.`,
      fr: `Ajoutez ${quote(found)} à \`${file}\` ; montants, noms et numéros ne sont jamais supposés.`,
    },
  };
}

export function badId(found: string, meant: string | undefined): Words {
  return {
    message: unexpected(
      found,
      {
        en: 'lower-case letters without accents, digits and hyphens, at most 64',
        fr: 'des minuscules sans accent, chiffres et traits d’union, 64 au plus',
      },
      meant,
    ),
    hint: writeOr(meant, { en: 'Begin with a letter.', fr: 'Commencez par une lettre.' }),
  };
}

export function reserved(found: string): Words {
  return {
    message: unexpected(found, {
      en: 'an id that has no other meaning',
      fr: 'un identifiant qui n’a pas d’autre sens',
    }),
    hint: {
      en: 'This word is reserved: choose another one.',
      fr: 'Ce mot est réservé\u00a0: choisissez-en un autre.',
    },
  };
}

/** `forms`: `back` among them, or not. */
export function badTarget(
  found: string,
  meant: string | undefined,
  forms: 'all' | 'no-back',
): Words {
  const back = forms === 'all' ? '`back`, ' : '';
  return {
    message: unexpected(
      found,
      {
        en: `a step id, ${back}\`/playbook\` or \`/playbook#step\``,
        fr: `l’identifiant d’une étape, ${back}\`/fiche\` ou \`/fiche#etape\``,
      },
      meant,
    ),
    hint: writeOr(meant, {
      en: 'A step is named by its id, without `#`; another playbook by `/` and its file’s name.',
      fr: 'Une étape se nomme par son identifiant, sans `#` ; une autre fiche par `/` et le nom de son fichier.',
    }),
  };
}

export function backOutside(): Words {
  return {
    message: {
      en: 'Unexpected `back` in a step of a phase, expected a step id: only an aside goes back.',
      fr: '`back` inattendu dans une étape d’une phase ; attendu\u00a0: l’identifiant d’une étape. Seul un aparté revient.',
    },
    hint: {
      en: 'Name the step to go to, or make this step an `:::aside`.',
      fr: 'Nommez l’étape où aller, ou faites de cette étape un `:::aside`.',
    },
  };
}

export function emptyValue(name: string): Words {
  return {
    message: {
      en: `Unexpected \`${name}\` without a value, expected \`${name}=…\`.`,
      fr: `\`${name}\` sans valeur inattendu ; attendu\u00a0: \`${name}=…\`.`,
    },
    hint: {
      en: 'Write the value right after `=`, or take the attribute out.',
      fr: 'Écrivez la valeur juste après `=`, ou retirez l’attribut.',
    },
  };
}

export function flagValue(name: string): Words {
  return {
    message: {
      en: `Unexpected value of \`${name}\`, expected the word alone: \`{${name}}\`.`,
      fr: `Valeur de \`${name}\` inattendue ; attendu\u00a0: le mot seul, \`{${name}}\`.`,
    },
    hint: write(name),
  };
}

/** A record of a name that nothing uses. */
export function oddRecord(found: string, used: string, times: number): Words {
  return {
    message: {
      en: `Unexpected ${quote(found)}, a name that nothing uses, expected ${quote(used)}, as it is written in ${times} places.`,
      fr: `${quote(found)} inattendu, un nom que rien n’utilise ; attendu\u00a0: ${quote(used)}, comme il est écrit à ${times} endroits.`,
    },
    hint: {
      en: `Write ${quote(`as=${used}`)} here, or ${quote(`:${found}`)} there.`,
      fr: `Écrivez ${quote(`as=${used}`)} ici, ou ${quote(`:${found}`)} là-bas.`,
    },
  };
}
