import type { Localized } from '../../model/language.ts';
import { unexpected } from '../../model/message.ts';
import { type Found, place } from '../rule.ts';
import type { Spoken } from './wording.ts';

/** A faulty phrase as an author is told of it: its very words, why they hurt, and better ones. */
export function spokenFinding(
  { known: { playbook, step }, fault: { why, better }, words, position }: Spoken,
  expected: Localized,
): Found {
  return {
    message: unexpected(words, expected),
    ...place(playbook, position),
    step: step.id,
    hint: { en: `${why} Rather: “${better}”`, fr: `${why} Plutôt\u00a0: «\u00a0${better}\u00a0»` },
  };
}
