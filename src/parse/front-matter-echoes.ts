import type { Code } from '../model/rules.ts';
import type { Head } from './front-matter-keys.ts';
import { linesOf } from './front-matter-lines.ts';
import type { Report } from './report.ts';

type Noted = Parameters<Report>;

/**
 * Findings, each once for its cause: around a line that YAML cannot read, and behind a key that stands twice,
 * what belongs to the same key at the margin may only follow from it.
 */
export function withoutEchoes(noted: readonly Noted[], head: Head): readonly Noted[] {
  const starts = linesOf(head).flatMap(({ type, start }) => (type === 'key' ? start : []));
  const blockOf = ([, { start }]: Noted): number => starts.findLastIndex((at) => at <= start);
  const blocks = Map.groupBy(noted, blockOf);
  const causes = new Map([...blocks].map(([block, own]) => [block, causeOf(own)]));
  const quoted = new Set(
    noted.flatMap(([code, { start }]) => (code === 'yaml-quote' ? start : [])),
  );
  return noted.filter((finding) => {
    if (finding[0] === 'invalid-value' && quoted.has(finding[1].start)) return false;
    const cause = causes.get(blockOf(finding));
    if (!cause || cause === finding || !echoes.has(finding[0])) return true;
    return cause[0] !== 'yaml-syntax' && finding[1].start < cause[1].start;
  });
}

/** What comes behind it, and with YAML what comes before it, is read by guessing. */
function causeOf(noted: readonly Noted[]): Noted | undefined {
  const sorted = noted.toSorted(([, a], [, b]) => a.start - b.start);
  return (
    sorted.find(([code]) => code === 'yaml-syntax') ??
    sorted.find(([code]) => code === 'duplicate-key')
  );
}

const echoes: ReadonlySet<Code> = new Set<Code>([
  'duplicate-key',
  'unknown-key',
  'missing-key',
  'invalid-value',
]);
