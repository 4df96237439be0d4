import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkDirective from 'remark-directive';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * The one list of plugins. MDX is read only where a file uses a registered component: elsewhere `<`
 * and `{` are reported where they stand, so that the parser never stops at them. Without components
 * the two processors give the same tree.
 */
const plain = unified()
  .use(remarkParse)
  .use(lineDirectives)
  .use(tablesAndTasks)
  .use(noHtml)
  .freeze();
const withComponents = unified()
  .use(remarkParse)
  .use(remarkMdx, { acorn: { parse: refuse, parseExpressionAt: refuse } })
  .use(lineDirectives)
  .use(tablesAndTasks)
  .freeze();

/**
 * A playbook holds no code. Where MDX would read some, its reading stops, and no parser of JavaScript
 * is ever given an author's text.
 */
function refuse(): never {
  throw Object.assign(new Error('Unexpected code'), { pos: 0, raisedAt: 0 });
}

export interface Reading {
  readonly tree: Root;
  /**
   * Where the MDX parser stopped, as an offset. The tree is then that of the reading without MDX.
   */
  readonly stopped?: number;
}

export function readMarkdown(markdown: string, components: readonly string[]): Reading {
  const isUsed = components.some(
    (name) => markdown.includes(`<${name}`) || markdown.includes(`</${name}`),
  );
  if (!isUsed) return { tree: plain.parse(markdown) };
  try {
    return { tree: withComponents.parse(markdown) };
  } catch (error) {
    return { tree: plain.parse(markdown), stopped: placeOf(error, markdown) };
  }
}

/**
 * A message has a point, a position, or only words that name the tag which is not closed:
 * `(3:1-3:7)`.
 */
function placeOf(error: unknown, markdown: string): number {
  const { place, reason } = error as {
    readonly place?: { readonly start?: unknown; readonly offset?: unknown };
    readonly reason?: unknown;
  };
  const [, line, column] = /\((\d+):(\d+)-/.exec(String(reason)) ?? [];
  if (line !== undefined && column !== undefined) {
    const before = markdown
      .split('\n')
      .slice(0, Number(line) - 1)
      .join('\n');
    return before.length + (before === '' ? 0 : 1) + Number(column) - 1;
  }
  const point = (place?.start ?? place) as { readonly offset?: unknown } | undefined;
  return typeof point?.offset === 'number' ? point.offset : 0;
}

interface Extensions {
  micromarkExtensions?: object[];
  fromMarkdownExtensions?: object[];
}

/**
 * Leaf directives alone: `14:30` or `note:voir` in a sentence never are directives, so they stay as
 * written.
 */
function lineDirectives(this: Processor): void {
  remarkDirective.call(this as never);
  const extensions = (this.data() as Extensions).micromarkExtensions ?? [];
  const { flow } = extensions.pop() as { readonly flow?: object };
  extensions.push({ flow });
}

/** Of GFM, tables and task items: no footnotes, no bare addresses. */
function tablesAndTasks(this: Processor): void {
  const data = this.data() as Extensions;
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown());
}

/** What MDX has not either. */
function noHtml(this: Processor): void {
  const data = this.data() as Extensions;
  const disable = { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] };
  (data.micromarkExtensions ??= []).push({ disable });
}
