import type { Content } from '../model/library.ts';
import type { Commitment, Playbook, Step } from '../model/playbook.ts';
import { sharedByAgreement } from './card.ts';

/**
 * The promises that a customer can be handed on a card: of steps where they are spoken to, before the follow-up, in
 * the order in which they are likely: those of every path to an agreement first, those that depend on the case last.
 */
export function promisesToCustomer(playbook: Playbook, content: Content): readonly Commitment[] {
  const shared = sharedByAgreement(playbook, content);
  const later = new Set(['aside', ...(content.method.settled.followed?.phases ?? [])]);
  return playbook.steps
    .filter((step) => !later.has(step.phase) && isSpoken(step))
    .flatMap((step) => promisesIn(step).map((promise) => ({ promise, step })))
    .toSorted((one, other) => likely(other) - likely(one))
    .map(({ promise }) => promise);

  function likely({ promise, step }: { promise: Commitment; step: Step }): number {
    return (shared.has(step.id) ? 2 : 0) + (promise.when ? 0 : 1);
  }
}

function isSpoken({ internal, body }: Step): boolean {
  return !internal && body.some(({ type }) => type === 'say');
}

function promisesIn({ body }: Step): readonly Commitment[] {
  return body.filter((node): node is Commitment => node.type === 'promise');
}
