import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import type { Code } from '../model/rules.ts';
import { byPlace, overlap } from './edits.ts';

/** What mends one finding: all of its edits, or none. */
export interface Fix {
  readonly file: string;
  readonly code: Code;
  readonly edits: readonly Edit[];
}

/**
 * The fixes that can be made at once: of those that meet, the first by place; the others wait for
 * what is found then. Where a file holds what nobody sees or reads, that comes first, as nobody can
 * tell what the rest says.
 */
export function compatible(
  diagnostics: readonly Diagnostic[],
  isOpen: (fix: Fix) => boolean,
): readonly Fix[] {
  const unclear = new Set(
    diagnostics.filter(({ code }) => isUnclear(code)).map(({ file }) => file),
  );
  const chosen = new Map<string, readonly Fix[]>();
  for (const fix of diagnostics.flatMap(toFix).sort(byFirstEdit)) {
    if (!isOpen(fix) || (unclear.has(fix.file) && !invisible.has(fix.code))) continue;
    const others = chosen.get(fix.file) ?? [];
    if (!others.some((other) => meet(fix, other))) chosen.set(fix.file, [...others, fix]);
  }
  return [...chosen.values()].flat();
}

const invisible: ReadonlySet<Code> = new Set(['byte-order-mark', 'hidden-character']);

function isUnclear(code: Code): boolean {
  return code === 'hidden-character' || code === 'too-large';
}

function toFix({ file, code, fix }: Diagnostic): readonly Fix[] {
  return fix ? [{ file, code, edits: fix.toSorted(byPlace) }] : [];
}

function byFirstEdit(a: Fix, b: Fix): number {
  return byPlace(a.edits[0] as Edit, b.edits[0] as Edit);
}

function meet(one: Fix, other: Fix): boolean {
  return one.edits.some((edit) => other.edits.some((second) => overlap(edit, second)));
}
