import type { Localized } from '../../model/language.ts';
import { anyOf, quote } from '../../model/message.ts';
import type { Fact, Playbook } from '../../model/playbook.ts';
import type { Context } from '../context.ts';
import { type Found, place, type Rule } from '../rule.ts';

/** More situations than can be gone through one by one: nothing can be promised about the playbook. */
const rule: Rule = {
  code: 'too-many-states',
  find: (context) =>
    [...context.reached.states.tooMany]
      .flatMap((chart) => context.library.playbooks[chart] ?? [])
      .map((playbook) => toFinding(playbook, context)),
};

export default rule;

function toFinding(playbook: Playbook, { limit }: Context): Found {
  const wide = playbook.facts.filter((fact) => valuesOf(fact) > 1);
  const widest = wide.sort((a, b) => valuesOf(b) - valuesOf(a)).slice(0, 3);
  const { why, hint } =
    widest.length > 0 ? ofWide(widest) : playbook.facts.length > 0 ? ofMany(playbook) : ofWays;
  return {
    message: {
      en: `Unexpected number of situations, expected at most ${limit.toLocaleString('en')}: ${why.en}.`,
      fr: `Nombre de situations inattendu ; attendu\u00a0: ${limit.toLocaleString('fr')} au plus. ${why.fr}.`,
    },
    ...place(playbook, widest[0]?.position, playbook.at?.['facts']),
    hint,
  };
}

interface Cause {
  readonly why: Localized;
  readonly hint: Localized;
}

function ofWide(widest: readonly Fact[]): Cause {
  const named = widest.map((fact) => `${quote(fact.name)} (${valuesOf(fact)})`).join(', ');
  const names = anyOf(widest.map(({ name }) => name));
  return {
    why: {
      en: `the values of the facts multiply, the widest are ${named}`,
      fr: `Les valeurs des faits se multiplient ; les plus larges sont ${named}`,
    },
    hint: {
      en: `Give ${names.en} fewer values, only as many as change the advice, or cut the playbook in two.`,
      fr: `Donnez moins de valeurs à ${names.fr}, juste celles qui changent le conseil, ou coupez la fiche en deux.`,
    },
  };
}

/** Flags alone: each doubles what there is to go through. */
function ofMany({ facts: { length } }: Playbook): Cause {
  return {
    why: {
      en: `each fact doubles them, and there are ${length}`,
      fr: `Chaque fait les double, et il y en a ${length}`,
    },
    hint: {
      en: 'Keep the facts that change the advice and take the others out, or cut the playbook in two.',
      fr: 'Gardez les faits qui changent le conseil et retirez les autres, ou coupez la fiche en deux.',
    },
  };
}

/** Without facts, there are too many ways into asides and back. */
const ofWays: Cause = {
  why: {
    en: 'each `:::aside` is gone through anew from each step that leads there, `interrupts` from all steps',
    fr: 'Chaque `:::aside` se reparcourt depuis chaque étape qui y mène, et les `interrupts` depuis toutes',
  },
  hint: {
    en: 'Cut the playbook in two, or let fewer steps and `interrupts` lead to asides.',
    fr: 'Coupez la fiche en deux, ou menez moins d’étapes et d’`interrupts` vers des `:::aside`.',
  },
};

function valuesOf(fact: Fact): number {
  return fact.type === 'list' ? fact.values.length : fact.max - fact.min + 1;
}
