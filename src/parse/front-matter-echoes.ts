import type { Code } from '../model/rules.ts';
import type { Head } from './front-matter-keys.ts';
import { linesOf } from './front-matter-lines.ts';
import type { Report } from './report.ts';

type Noted = Parameters<Report>;

/**
 * Findings, each once for its cause: behind a line of a key that YAML cannot read, or behind a key that
 * stands twice, what belongs to the same key at the margin may only follow from it.
 */
export function withoutEchoes(noted: readonly Noted[], head: Head): readonly Noted[] {
  const starts = linesOf(head).flatMap(({ type, start }) => (type === 'key' ? start : []));
  const blockOf = ([, { start }]: Noted): number => starts.findLastIndex((at) => at <= start);
  const causes = new Map<number, Noted>();
  for (const finding of noted) {
    const block = blockOf(finding);
    const first = causes.get(block);
    const isFirst = !first || finding[1].start < first[1].start;
    if (broken.has(finding[0]) && isFirst) causes.set(block, finding);
  }
  return noted.filter((finding) => {
    const cause = causes.get(blockOf(finding));
    return (
      !cause || cause === finding || finding[1].start < cause[1].start || !echoes.has(finding[0])
    );
  });
}

/** What comes behind is read by guessing. */
const broken: ReadonlySet<Code> = new Set<Code>(['yaml-syntax', 'duplicate-key']);

const echoes: ReadonlySet<Code> = new Set<Code>([
  'duplicate-key',
  'unknown-key',
  'missing-key',
  'invalid-value',
]);
