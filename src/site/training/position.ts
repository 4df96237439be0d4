import { printActs, readActs } from '../../scenario/acts.ts';
import type { Act } from '../../scenario/exercise.ts';

/** How far someone has come: what they did, and how long it took. */
export interface Position {
  readonly acts: readonly Act[];
  readonly seconds: number;
}

/** `1;VERSION;SECONDS;ACTS`: short enough for any learning platform, and nothing of a person. */
export function printPosition({ acts, seconds }: Position, version: string): string {
  return `1;${version};${Math.round(seconds)};${printActs(acts)}`;
}

/** Nothing where it is of another version: its answers may mean something else now. */
export function readPosition(text: string | undefined, version: string): Position | undefined {
  const [format, from, seconds = '', acts = ''] = (text ?? '').split(';');
  if (format !== '1' || from !== version || !/^\d{1,7}$/.test(seconds)) return undefined;
  const read = readActs(acts);
  return read.length > 0 ? { acts: read, seconds: Number(seconds) } : undefined;
}
