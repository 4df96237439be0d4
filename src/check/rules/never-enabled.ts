import { printGuard } from '../../graph/guard.ts';
import type { Localized } from '../../model/language.ts';
import { quote, unexpected } from '../../model/message.ts';
import type { Way } from '../../model/playbook.ts';
import type { Context, KnownStep } from '../context.ts';
import { type Found, place, related, type Rule } from '../rule.ts';

/** A way or a directive that nobody will ever see. */
const rule: Rule = {
  code: 'never-enabled',
  find: (context) => [...falseConditions(context), ...closedWays(context)],
};

export default rule;

/** A condition on a fact that is not known yet is another rule's matter. */
function falseConditions(context: Context): readonly Found[] {
  return context.conditions
    .filter(({ truth, unset }) => truth === 'never' && unset.length === 0)
    .map(({ guard, known: { playbook, step }, position }) => ({
      message: unexpected(printGuard(guard), {
        en: 'a condition that can hold here: nobody gets to this step with it',
        fr: 'une condition qui peut être vraie ici, car personne n’arrive ainsi à cette étape',
      }),
      ...place(playbook, position),
      step: step.id,
      hint: {
        en: 'Check what the choices that lead here set, or take this line out.',
        fr: 'Vérifiez ce que posent les choix qui mènent ici, ou retirez cette ligne.',
      },
    }));
}

/** Ways whose condition can hold, and which still cannot be taken. */
function closedWays(context: Context): readonly Found[] {
  const never = new Set(
    context.conditions.filter(({ truth }) => truth === 'never').map(({ way }) => way),
  );
  const { states, ways } = context.supplied;
  return context.judged.flatMap((known) =>
    known.step.ways.flatMap((way, index): readonly Found[] => {
      const isTaken = (at: number): boolean =>
        ways[states.linked.steps[known.number]?.ways[at]?.number ?? -1] === 1;
      if (isTaken(index) || never.has(way)) return [];
      if (way.target.type === 'back')
        return isDeadEnd(context, known) ? [] : [lonelyBack(way, known)];
      if (way.type !== 'next') return [];
      const before = known.step.ways.slice(0, index).findLast((_, at) => isTaken(at));
      return [overtaken(way, before, known)];
    }),
  );
}

function isDeadEnd({ faults }: Context, { number }: KnownStep): boolean {
  return faults.some(({ type, steps }) => type === 'dead-end' && steps.includes(number));
}

function lonelyBack({ at, position }: Way, { playbook, step }: KnownStep): Found {
  return {
    message: unexpected('back', {
      en: 'an aside that is entered from a step: here there is never one to go back to',
      fr: 'un aparté où l’on entre depuis une étape, car ici il n’y en a jamais où revenir',
    }),
    ...place(playbook, at?.['to'], position),
    step: step.id,
  };
}

/** `before`: the last one before it that is taken. */
function overtaken(way: Way, before: Way | undefined, { playbook, step }: KnownStep): Found {
  const message: Localized = {
    en: 'This one is taken first.',
    fr: 'Celui-ci est pris avant.',
  };
  return {
    message: {
      en: `Unexpected ${quote('::next')} that is never taken, expected a place above the one that is always taken first.`,
      fr: `${quote('::next')} qui n’est jamais pris, inattendu ; attendu\u00a0: une place au-dessus de celui qui est toujours pris avant.`,
    },
    ...place(playbook, way.position),
    step: step.id,
    hint: {
      en: 'The first `::next` whose `when` holds is taken: put the one without a condition last, or take this one out if the others leave it no case.',
      fr: 'Le premier `::next` dont le `when` est vrai est pris\u00a0: mettez en dernier celui qui est sans condition, ou retirez celui-ci si les autres ne lui laissent aucun cas.',
    },
    ...(before && { related: [related(message, playbook, before.position)] }),
  };
}
