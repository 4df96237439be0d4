import { insertion, type TextEdit } from './edits.ts';
import type { Directive } from './labels.ts';
import type { OpenStep } from './outline.ts';
import type { Report } from './report.ts';
import { endingAt, lineAt, type Range, type Source } from './source.ts';
import { unclosedStep } from './step-messages.ts';

/**
 * Where the next step or the file ends is where this one was meant to: unless it was to hold the
 * next one, so that two closing lines follow, or a note between the two tells nothing of its own.
 */
export function reportUnclosed(
  { opening, items }: OpenStep,
  next: Directive | undefined,
  directives: readonly Directive[],
  source: Source,
  report: Report,
): void {
  const later = next ? directives.slice(directives.indexOf(next) + 1) : [];
  const opens = later.findIndex(({ kind }) => kind === 'open');
  const own = opens === -1 ? later : later.slice(0, opens);
  const isNested = own.filter(({ kind }) => kind === 'close').length > 1;
  const holdsNote = items.some((item) => item.type === 'prose' && item.node.type === 'heading');
  const isSure = !isNested && !holdsNote && !opening.faulty && next?.faulty !== true;
  const fix = isSure ? [closingFence(source, next)] : undefined;
  report('unclosed-step', opening.range, { ...unclosedStep(next), ...(fix && { fix }) });
}

/** A closing line of its own behind the last words. */
function closingFence(source: Source, next: Directive | undefined): TextEdit {
  const last = source.text.slice(0, next?.range.start).trimEnd().length - 1;
  const ending = endingAt(source, last);
  return insertion((source.lines[lineAt(source, last)] as Range).end, `${ending}${ending}:::`);
}
