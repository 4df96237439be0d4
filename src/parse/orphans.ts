import type { Directive } from './labels.ts';
import type { Item, OutlinedStep } from './outline.ts';
import type { Report } from './report.ts';
import { lineAt, type Range, type Source } from './source.ts';
import {
  bareOpening,
  earlyFence,
  headingBetween,
  openingMissing,
  outsideStep,
  strayFence,
  strayText,
} from './step-messages.ts';
import { rangeOf } from './text.ts';

/** What stands in no step, and what stands around it. */
export interface Orphans {
  readonly items: readonly Item[];
  /** A `:::` right before them that closes nothing. */
  readonly bare: Directive | undefined;
  /** The line that closed the last step. */
  readonly lastClose: Directive | undefined;
}

/**
 * What stands in no step and is closed all the same: the rest of the last step, which was closed too
 * early, if that leads nowhere; else a step that has lost the line that opens it.
 */
export function adopted(
  { items, bare, lastClose }: Orphans,
  closing: Directive,
  steps: readonly OutlinedStep[],
  source: Source,
  report: Report,
): readonly OutlinedStep[] {
  const before = steps.at(-1);
  const { end } = closing.range;
  const last = closing.firstLine + 1;
  if (!bare && before && lastClose && !before.items.some(leadsOn)) {
    report('stray-fence', lastClose.range, earlyFence(last));
    return [...steps.slice(0, -1), { ...before, items: [...before.items, ...items], end }];
  }
  const at = bare?.range ?? firstLineOf(items[0] as Item, source);
  if (bare) report('stray-fence', at, bareOpening(last));
  else report('stray-content', at, openingMissing(last));
  return [...steps, { opening: lostOpening(at, source), items, end }];
}

/** What stands in no step and was never closed. A run of text is told once. */
export function reportOrphans({ items, bare }: Orphans, report: Report): void {
  if (bare && !bare.faulty) report('stray-fence', bare.range, strayFence());
  for (const [index, item] of items.entries()) {
    const previous = items[index - 1];
    if (isHeading(item)) report('stray-content', rangeOfItem(item), headingBetween());
    else if (!previous || isHeading(previous)) {
      const words = item.type === 'leaf' ? outsideStep(item.directive) : strayText();
      report('stray-content', rangeOfItem(item), words);
    }
  }
}

function leadsOn(item: Item): boolean {
  return item.type === 'leaf' && ['choice', 'next', 'end'].includes(item.directive.meant);
}

function isHeading(item: Item): boolean {
  return item.type === 'prose' && item.node.type === 'heading';
}

function rangeOfItem(item: Item): Range {
  return item.type === 'leaf' ? item.directive.range : rangeOf(item.node);
}

function firstLineOf(item: Item, { text }: Source): Range {
  const { start, end } = rangeOfItem(item);
  const length = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: start + length };
}

/** The line that would open a step where it is missing: of no phase, and without words. */
function lostOpening(range: Range, source: Source): Directive {
  const line = lineAt(source, range.start);
  return {
    kind: 'open',
    name: '',
    meant: '',
    nameRange: { start: range.start, end: range.start },
    balanced: true,
    attributes: [],
    range,
    faulty: true,
    canonical: '',
    inset: 0,
    isAlone: true,
    firstLine: line,
    lastLine: line,
    labelNodes: [],
    plainLabel: false,
  };
}
