import type { ListFact, RangeFact } from '../model/playbook.ts';
import { declarationOf } from './asked-facts.ts';
import type { Names } from './names.ts';
import { anyOf, quote, unexpected, write, writeOr, type Words } from './report.ts';
import { fold } from './suggest.ts';

/** How a fact was used, and what it is. */
export const factMessages = {
  test: (found: string, whole: string): Words => {
    const fixed = repairedGuard(whole);
    return {
      message: unexpected(found, {
        en: 'a condition such as `origin=ours|external` or `score>=12`, joined by `and`',
        fr: 'une condition comme `origin=ours|external` ou `score>=12`, reliées par `and`',
      }),
      hint: writeOr(fixed === whole ? undefined : fixed, {
        en: 'There is no `or`: alternatives of one fact are written `origin=ours|external`, others as two ways on, each with its own `when`.',
        fr: 'Il n’y a pas de `or`\u00a0: les valeurs d’un même fait s’écrivent `origin=ours|external`, le reste en deux suites, chacune avec son `when`.',
      }),
    };
  },
  change: (found: string, whole: string): Words => {
    const fixed = repairedEffect(whole);
    return {
      message: unexpected(found, {
        en: 'a change such as `origin=ours` or `score+=2`, separated by commas',
        fr: 'un changement comme `origin=ours` ou `score+=2`, séparés par des virgules',
      }),
      hint: writeOr(fixed === whole ? undefined : fixed, {
        en: 'A fact is given a value with `=`; a number is raised with `+=` and lowered with `-=`.',
        fr: 'Un fait reçoit une valeur par `=` ; un nombre augmente par `+=` et diminue par `-=`.',
      }),
    };
  },
  again: (change: string, name: string): Words => ({
    message: unexpected(change, {
      en: `one value for ${quote(name)}, which the change before it has set`,
      fr: `une seule valeur pour ${quote(name)}, que le changement précédent a déjà posé`,
    }),
    hint: {
      en: 'Keep the one that holds after this choice, and take the other out.',
      fr: 'Gardez celle qui vaut après ce choix, et retirez l’autre.',
    },
  }),
  unknown: (name: string, meant: string | undefined, names: Names): Words => {
    const isFirst = names.facts.size === 0;
    const missing = isFirst ? [...names.asked.keys()] : [name];
    const declaration = declarationOf(missing, names.asked, names.content);
    return {
      cause: isFirst ? 'facts' : `fact ${name}`,
      message: unexpected(
        name,
        { en: 'a fact that this playbook declares', fr: 'un fait que cette fiche déclare' },
        meant,
      ),
      hint: {
        en: `${meant === undefined ? 'Declare' : `Write ${quote(meant)}, or declare`} it in the front matter: \`${declaration}\`.`,
        fr: `${meant === undefined ? 'Déclarez' : `Écrivez ${quote(meant)}, ou déclarez`}-le dans l’en-tête\u00a0: \`${declaration}\`.`,
      },
    };
  },
  /** The declaration is the odd one out. */
  oddName: (declared: string, used: string, times: number): Words => ({
    cause: `fact ${used}`,
    message: {
      en: `Unexpected ${quote(declared)}, a fact that nothing uses, expected ${quote(used)}, as it is written in ${times} places.`,
      fr: `${quote(declared)} inattendu, un fait que rien n’utilise ; attendu\u00a0: ${quote(used)}, comme il est écrit à ${times} endroits.`,
    },
    hint: {
      en: `Write ${quote(used)} here, or ${quote(declared)} there.`,
      fr: `Écrivez ${quote(used)} ici, ou ${quote(declared)} là-bas.`,
    },
  }),
  oddValue: (declared: string, used: string, fact: string): Words => ({
    cause: `value ${fact}=${used}`,
    message: {
      en: `Unexpected ${quote(declared)}, a value of ${quote(fact)} that nothing uses, expected ${quote(used)}, as it is written elsewhere.`,
      fr: `${quote(declared)} inattendu, une valeur de ${quote(fact)} que rien n’utilise ; attendu\u00a0: ${quote(used)}, comme elle est écrite ailleurs.`,
    },
    hint: {
      en: `Write ${quote(used)} here, or ${quote(declared)} there.`,
      fr: `Écrivez ${quote(used)} ici, ou ${quote(declared)} là-bas.`,
    },
  }),
  order: (name: string, op: string): Words => ({
    message: unexpected(op, {
      en: `\`=\` or \`!=\`: ${quote(name)} is a list of words, not a number`,
      fr: `\`=\` ou \`!=\`, car ${quote(name)} est une liste de mots, pas un nombre`,
    }),
    hint: {
      en: `A number is declared as a range: \`facts: [{ ${name}: 0..10 }]\`.`,
      fr: `Un nombre se déclare par un intervalle\u00a0: \`facts: [{ ${name}: 0..10 }]\`.`,
    },
  }),
  value: (found: string, meant: string | undefined, fact: ListFact): Words => {
    const list = anyOf(fact.values);
    return {
      message: unexpected(
        found,
        {
          en: `a value of ${quote(fact.name)}: ${list.en}`,
          fr: `une valeur de ${quote(fact.name)} (${list.fr})`,
        },
        meant,
      ),
      hint:
        meant === undefined
          ? fact.shared
            ? declaredIn('content/facts.yaml')
            : {
                en: 'Choose one of them, or add it to `facts`, in the front matter.',
                fr: 'Choisissez-en une, ou ajoutez celle-ci à `facts`, dans l’en-tête.',
              }
          : write(meant),
    };
  },
  number: (found: string, fact: RangeFact): Words => ({
    message: unexpected(found, {
      en: `a number: ${quote(fact.name)} goes from ${fact.min} to ${fact.max}`,
      fr: `un nombre, car ${quote(fact.name)} va de ${fact.min} à ${fact.max}`,
    }),
    hint: { en: 'Write it in digits.', fr: 'Écrivez-le en chiffres.' },
  }),
  range: (found: number, fact: RangeFact): Words => ({
    message: unexpected(String(found), {
      en: `a number from ${fact.min} to ${fact.max}, as ${quote(fact.name)} is declared`,
      fr: `un nombre de ${fact.min} à ${fact.max}, comme ${quote(fact.name)} est déclaré`,
    }),
    hint: {
      en: 'Choose a number of the range, or widen the range where it is declared.',
      fr: 'Choisissez un nombre de l’intervalle, ou élargissez l’intervalle là où il est déclaré.',
    },
  }),
} as const;

export function declaredIn(file: string): { readonly en: string; readonly fr: string } {
  return {
    en: `Choose one of them, or add it to \`${file}\`.`,
    fr: `Choisissez-en un, ou ajoutez-le à \`${file}\`.`,
  };
}

export function repairedEffect(whole: string): string {
  return repairedGuard(whole).replace(/\s+and\s+|\s*;\s*/g, ', ');
}

/** What someone writes who knows a programming language. */
export function repairedGuard(whole: string): string {
  return whole
    .replace(/\s*(?:&&|\bet\b|\bAND\b)\s*/g, ' and ')
    .replace(/\s*:=?\s*|={2,3}/g, '=')
    .replace(/[\p{L}_][\p{L}\p{N}_\u2010-\u2014-]*/gu, plainName)
    .replace(/\s+(?:est|vaut|is)\s+/g, '=')
    .replace(/\s*\|\|\s*/g, '|')
    .replace(/<>/g, '!=')
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
    .replace(/≠/g, '!=');
}

/** Without accents, capitals and underscores, as names are declared. */
function plainName(word: string): string {
  return fold(word).replace(/[_\u2010-\u2014]/g, '-');
}
