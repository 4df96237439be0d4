import { codesOf, type CodeTransfer, type FactCodes, initialCode, transferOf } from './codes.ts';
import type { FactDomain } from './facts.ts';

/**
 * What asides may have changed of the facts that playbooks share, while someone else's own facts wait
 * for them to come back. One set of codes for all charts, in which a range, too, may say nothing.
 */
export interface Pool {
  /** By chart: its shared facts, put into the pool. */
  readonly lift: readonly ((code: number) => number)[];
  /** By chart: what the pool says, put into the chart's own code. */
  readonly lower: readonly CodeTransfer[];
  /** What one says on top of what another says. */
  readonly lay: CodeTransfer;
}

type SharedFact = FactDomain & { readonly shared: boolean };

export function poolOf(
  charts: readonly { readonly facts: readonly SharedFact[] }[],
  codes: readonly FactCodes[],
): Pool {
  const pool = codesOf(exact(charts.flatMap(({ facts }) => facts.filter(({ shared }) => shared))));
  const transfers = charts.map(({ facts }, chart) => {
    const names = new Set(facts.filter(({ shared }) => shared).map(({ name }) => name));
    const own = codes[chart] as FactCodes;
    const isShared = ({ name }: FactDomain) => names.has(name);
    return { up: transferOf(own, pool, isShared), down: transferOf(pool, own, isShared) };
  });
  return {
    lift: transfers.map(
      ({ up }) =>
        (code) =>
          up(code, initialCode),
    ),
    lower: transfers.map(({ down }) => down),
    lay: transferOf(pool, pool, () => true),
  };
}

/** As many facts as one code can hold exactly; ranges as the list of their values. */
function exact(facts: readonly FactDomain[]): readonly FactDomain[] {
  const byName = new Map(facts.map((fact) => [fact.name, fact]));
  const kept: FactDomain[] = [];
  for (const fact of byName.values()) {
    const radix = fact.type === 'list' ? fact.values.length : fact.max - fact.min + 1;
    if (radix > widest || codesOf(kept).size * (radix + 1) > Number.MAX_SAFE_INTEGER) continue;
    kept.push(
      fact.type === 'list' ? fact : { type: 'list', name: fact.name, values: numbers(fact) },
    );
  }
  return kept;
}

const widest = 4096;

function numbers({ min, max }: { readonly min: number; readonly max: number }): readonly string[] {
  return Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
}
