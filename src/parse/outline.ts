import type { LeafDirective } from 'mdast-util-directive';
import type { Nodes, Root } from 'mdast';
import type { DirectiveLine } from './lines.ts';
import { misplacedDirective } from './prose-messages.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';
import { brokenDirective } from './line-messages.ts';
import type { DirectiveNames } from './directives.ts';
import {
  headingBetween,
  outsideStep,
  strayFence,
  strayText,
  unclosedStep,
} from './step-messages.ts';
import { rangeOf } from './text.ts';

/** A directive's line with the inline nodes of its label, as the Markdown parser gave them. */
export interface Directive extends DirectiveLine {
  readonly labelNodes: readonly Nodes[];
  /** The parser did not find this label: its text counts as it is written. */
  readonly plainLabel: boolean;
}

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
}

/** Puts the flat tree and the checked lines together: which step holds what. Nothing of a broken structure is lost. */
export function outline(
  source: Source,
  tree: Root,
  lines: readonly DirectiveLine[],
  names: DirectiveNames,
  report: Report,
): Outline {
  const placed = findLabels(tree);
  const directives = lines.map((line) => withLabel(line, placed, source, names, report));
  const introduction: Nodes[] = [];
  const steps: OutlinedStep[] = [];
  let opening: Directive | undefined;
  let items: Item[] = [];
  /** A step was just closed that stood inside another one: the outer one's closing line is still to come. */
  let outerOpen = false;

  const close = (end: number): void => {
    if (opening) steps.push({ opening, end, items });
    opening = undefined;
    items = [];
  };

  for (const entry of inOrder(tree, directives)) {
    if ('node' in entry) {
      const { node } = entry;
      if (opening) items.push({ type: 'prose', node });
      else if (node.type === 'heading' && node.depth === 2) continue;
      else if (node.type === 'heading') report('stray-content', rangeOf(node), headingBetween());
      else if (steps.length === 0) introduction.push(node);
      else if (node.type !== 'definition') report('stray-content', rangeOf(node), strayText());
      continue;
    }
    const { directive } = entry;
    if (directive.kind === 'open') {
      outerOpen = opening !== undefined;
      if (opening) report('unclosed-step', opening.range, unclosedStep(directive));
      close(directive.range.start);
      opening = directive;
    } else if (directive.kind === 'close') {
      if (directive.faulty && !closesIndeed(directive, directives)) continue;
      if (!opening && !outerOpen) report('stray-fence', directive.range, strayFence());
      if (!opening) outerOpen = false;
      close(directive.range.end);
    } else if (opening) {
      items.push({ type: 'leaf', directive });
    } else {
      report('stray-content', directive.range, outsideStep(directive));
    }
  }
  if (opening) report('unclosed-step', opening.range, unclosedStep(undefined));
  close(source.text.length);
  return { introduction, steps };
}

/** Whether a faulty closing line was meant as one: then a step or the end follows, not more of this step. */
function closesIndeed(line: Directive, directives: readonly Directive[]): boolean {
  const next = directives[directives.indexOf(line) + 1];
  return next === undefined || next.kind === 'open';
}

type Entry = { readonly node: Nodes } | { readonly directive: Directive };

function inOrder(tree: Root, directives: readonly Directive[]): readonly Entry[] {
  const nodes = tree.children.filter((node) => node.type !== 'leafDirective');
  const entries: { at: number; entry: Entry }[] = [
    ...nodes.map((node) => ({ at: rangeOf(node).start, entry: { node } })),
    ...directives.map((directive) => ({ at: directive.range.start, entry: { directive } })),
  ];
  return entries.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
}

interface PlacedLabel {
  readonly children: readonly Nodes[];
  readonly parent: Nodes['type'];
}

/** Every leaf directive of the tree by offset, with what it stands in. */
function findLabels(tree: Root): ReadonlyMap<number, PlacedLabel> {
  const found = new Map<number, PlacedLabel>();
  const visit = (parent: {
    readonly type: string;
    readonly children?: readonly unknown[];
  }): void => {
    for (const child of (parent.children ?? []) as readonly Nodes[]) {
      if (child.type === 'leafDirective') {
        const { children } = child as LeafDirective;
        found.set(rangeOf(child).start, { children, parent: parent.type as Nodes['type'] });
      } else if (containers.has(child.type)) {
        visit(child as { type: string; children?: readonly unknown[] });
      }
    }
  };
  visit(tree);
  return found;
}

const containers: ReadonlySet<string> = new Set([
  'blockquote',
  'list',
  'listItem',
  'mdxJsxFlowElement',
]);

function withLabel(
  line: DirectiveLine,
  placed: ReadonlyMap<number, PlacedLabel>,
  source: Source,
  names: DirectiveNames,
  report: Report,
): Directive {
  if (line.kind === 'close') {
    if (line.inset && !line.faulty) reportColumn(line, names, report);
    return { ...line, labelNodes: [], plainLabel: false };
  }
  const label = placed.get(line.range.start);
  const inside = label?.parent === undefined || label.parent === 'root' ? undefined : label.parent;
  const colons = source.text.slice(line.range.start, line.nameRange.end);
  if (inside !== undefined && !line.faulty) {
    report(
      'misplaced-directive',
      line.range,
      misplacedDirective(colons, wheres[inside] ?? wheres['listItem']!),
    );
  } else if (line.inset && !line.faulty) {
    reportColumn(line, names, report);
  } else if (!label && !line.faulty) {
    report(
      'misplaced-directive',
      line.range,
      misplacedDirective(colons, { en: 'the middle of something else', fr: 'un autre élément' }),
    );
  }
  const faulty = line.faulty || inside !== undefined || line.inset || !label;
  return {
    ...line,
    faulty,
    labelNodes: label?.children ?? [],
    plainLabel: !label || !line.balanced,
  };
}

const wheres: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  listItem: { en: 'a list', fr: 'une liste' },
  list: { en: 'a list', fr: 'une liste' },
  blockquote: { en: 'a quote', fr: 'une citation' },
  mdxJsxFlowElement: { en: 'a component', fr: 'un composant' },
};

function reportColumn(line: DirectiveLine, names: DirectiveNames, report: Report): void {
  const miss = { kind: 'column', at: line.range } as const;
  report('broken-directive', line.range, brokenDirective(miss, '', line.canonical, names));
}
