import type { Compiled } from '../from-parsed.ts';
import type { SourceFile } from '../model/source.ts';
import { applyEdits } from './edits.ts';
import { compatible, type Fix } from './fixes.ts';

/** A library after `--fix`. */
export interface Mended {
  readonly files: readonly SourceFile[];
  readonly compiled: Compiled;
  /** What was mended, in the order in which it was. */
  readonly fixes: readonly Fix[];
  /** What would have made things worse, and so was left. */
  readonly refused: readonly Fix[];
}

export interface MendOptions {
  /** Says what is found in a library. */
  readonly judge: Judge;
  /** Whether a file may be changed; by default all may. */
  readonly scope?: (file: string) => boolean;
}

type Judge = (files: readonly SourceFile[]) => Promise<Compiled>;

/** Each round mends what the one before uncovered; a line has hardly three things to mend in turn. */
const mostRounds = 20;

/**
 * Mends what has one reading, and what comes to light by that, until there is nothing more: mending
 * the result again changes nothing. No file gets more errors than it had, and none loses a step.
 */
export async function mend(
  files: readonly SourceFile[],
  { judge, scope = () => true }: MendOptions,
): Promise<Mended> {
  let state: Mended = { files, compiled: await judge(files), fixes: [], refused: [] };
  for (let round = 0; round < mostRounds; round++) {
    const refused = new Set(state.refused.map(keyOf));
    const isOpen = (fix: Fix): boolean => scope(fix.file) && !refused.has(keyOf(fix));
    const fixes = compatible(state.compiled.diagnostics, isOpen);
    if (fixes.length === 0) return state;
    state = await afterRound(state, fixes, judge);
  }
  return state;
}

function keyOf(fix: Fix): string {
  return JSON.stringify(fix);
}

/** A library with some of the fixes of a round. */
interface Trial {
  readonly fixes: readonly Fix[];
  readonly files: readonly SourceFile[];
  readonly compiled: Compiled;
}

async function afterRound(state: Mended, fixes: readonly Fix[], judge: Judge): Promise<Mended> {
  const before: Trial = { fixes: [], files: state.files, compiled: state.compiled };
  const after = await withBest(before, fixes, before, judge);
  if (after.fixes.length === 0) return { ...state, refused: [...state.refused, ...fixes] };
  const { files, compiled } = after;
  return { files, compiled, fixes: [...state.fixes, ...after.fixes], refused: [] };
}

/**
 * All of the fixes if each error that they mend is gone and no other is there; else those of the first
 * half, and then those of the second. One that shows another error behind its own is no loss.
 */
async function withBest(
  kept: Trial,
  fixes: readonly Fix[],
  before: Trial,
  judge: Judge,
): Promise<Trial> {
  const all = [...kept.fixes, ...fixes];
  const files = before.files.map((file) => mended(file, all));
  const compiled = await judge(files);
  const fewer = fixes.length === 1 ? [] : fixes;
  if (isAsGood(compiled, kept.compiled, fewer)) return { fixes: all, files, compiled };
  if (fixes.length === 1) return kept;
  const half = Math.ceil(fixes.length / 2);
  const first = await withBest(kept, fixes.slice(0, half), before, judge);
  return withBest(first, fixes.slice(half), before, judge);
}

function mended(file: SourceFile, fixes: readonly Fix[]): SourceFile {
  const edits = fixes.filter((fix) => fix.file === file.path).flatMap((fix) => fix.edits);
  return edits.length === 0 ? file : { ...file, bytes: applyEdits(file.bytes, edits) };
}

/** Whether no file has lost a step, and each has at least so many errors fewer as these fixes mend. */
function isAsGood(after: Compiled, before: Compiled, fixes: readonly Fix[]): boolean {
  const errors = errorsIn(before);
  const steps = stepsIn(after);
  const mends = (file: string): number =>
    fixes.filter((fix) => fix.isError && fix.file === file).length;
  return (
    [...errorsIn(after)].every(([file, count]) => count <= (errors.get(file) ?? 0) - mends(file)) &&
    [...stepsIn(before)].every(([file, count]) => (steps.get(file) ?? 0) >= count)
  );
}

function errorsIn({ diagnostics }: Compiled): ReadonlyMap<string, number> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const byFile = Map.groupBy(errors, ({ file }) => file);
  return new Map([...byFile].map(([file, found]) => [file, found.length]));
}

function stepsIn({ library }: Compiled): ReadonlyMap<string, number> {
  return new Map(library.playbooks.map(({ file, steps }) => [file, steps.length]));
}
