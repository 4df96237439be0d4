import { codesAt, codesIn } from '../conditions.ts';
import { casesInWords } from '../cases.ts';
import type { Fault } from '../../graph/faults.ts';
import type { Localized } from '../../model/language.ts';
import type { Step } from '../../model/playbook.ts';
import { type Context, stepOf } from '../context.ts';
import { routeTo } from '../route.ts';
import { type Found, place, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import { idsFor } from '../ids.ts';

/** A step where, for some facts, there is nothing left to do and no end. */
const rule: Rule = {
  code: 'dead-end',
  find: (context) =>
    context.faults
      .filter(({ type }) => type === 'dead-end')
      .map((fault) => toFinding(fault, context)),
};

export default rule;

function toFinding(fault: Fault, context: Context): Found {
  const number = fault.steps[0] as number;
  const { playbook, step } = stepOf(context, number);
  const route = routeTo(context, fault.states[0] as number);
  const fix = fixFor(step);
  return {
    message: messageFor(step, casesOf(fault, number, step, context)),
    ...place(playbook, ...idOf(step)),
    step: step.id,
    consequences: idsFor([...fault.steps.slice(1), ...fault.upstream], playbook, context),
    hint: { en: `${route.en} ${fix.en}`, fr: `${route.fr} ${fix.fr}` },
  };
}

function messageFor({ id, ways, end }: Step, cases: Localized | undefined): Localized {
  if (ways.length === 0 && !end) {
    return {
      en: `Unexpected step \`${id}\` without a way on, expected \`::choice\`, \`::next\` or \`::end\`.`,
      fr: `Étape \`${id}\` sans suite, inattendue ; attendu\u00a0: \`::choice\`, \`::next\` ou \`::end\`.`,
    };
  }
  if (!cases && ways.some(({ target }) => target.type === 'back')) {
    return {
      en: `Unexpected \`back\` in \`${id}\` where nobody came from another step, expected another way on as well.`,
      fr: `\`back\` inattendu dans \`${id}\` quand on ne vient d’aucune étape ; attendu\u00a0: aussi une autre suite.`,
    };
  }
  return {
    en: `Unexpected dead end in \`${id}\`${cases ? ` when ${cases.en}` : ''}, expected a way on whose condition then holds.`,
    fr: `Impasse inattendue dans \`${id}\`${cases ? ` quand ${cases.fr}` : ''} ; attendu\u00a0: une suite dont la condition est alors vraie.`,
  };
}

/** The facts with which one is stuck, where there are others with which one is not. */
function casesOf(
  { states }: Fault,
  number: number,
  { ways, end }: Step,
  { reached }: Context,
): Localized | undefined {
  const { code } = reached.states;
  const stuck = [...new Set(states.map((state) => code[state] as number))];
  const others = codesAt(reached, number).filter((one) => !stuck.includes(one));
  const guards = [...ways, ...(end ? [end] : [])].flatMap(({ when }) => when?.tests ?? []);
  const names = guards.map(({ fact }) => fact);
  return casesInWords(codesIn(reached, number), names, stuck, others);
}

function fixFor({ ways }: Step): Localized {
  if (ways.some(({ type }) => type === 'next')) {
    return {
      en: 'Add a last `::next` without `when`.',
      fr: 'Ajoutez un dernier `::next` sans `when`.',
    };
  }
  return {
    en: 'Add the way on that is missing, or say with `::end` that it is over.',
    fr: 'Ajoutez la suite qui manque, ou dites avec `::end` que c’est fini.',
  };
}
