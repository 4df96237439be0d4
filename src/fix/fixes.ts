import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import type { Code } from '../model/rules.ts';
import { byPlace, overlap } from './edits.ts';

/** What mends one finding: all of its edits, or none. */
export interface Fix {
  readonly file: string;
  readonly code: Code;
  /** What it mends is an error. */
  readonly isError: boolean;
  readonly edits: readonly Edit[];
}

/**
 * The fixes that can be made at once: of those that meet, the first by place. The others wait for
 * what is found then, and so do those that rest on what is not sure yet.
 */
export function compatible(
  diagnostics: readonly Diagnostic[],
  isOpen: (fix: Fix) => boolean,
): readonly Fix[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  const ready = diagnostics.filter(
    (one) => one.fix !== undefined && isReady(one, byFile.get(one.file) ?? []),
  );
  const chosen = new Map<string, readonly Fix[]>();
  for (const fix of ready.flatMap(toFix).sort(byFirstEdit)) {
    if (!isOpen(fix)) continue;
    const others = chosen.get(fix.file) ?? [];
    if (!others.some((other) => meet(fix, other))) chosen.set(fix.file, [...others, fix]);
  }
  return [...chosen.values()].flat();
}

/** What may be something else once this is mended is mended then. */
function isReady(one: Diagnostic, others: readonly Diagnostic[]): boolean {
  const { code, severity, line, endLine } = one;
  if (code === 'byte-order-mark' || code === 'hidden-character') return true;
  const hides = names.has(code) ? hiding : unclear;
  const isAtError = (other: Diagnostic): boolean =>
    other.severity === 'error' && other.line <= endLine + 1 && line <= other.endLine + 1;
  return !others.some(
    (other) => hides.has(other.code) || (severity !== 'error' && isAtError(other)),
  );
}

/** Nobody sees or reads what stands there. */
const unclear: ReadonlySet<Code> = new Set(['hidden-character', 'too-large']);

/** Names of what stands elsewhere. */
const names: ReadonlySet<Code> = new Set(['unknown-target', 'unknown-variable']);

/** Behind these, a step or a record with that name may be hidden. */
const hiding: ReadonlySet<Code> = new Set([
  ...unclear,
  'front-matter',
  'yaml-syntax',
  'yaml-quote',
  'duplicate-key',
  'broken-directive',
  'unknown-directive',
  'misplaced-directive',
  'unknown-attribute',
  'missing-attribute',
  'missing-id',
  'empty-step',
  'stray-content',
  'stray-fence',
  'unclosed-code',
]);

function toFix({ file, code, severity, fix }: Diagnostic): readonly Fix[] {
  return fix ? [{ file, code, isError: severity === 'error', edits: fix.toSorted(byPlace) }] : [];
}

function byFirstEdit(a: Fix, b: Fix): number {
  return byPlace(a.edits[0] as Edit, b.edits[0] as Edit);
}

function meet(one: Fix, other: Fix): boolean {
  return one.edits.some((edit) => other.edits.some((second) => overlap(edit, second)));
}
