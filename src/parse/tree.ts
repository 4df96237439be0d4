import type { Code, Nodes, Root } from 'mdast';
import { tooLarge, type Excess } from './encoding-messages.ts';
import { limits } from './limits.ts';
import { unclosedCode } from './line-messages.ts';
import type { CheckedLines, DirectiveLine } from './lines.ts';
import { readMarkdown, type Reading } from './processor.ts';
import type { Report } from './report.ts';
import type { Range } from './source.ts';
import { rangeOf } from './text.ts';

/**
 * How many fences that were never closed are taken out, one parse each, before the rest is left as
 * it is.
 */
const mostAttempts = 8;

/**
 * The checked lines as a tree. A fence in a list or a quote may be open where the line check saw it
 * closed: when it takes directives for code, it is reported and taken out, and the text is read
 * again.
 */
export function readTree(
  lines: CheckedLines,
  components: readonly string[],
  report: Report,
): Reading {
  let { markdown } = lines;
  let reading = readMarkdown(markdown, components);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const code = codeOverDirectives(reading.tree, lines.directives);
    if (!code) break;
    const fence = firstLine(markdown, rangeOf(code));
    report('unclosed-code', fence, unclosedCode(markdown.slice(fence.start, fence.end)));
    markdown =
      markdown.slice(0, fence.start) +
      ' '.repeat(fence.end - fence.start) +
      markdown.slice(fence.end);
    reading = readMarkdown(markdown, components);
  }
  return { ...reading, tree: bounded(reading.tree, report) };
}

/**
 * The tree without blocks that are too deep, or too many: of both, the first is reported. Nothing
 * behind this descends further than the limit. Directives stay: their lines are counted.
 */
function bounded(tree: Root, report: Report): Root {
  const told = new Set<Excess>();
  let total = 0;
  const children = tree.children.filter((block) => {
    const { nodes, depth } = extent(block);
    total += nodes;
    const excess = depth > limits.depth ? 'depth' : total > limits.nodes ? 'nodes' : undefined;
    if (!excess || block.type === 'leafDirective') return true;
    if (!told.has(excess)) report('too-large', rangeOf(block), tooLarge(excess, limits[excess]));
    told.add(excess);
    return false;
  });
  return { ...tree, children };
}

/** How many nodes there are in a block, and how far they stand inside one another. Not recursive. */
function extent(block: Nodes): { readonly nodes: number; readonly depth: number } {
  let level: readonly Nodes[] = [block];
  let nodes = 0;
  let depth = 0;
  for (; level.length > 0; depth++) {
    nodes += level.length;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return { nodes, depth };
}

/** The first block of code that holds directives. Not recursive: nobody knows yet how deep the tree is. */
function codeOverDirectives(root: Root, directives: readonly DirectiveLine[]): Code | undefined {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'code') {
      const { start, end } = rangeOf(node);
      if (directives.some(({ range }) => start < range.start && range.start < end)) return node;
    }
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return undefined;
}

function firstLine(markdown: string, { start, end }: Range): Range {
  const length = /^[^\r\n]*/.exec(markdown.slice(start, end))?.[0].length ?? 0;
  return { start, end: start + length };
}
