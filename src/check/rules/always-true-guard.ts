import { printGuard } from '../../graph/guard.ts';
import { unexpected } from '../../model/message.ts';
import { place, type Rule } from '../rule.ts';

/** A condition that tells nothing apart. */
const rule: Rule = {
  code: 'always-true-guard',
  find: (context) =>
    context.conditions
      .filter(({ truth, unset }) => truth === 'always' && unset.length === 0)
      .map(({ guard, known: { playbook, step }, position }) => ({
        message: unexpected(printGuard(guard), {
          en: 'no condition: it always holds here',
          fr: 'aucune condition, car elle est toujours vraie ici',
        }),
        ...place(playbook, position),
        step: step.id,
        hint: {
          en: 'Take the `when` out, or correct what the choices before it set.',
          fr: 'Retirez le `when`, ou corrigez ce que posent les choix qui précèdent.',
        },
      })),
};

export default rule;
