import type { BlamedLine } from './printed.ts';

/**
 * When each line of a file as it is now got its words; 0: it has none. A line is known by its words, wherever it
 * stands: moving a step, or indenting it, is no change. What was not committed yet is of `now`.
 */
export function timesOf(
  text: string,
  committed: readonly BlamedLine[],
  now: number,
): readonly number[] {
  const known = Map.groupBy(committed, (line) => words(line.text));
  const taken = new Map<string, number>();
  return text.split(/\r\n|\n|\r/).map((line) => {
    const key = words(line);
    if (!/[\p{L}\p{N}]/u.test(key)) return 0;
    const place = taken.get(key) ?? 0;
    taken.set(key, place + 1);
    return known.get(key)?.[place]?.time ?? now;
  });
}

function words(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
