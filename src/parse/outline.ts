import type { Nodes, Root } from 'mdast';
import type { Directive } from './labels.ts';
import { adopted, type Orphans, reportOrphans } from './orphans.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';
import { rangeOf } from './text.ts';
import { reportUnclosed } from './unclosed-step.ts';

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

export interface OpenStep {
  readonly opening: Directive;
  readonly items: Item[];
}

/**
 * Puts the flat tree and the lines together: which step holds what. A step that is not closed ends
 * where the next begins, and what has lost the line that opens it is a step all the same: so that
 * one line too few or too many costs nothing but itself.
 */
export function outline(
  tree: Root,
  directives: readonly Directive[],
  source: Source,
  report: Report,
): Outline {
  const introduction: Nodes[] = [];
  const notes: Nodes[] = [];
  let steps: readonly OutlinedStep[] = [];
  let open: OpenStep | undefined;
  /** Index of a step in which another one stood, and whose closing line is still to come. */
  let outer: number | undefined;
  let orphans: Orphans = { items: [], bare: undefined, lastClose: undefined };
  const close = (at: number, lastClose?: Directive): void => {
    if (open) steps = [...steps, { ...open, end: at }];
    open = undefined;
    orphans = { items: [], bare: undefined, lastClose };
  };

  for (const entry of inOrder(tree, directives)) {
    if (entry.type === 'prose') {
      const { node } = entry;
      const isFirst = steps.length === 0 && orphans.items.length === 0;
      if (open) open.items.push(entry);
      else if (isNote(node, source)) notes.push(node);
      else if (isFirst && node.type !== 'heading') introduction.push(node);
      else if (node.type !== 'definition') orphans = withItem(orphans, entry);
    } else if (entry.directive.kind === 'open') {
      const { directive } = entry;
      outer = open && steps.length;
      if (open) reportUnclosed(open, directive, directives, source, report);
      else reportOrphans(orphans, report);
      close(directive.range.start);
      open = { opening: directive, items: [] };
    } else if (entry.directive.kind === 'close') {
      closed(entry.directive);
    } else if (open) {
      open.items.push(entry);
    } else {
      orphans = withItem(orphans, entry);
    }
  }
  if (open) reportUnclosed(open, undefined, directives, source, report);
  else reportOrphans(orphans, report);
  close(source.text.length);
  return { introduction, steps, notes };

  function closed(directive: Directive): void {
    if (directive.faulty && !closesIndeed(directive, directives)) return;
    const { items } = orphans;
    const around = steps[outer ?? -1];
    if (outer !== undefined && open?.items.length === 0) {
      outer = undefined;
    } else if (open) {
      close(directive.range.end, directive);
    } else if (outer !== undefined && around) {
      steps = steps.with(outer, { ...around, items: [...around.items, ...items] });
      outer = undefined;
      close(directive.range.end, directive);
    } else if (items.length > 0) {
      steps = adopted(orphans, directive, steps, source, report);
      close(directive.range.end, directive);
    } else {
      reportOrphans(orphans, report);
      orphans = { ...orphans, bare: directive };
    }
  }
}

function withItem(orphans: Orphans, item: Item): Orphans {
  return { ...orphans, items: [...orphans.items, item] };
}

/**
 * A line of `##`. A line of hyphens under a text makes a heading too, but nobody means a note by
 * it.
 */
function isNote(node: Nodes, { text }: Source): boolean {
  return node.type === 'heading' && node.depth === 2 && text.startsWith('##', rangeOf(node).start);
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
