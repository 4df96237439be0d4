import type { Nodes, Root } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Localized } from '../model/language.ts';
import type { DirectiveNames } from './directives.ts';
import { brokenDirective } from './line-messages.ts';
import type { DirectiveLine } from './lines.ts';
import { misplacedDirective } from './prose-messages.ts';
import type { Report } from './report.ts';
import { rangeOf } from './text.ts';

/** A directive's line with the inline nodes of its label, as the Markdown parser gave them. */
export interface Directive extends DirectiveLine {
  readonly labelNodes: readonly Nodes[];
  /** The parser did not find this label: its text counts as it is written. */
  readonly plainLabel: boolean;
}

/** Finds each checked line in the tree, and reports those that do not stand at the margin. */
export function withLabels(
  tree: Root,
  lines: readonly DirectiveLine[],
  names: DirectiveNames,
  report: Report,
): readonly Directive[] {
  const placed = placedLabels(tree);
  return lines.map((line, index) => {
    const place = placed.get(line.range.start);
    const isInset = line.inset > 0;
    const misplaced = line.kind === 'close' ? isInset : isInset || place?.inside !== 'root';
    const isSure = line.kind !== 'close' || (lines[index + 1]?.kind ?? 'open') === 'open';
    if (misplaced && !line.faulty) reportPlace(line, place?.inside, isSure, names, report);
    return {
      ...line,
      faulty: line.faulty || misplaced,
      labelNodes: place?.children ?? [],
      plainLabel: !place || !line.balanced,
    };
  });
}

interface Place {
  readonly children: readonly Nodes[];
  /** The type of the node that holds the directive. */
  readonly inside: string;
}

/** Every leaf directive of the tree, by offset. */
function placedLabels(tree: Root): ReadonlyMap<number, Place> {
  const found = new Map<number, Place>();
  const visit = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    for (const child of parent.children) {
      if (child.type === 'leafDirective') {
        const { children } = child as LeafDirective;
        found.set(rangeOf(child).start, { children, inside: parent.type });
      } else if (containers.has(child.type)) {
        visit(child);
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

function reportPlace(
  line: DirectiveLine,
  inside: string | undefined,
  isSure: boolean,
  names: DirectiveNames,
  report: Report,
): void {
  const { range, canonical, kind, name, inset, isAlone } = line;
  const margin = { range: { start: range.start - inset, end: range.start }, text: '' };
  const fix = isSure && isAlone && inset > 0 ? { fix: [margin] } : {};
  if (kind === 'close' || inside === 'root') {
    const miss = { kind: 'column', at: range } as const;
    report('broken-directive', range, { ...brokenDirective(miss, '', canonical, names), ...fix });
    return;
  }
  const where = (inside === undefined ? undefined : wheres.get(inside)) ?? somethingElse;
  const written = `${kind === 'open' ? ':::' : '::'}${name}`;
  report('misplaced-directive', range, { ...misplacedDirective(written, where), ...fix });
}

const somethingElse: Localized = { en: 'the middle of something else', fr: 'un autre élément' };

const wheres: ReadonlyMap<string, Localized> = new Map([
  ['listItem', { en: 'a list', fr: 'une liste' }],
  ['list', { en: 'a list', fr: 'une liste' }],
  ['blockquote', { en: 'a quote', fr: 'une citation' }],
  ['mdxJsxFlowElement', { en: 'a component', fr: 'un composant' }],
]);
