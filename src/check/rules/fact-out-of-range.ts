import { changeOf, valueIn } from '../../graph/codes.ts';
import { printEffect } from '../../graph/guard.ts';
import type { States } from '../../graph/states.ts';
import { quote } from '../../model/message.ts';
import type { Change, Effect, RangeFact, Way } from '../../model/playbook.ts';
import { codesIn } from '../conditions.ts';
import type { Context, KnownStep } from '../context.ts';
import { routeTo } from '../route.ts';
import { type Found, place, type Rule } from '../rule.ts';

/** A sum that leaves the range of its fact on some path. */
const rule: Rule = {
  code: 'fact-out-of-range',
  find: (context) =>
    context.judged.flatMap((known) =>
      known.step.ways.flatMap((way, index) =>
        (way.set ?? []).flatMap((change, place) =>
          judge({ known, way, index, change, before: way.set?.slice(0, place) ?? [] }, context),
        ),
      ),
    ),
};

/** A change in the effect of a way, and the changes before it. */
interface Sum {
  readonly known: KnownStep;
  readonly way: Way;
  readonly index: number;
  readonly change: Change;
  readonly before: Effect;
}

export default rule;

function judge(sum: Sum, context: Context): readonly Found[] {
  const { known, way, change } = sum;
  const { playbook, step } = known;
  const fact = playbook.facts.find(({ name }) => name === change.fact);
  if (change.op === '=' || fact?.type !== 'range') return [];
  const worst = furthest(sum, fact, context);
  if (!worst) return [];
  const route = routeTo(context, worst.state);
  const found = {
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
  return [found];
}

interface Worst {
  readonly state: number;
  readonly value: number;
}

/** The value furthest out of the range, and the first state that leads to it. */
function furthest({ known, index, change, before }: Sum, fact: RangeFact, { reached }: Context) {
  const { states, statesAt } = reached;
  const codes = codesIn(reached, known.number);
  const earlier = changeOf(codes, before);
  const number = states.linked.steps[known.number]?.ways[index]?.number ?? -1;
  const added = (change.op === '+=' ? 1 : -1) * Number(change.value);
  const excess = (value: number) => Math.max(0, fact.min - value, value - fact.max);
  let worst: Worst | undefined;
  for (const state of statesAt(known.number)) {
    if (!waysAt(states, state).includes(number)) continue;
    const code = states.code[state] as number;
    const value = Number(valueIn(codes, fact.name, earlier ? earlier(code) : code)) + added;
    if (excess(value) > (worst ? excess(worst.value) : 0)) worst = { state, value };
  }
  return worst;
}

/** The ways that can be taken in a state. */
function waysAt({ edgeWay, firstEdge }: States, state: number): Int32Array {
  return edgeWay.subarray(firstEdge[state], firstEdge[state + 1]);
}
