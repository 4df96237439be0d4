import type { Nodes, Root } from 'mdast';
import type { Directive } from './labels.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';
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
  let open: { readonly opening: Directive; readonly items: Item[] } | undefined;
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
      if (open) report('unclosed-step', open.opening.range, unclosedStep(directive));
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
  if (open) report('unclosed-step', open.opening.range, unclosedStep(undefined));
  close(source.text.length);
  return { introduction, steps, notes };
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
