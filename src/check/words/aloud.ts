import type { Flat } from './flat.ts';
import { blank } from '../../wording/fold.ts';

/** A word that is said, and where it stands in the text. A variable is as many as its label has. */
export interface SaidWord {
  readonly start: number;
  readonly count: number;
}

/** `labelOf` gives what stands in for a variable. */
export function saidWords(
  { text, pieces }: Flat,
  labelOf: (variable: string) => string,
): readonly SaidWord[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: written, index }) => {
    if (!written.includes(blank)) return { start: index, count: isWord(written) ? 1 : 0 };
    const end = index + written.length;
    const names = pieces.filter(({ start, variable }) => variable && start >= index && start < end);
    const labels = names.map(({ variable = '' }) => labelOf(variable)).join(' ');
    return { start: index, count: labels.split(/\s+/).filter(isWord).length };
  });
}

function isWord(written: string): boolean {
  return /[\p{L}\p{N}]/u.test(written);
}
