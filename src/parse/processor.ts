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
 * The one list of plugins. MDX is read only where a file uses a registered component: elsewhere `<` and `{`
 * are reported where they stand, so that the parser never stops at them. Without components the two
 * processors give the same tree.
 */
const plain = unified()
  .use(remarkParse)
  .use(lineDirectives)
  .use(tablesAndTasks)
  .use(noHtml)
  .freeze();
const withComponents = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(lineDirectives)
  .use(tablesAndTasks)
  .freeze();

export interface Reading {
  readonly tree: Root;
  /** Where the MDX parser stopped, as an offset. The tree is then that of the reading without MDX. */
  readonly stopped?: number;
}

export function readMarkdown(markdown: string, components: readonly string[]): Reading {
  const isUsed = components.some((name) => markdown.includes(`<${name}`));
  if (!isUsed) return { tree: plain.parse(markdown) };
  try {
    return { tree: withComponents.parse(markdown) };
  } catch (error) {
    return { tree: plain.parse(markdown), stopped: placeOf(error) };
  }
}

/** A VFileMessage has a point or a position; anything else counts from the start. */
function placeOf(error: unknown): number {
  const { place } = error as {
    readonly place?: { readonly start?: unknown; readonly offset?: unknown };
  };
  const point = (place?.start ?? place) as { readonly offset?: unknown } | undefined;
  return typeof point?.offset === 'number' ? point.offset : 0;
}

interface Extensions {
  micromarkExtensions?: object[];
  fromMarkdownExtensions?: object[];
}

/** Leaf directives alone: `14:30` or `note:voir` in a sentence never are directives, so they stay as written. */
function lineDirectives(this: Processor): void {
  remarkDirective.call(this as never);
  const extensions = (this.data() as Extensions).micromarkExtensions ?? [];
  const { text: _text, ...lines } = extensions.pop() as { text?: unknown };
  extensions.push(lines);
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
