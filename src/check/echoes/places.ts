import { placeOf } from '../../model/coverage.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Content } from '../../model/library.ts';
import type { Position } from '../../model/place.ts';
import { rowOf } from '../../model/rules.ts';
import type { Ledger } from './ledger.ts';

/**
 * A step that content/coverage.yaml misses has mostly been lost by a slip in its playbook, which is told there:
 * the places wait until the playbook is in order.
 */
export function settlePlaces(
  { coverage }: Content,
  findings: readonly Finding[],
  { isTold, defer }: Ledger,
): void {
  const slugs = new Map<Position, string>();
  for (const { places, positions = [] } of coverage.flatMap(({ items }) => items)) {
    for (const [index, position] of positions.entries()) {
      const place = placeOf(places[index] ?? '');
      if (place?.type === 'playbook') slugs.set(position, place.slug);
    }
  }
  const faulty = new Set(
    findings.filter((one) => isTold(one) && mayLoseSteps(one)).map(({ file }) => slugOf(file)),
  );
  defer(findings.filter(({ position }) => faulty.has(slugs.get(position) ?? '')));
}

function mayLoseSteps({ code }: Finding): boolean {
  const { group } = rowOf(code);
  return ['form', 'profile', 'graph'].includes(group) || code === 'untranslated-step';
}

/** Whatever its language. */
function slugOf(file: string): string {
  return file.replace(/^.*\/|\.mdx$/g, '');
}
