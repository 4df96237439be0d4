import type { Variables } from '../../model/library.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Flat } from './flat.ts';
import { blank } from './fold.ts';
import { wordsOf } from './variables.ts';

/**
 * 150 words a minute, pauses included: what the US National Center for Voice and Speech gives for conversation in
 * English; for French, 120 to 160 are given. Who speaks to someone angry does not speak faster.
 */
export const wordsPerSecond = 2.5;

/** A word that is said, and where it stands in the text. A variable is as many as its label has. */
export interface SaidWord {
  readonly start: number;
  readonly count: number;
}

export function saidWords(
  { text, pieces }: Flat,
  playbook: Playbook,
  variables: Variables,
): readonly SaidWord[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: written, index }) => {
    const names = pieces.filter(
      ({ start, variable }) => variable && start >= index && start < index + written.length,
    );
    const labels = names.map(({ variable = '' }) => wordsOf(variable, playbook, variables));
    const around = written.replaceAll(blank, ' ');
    const count = names.length > 0 ? countWords(labels.join(' ')) : countWords(around);
    return { start: index, count };
  });
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
