import type { Code, Nodes } from 'mdast';
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
  return reading;
}

function codeOverDirectives(node: Nodes, directives: readonly DirectiveLine[]): Code | undefined {
  if (node.type === 'code') {
    const { start, end } = rangeOf(node);
    return directives.some(({ range }) => start < range.start && range.start < end)
      ? node
      : undefined;
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = codeOverDirectives(child, directives);
    if (found) return found;
  }
  return undefined;
}

function firstLine(markdown: string, { start, end }: Range): Range {
  const length = /^[^\r\n]*/.exec(markdown.slice(start, end))?.[0].length ?? 0;
  return { start, end: start + length };
}
