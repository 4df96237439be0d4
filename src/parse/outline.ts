import type { Nodes, Root } from 'mdast';
import { insertion, type TextEdit } from './edits.ts';
import type { Directive } from './labels.ts';
import type { Report } from './report.ts';
import { endingAt, lineAt, type Range, type Source } from './source.ts';
import {
  headingBetween,
  outsideStep,
  strayFence,
  strayText,
  unclosedStep,
} from './step-messages.ts';
import { rangeOf } from './text.ts';

/** A step as it stands in the file: its opening line, and what is in it. */
export interface OutlinedStep {
  readonly opening: Directive;
  /** Behind its closing line, or where the next step begins. */
  readonly end: number;
  readonly items: readonly Item[];
}

export type Item =
  | { readonly type: 'prose'; readonly node: Nodes }
  | { readonly type: 'leaf'; readonly directive: Directive };

export interface Outline {
  readonly introduction: readonly Nodes[];
  readonly steps: readonly OutlinedStep[];
  /** Headings for authors: not shown, but held to the same rules. */
  readonly notes: readonly Nodes[];
}

/**
 * Puts the flat tree and the lines together: which step holds what. A step that is not closed ends
 * where the next begins, so that a missing or a stray `:::` costs nothing but itself.
 */
export function outline(
  tree: Root,
  directives: readonly Directive[],
  source: Source,
  report: Report,
): Outline {
  const introduction: Nodes[] = [];
  const steps: OutlinedStep[] = [];
  const notes: Nodes[] = [];
  let open: OpenStep | undefined;
  /** A step was closed that stood inside another one, whose closing line is still to come. */
  let awaitsOuter = false;
  const close = (at: number): void => {
    if (open) steps.push({ ...open, end: at });
    open = undefined;
  };

  for (const entry of inOrder(tree, directives)) {
    if (entry.type === 'prose') {
      const { node } = entry;
      if (open) open.items.push(entry);
      else if (isNote(node, source)) notes.push(node);
      else if (steps.length === 0 && node.type !== 'heading') introduction.push(node);
      else reportBetween(node, report);
    } else if (entry.directive.kind === 'open') {
      const { directive } = entry;
      awaitsOuter = open !== undefined;
      if (open) reportUnclosed(open, directive, directives, source, report);
      close(directive.range.start);
      open = { opening: directive, items: [] };
    } else if (entry.directive.kind === 'close') {
      const { directive } = entry;
      if (directive.faulty && !closesIndeed(directive, directives)) continue;
      if (!open && !awaitsOuter) report('stray-fence', directive.range, strayFence());
      if (!open) awaitsOuter = false;
      close(directive.range.end);
    } else if (open) {
      open.items.push(entry);
    } else {
      report('stray-content', entry.directive.range, outsideStep(entry.directive));
    }
  }
  if (open) reportUnclosed(open, undefined, directives, source, report);
  close(source.text.length);
  return { introduction, steps, notes };
}

interface OpenStep {
  readonly opening: Directive;
  readonly items: Item[];
}

/**
 * Where the next step or the file ends is where this one was meant to: unless it was to hold the
 * next one, so that two closing lines follow, or a note between the two tells nothing of its own.
 */
function reportUnclosed(
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

/**
 * A line of `##`. A line of hyphens under a text makes a heading too, but nobody means a note by
 * it.
 */
function isNote(node: Nodes, { text }: Source): boolean {
  return node.type === 'heading' && node.depth === 2 && text.startsWith('##', rangeOf(node).start);
}

function reportBetween(node: Nodes, report: Report): void {
  if (node.type === 'definition') return;
  const words = node.type === 'heading' ? headingBetween() : strayText();
  report('stray-content', rangeOf(node), words);
}

/**
 * Whether a faulty closing line was meant as one: then a step or the end follows, not more of this
 * step.
 */
function closesIndeed(line: Directive, directives: readonly Directive[]): boolean {
  const next = directives[directives.indexOf(line) + 1];
  return next === undefined || next.kind === 'open';
}

function inOrder(tree: Root, directives: readonly Directive[]): readonly Item[] {
  const prose = tree.children.filter(({ type }) => type !== 'leafDirective');
  const entries: readonly { readonly at: number; readonly item: Item }[] = [
    ...prose.map((node) => ({ at: rangeOf(node).start, item: { type: 'prose', node } as const })),
    ...directives.map((directive) => ({
      at: directive.range.start,
      item: { type: 'leaf', directive } as const,
    })),
  ];
  return entries.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}
