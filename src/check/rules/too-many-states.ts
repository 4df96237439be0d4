import type { Context } from '../context.ts';
import { type Found, place, type Rule } from '../rule.ts';
import { anyOf, quote } from '../../model/message.ts';
import type { Fact, Playbook } from '../../model/playbook.ts';

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
  const named = widest.map((fact) => `${quote(fact.name)} (${valuesOf(fact)})`).join(', ');
  const names = anyOf(widest.map(({ name }) => name));
  return {
    message: {
      en: `Unexpected number of situations, expected at most ${limit.toLocaleString('en')}: the values of the facts multiply, the widest are ${named}.`,
      fr: `Nombre de situations inattendu ; attendu\u00a0: ${limit.toLocaleString('fr')} au plus. Les valeurs des faits se multiplient ; les plus larges sont ${named}.`,
    },
    ...place(playbook, widest[0]?.position, playbook.at?.['facts']),
    hint: {
      en: `Give ${names.en} fewer values, only as many as change the advice, or cut the playbook in two.`,
      fr: `Donnez moins de valeurs à ${names.fr}, juste celles qui changent le conseil, ou coupez la fiche en deux.`,
    },
  };
}

function valuesOf(fact: Fact): number {
  return fact.type === 'list' ? fact.values.length : fact.max - fact.min + 1;
}
