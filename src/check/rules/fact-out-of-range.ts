import { testOf, valueIn } from '../../graph/codes.ts';
import { printEffect } from '../../graph/guard.ts';
import { quote } from '../../model/message.ts';
import type { Change, RangeFact, Way } from '../../model/playbook.ts';
import { codesIn } from '../conditions.ts';
import { type Context, type KnownStep, reachedSteps } from '../context.ts';
import { routeTo } from '../route.ts';
import { type Found, place, type Rule } from '../rule.ts';

/** A sum that leaves the range of its fact on some path. */
const rule: Rule = {
  code: 'fact-out-of-range',
  severity: 'error',
  find: (context) =>
    reachedSteps(context).flatMap((known) =>
      known.step.ways.flatMap((way, index) => {
        const number = context.reached.states.linked.steps[known.number]?.ways[index]?.number ?? -1;
        if (context.reached.ways[number] !== 1) return [];
        return (way.set ?? []).flatMap((change) => judge(way, change, known, context) ?? []);
      }),
    ),
};

export default rule;

function judge(way: Way, change: Change, known: KnownStep, context: Context): Found | undefined {
  const { playbook, step, number } = known;
  if (context.doubtful.has(playbook)) return undefined;
  const fact = playbook.facts.find(({ name }) => name === change.fact);
  if (change.op === '=' || fact?.type !== 'range') return undefined;
  const worst = furthest(way, change, fact, number, context);
  if (!worst) return undefined;
  const route = routeTo(context, worst.state);
  return {
    message: {
      en: `Unexpected ${quote(printEffect([change]))}: it takes ${quote(fact.name)} to ${worst.value}, expected ${fact.min} to ${fact.max}.`,
      fr: `${quote(printEffect([change]))} inattendu\u00a0: ${quote(fact.name)} passe à ${worst.value} ; attendu\u00a0: de ${fact.min} à ${fact.max}.`,
    },
    ...place(playbook, way.at?.['set'], way.position),
    step: step.id,
    hint: {
      en: `${route.en} Widen the range in \`facts\`, or count less.`,
      fr: `${route.fr} Élargissez l’intervalle dans \`facts\`, ou comptez moins.`,
    },
  };
}

/** The value furthest out of the range, and the state before it. Only the first of equal ones. */
function furthest(
  way: Way,
  change: Change,
  fact: RangeFact,
  step: number,
  { reached }: Context,
): { readonly state: number; readonly value: number } | undefined {
  const codes = codesIn(reached, step);
  const holds = testOf(codes, way.when);
  const added = (change.op === '+=' ? 1 : -1) * Number(change.value);
  let worst: { readonly state: number; readonly value: number } | undefined;
  for (const state of reached.statesAt(step)) {
    const code = reached.states.code[state] as number;
    if (holds && !holds(code)) continue;
    const value = Number(valueIn(codes, fact.name, code)) + added;
    const out = Math.max(fact.min - value, value - fact.max);
    const before = worst ? Math.max(fact.min - worst.value, worst.value - fact.max) : 0;
    if (out > before) worst = { state, value };
  }
  return worst;
}
