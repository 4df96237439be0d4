import type { Fact } from '../model/playbook.ts';
import type { Names } from './names.ts';
import { anyOf, quote, unexpected, type Words } from './report.ts';
import { suggest } from './suggest.ts';

type Listed = (list: string) => { readonly en: string; readonly fr: string };

/** What is expected where a word of a list should stand. */
export const chooseFrom = {
  level: (list) => ({ en: `a level: ${list}`, fr: `un niveau\u00a0: ${list}` }),
  performer: (list) => ({
    en: `a level or a contact: ${list}`,
    fr: `un niveau ou un contact\u00a0: ${list}`,
  }),
  outcome: (list) => ({ en: `an outcome: ${list}`, fr: `une issue\u00a0: ${list}` }),
  input: (list) => ({ en: `a type of record: ${list}`, fr: `un type de note\u00a0: ${list}` }),
  gesture: (list) => ({ en: `a gesture: ${list}`, fr: `un geste\u00a0: ${list}` }),
  role: (list) => ({ en: `a contact: ${list}`, fr: `un contact\u00a0: ${list}` }),
} as const satisfies Record<string, Listed>;

export const form = {
  guard: (found: string): Words => ({
    message: unexpected(found, {
      en: 'a condition such as `origin=ours|external` or `score>=12`, joined by `and`',
      fr: 'une condition comme `origin=ours|external` ou `score>=12`, reliées par `and`',
    }),
    hint: {
      en: 'There is no `or`: write two ways on, each with its own `when`.',
      fr: 'Il n’y a pas de `or`\u00a0: écrivez deux suites, chacune avec son `when`.',
    },
  }),
  effect: (found: string): Words => ({
    message: unexpected(found, {
      en: 'a change such as `origin=ours` or `score+=2`, separated by commas',
      fr: 'un changement comme `origin=ours` ou `score+=2`, séparés par des virgules',
    }),
  }),
  duration: (found: string): Words => ({
    message: unexpected(found, {
      en: 'a duration such as `PT5M` (5 minutes), `PT2H` (2 hours) or `P3D` (3 days)',
      fr: 'une durée comme `PT5M` (5 minutes), `PT2H` (2 heures) ou `P3D` (3 jours)',
    }),
  }),
  outcomeKind: (found: string, kind: string, fitting: readonly string[]): Words => ({
    message: unexpected(found, {
      en: `an outcome for a playbook of kind \`${kind}\`: ${anyOf(fitting).en}`,
      fr: `une issue pour une fiche de type \`${kind}\`\u00a0: ${anyOf(fitting).fr}`,
    }),
  }),
  dateRecord: (found: string, dates: readonly string[]): Words => ({
    message: unexpected(
      found,
      {
        en: 'the name of a record of `type=date` in this playbook',
        fr: 'le nom d’une note de `type=date` dans cette fiche',
      },
      suggest(found, dates),
    ),
  }),
  missingContent: (found: string, kind: 'gesture' | 'role'): Words => {
    const file = kind === 'gesture' ? 'content/authority.yaml' : 'content/contacts.yaml';
    return {
      message: unexpected(found, {
        en: `${kind === 'gesture' ? 'a gesture' : 'a contact'} of \`${file}\`, which holds none: a blank is printed`,
        fr: `${kind === 'gesture' ? 'un geste' : 'un contact'} de \`${file}\`, qui n’en contient pas\u00a0: un blanc est imprimé`,
      }),
      hint: {
        en: `Add ${quote(found)} to \`${file}\`; amounts, names and numbers are never presumed.`,
        fr: `Ajoutez ${quote(found)} à \`${file}\` ; montants, noms et numéros ne sont jamais supposés.`,
      },
    };
  },
};

/** How a fact was used, and what it is. */
export const badFactUse = {
  unknown: (name: string, { facts, content }: Names): Words => {
    const shared = Object.hasOwn(content.facts, name);
    return {
      message: unexpected(
        name,
        { en: 'a fact that this playbook declares', fr: 'un fait que cette fiche déclare' },
        shared ? undefined : suggest(name, [...facts.keys(), ...Object.keys(content.facts)]),
      ),
      hint: {
        en: `Add it to \`facts\` in the front matter, for example \`facts: [${shared ? name : 'origin'}]\` or \`facts: [{ ${shared ? 'warned' : name}: [once] }]\`.`,
        fr: `Ajoutez-le à \`facts\` dans l’en-tête, par exemple \`facts: [${shared ? name : 'origin'}]\` ou \`facts: [{ ${shared ? 'warned' : name}: [once] }]\`.`,
      },
    };
  },
  order: (name: string, op: string): Words => ({
    message: unexpected(`${name}${op}`, {
      en: `\`=\` or \`!=\`: ${quote(name)} is a list of words, not a number`,
      fr: `\`=\` ou \`!=\`\u00a0: ${quote(name)} est une liste de mots, pas un nombre`,
    }),
  }),
  value: (found: string, fact: Extract<Fact, { type: 'list' }>): Words => {
    const list = anyOf(fact.values);
    return {
      message: unexpected(
        found,
        {
          en: `a value of ${quote(fact.name)}: ${list.en}`,
          fr: `une valeur de ${quote(fact.name)}\u00a0: ${list.fr}`,
        },
        suggest(found, fact.values),
      ),
    };
  },
  number: (found: string, fact: Extract<Fact, { type: 'range' }>): Words => ({
    message: unexpected(found, {
      en: `a number: ${quote(fact.name)} goes from ${fact.min} to ${fact.max}`,
      fr: `un nombre\u00a0: ${quote(fact.name)} va de ${fact.min} à ${fact.max}`,
    }),
  }),
  range: (found: number, fact: Extract<Fact, { type: 'range' }>): Words => ({
    message: unexpected(String(found), {
      en: `a number from ${fact.min} to ${fact.max}, as ${quote(fact.name)} is declared`,
      fr: `un nombre de ${fact.min} à ${fact.max}, comme ${quote(fact.name)} est déclaré`,
    }),
  }),
};

export function badId(found: string, meant: string | undefined): Words {
  return {
    message: unexpected(
      found,
      {
        en: 'an id of lower-case letters without accents, digits and hyphens, at most 64',
        fr: 'un identifiant en minuscules sans accent, chiffres et traits d’union, 64 au plus',
      },
      meant,
    ),
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

export function badTarget(found: string, meant: string | undefined): Words {
  return {
    message: unexpected(
      found,
      {
        en: 'a step id, `back`, `/playbook` or `/playbook#step`',
        fr: 'l’identifiant d’une étape, `back`, `/fiche` ou `/fiche#etape`',
      },
      meant,
    ),
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
  };
}

export function flagValue(name: string): Words {
  return {
    message: {
      en: `Unexpected value of \`${name}\`, expected the word alone: \`{${name}}\`.`,
      fr: `Valeur de \`${name}\` inattendue ; attendu\u00a0: le mot seul, \`{${name}}\`.`,
    },
  };
}
