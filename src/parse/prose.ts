import type {
  Code,
  Definition,
  ListItem as MarkdownItem,
  Nodes,
  Paragraph as MarkdownParagraph,
  PhrasingContent,
  Table as MarkdownTable,
} from 'mdast';
import type { Position } from '../model/place.ts';
import type { Block, Inline, ListItem } from '../model/prose.ts';
import { isSafeAddress, isSafeImage } from './addresses.ts';
import { readCheckbox } from './checkbox.ts';
import { readComponent, type ComponentNode } from './components.ts';
import {
  codeNotAllowed,
  footnote,
  headingInStep,
  indentedText,
  misplacedDirective,
  missingAlternative,
  strayBrace,
  strayLess,
  unsafeAddress,
  unsafeImage,
} from './prose-messages.ts';
import { unhidden, withFeeds } from './hidden.ts';
import { indentOf, itemOf, type Container } from './indent.ts';
import { positionOf, type Range } from './source.ts';
import { textPlaces } from './text-places.ts';
import { rangeOf, readText, reportMarks, type TextContext } from './text.ts';

export interface ProseContext extends TextContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The quotes and list items around what is read, from the outside. */
  readonly containers: readonly Container[];
}

/**
 * The tree that the parser gives -> the subset that a playbook may hold. What is not of it is
 * reported, its text kept.
 */
export function blocks(nodes: readonly Nodes[], context: ProseContext): readonly Block[] {
  return nodes.flatMap((node) => block(node, context));
}

export function inlines(nodes: readonly Nodes[], context: ProseContext): readonly Inline[] {
  return nodes.flatMap((node) => inline(node, context));
}

function block(node: Nodes, context: ProseContext): readonly Block[] {
  const position = place(node, context);
  if (margined.has(node.type) && indentOf(node, context.containers, context.source) > 3) {
    context.report('indented-text', rangeOf(node), indentedText());
  }
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context, position);
    case 'heading':
      context.report('stray-content', rangeOf(node), headingInStep());
      return [{ type: 'paragraph', children: inlines(node.children, context), position }];
    case 'list': {
      const ordered = node.ordered === true;
      const children = node.children.map((item) => listItem(item, context));
      const start =
        ordered && typeof node.start === 'number' && node.start !== 1 ? node.start : undefined;
      return [{ type: 'list', ordered, ...(start !== undefined && { start }), children, position }];
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(node.children, inQuote(context)), position }];
    case 'code':
      return [code(node, context, position)];
    case 'thematicBreak':
      return [{ type: 'thematicBreak', position }];
    case 'table':
      return [table(node, context, position)];
    default:
      return other(node, context, position);
  }
}

function code({ lang, value, ...node }: Code, { report }: ProseContext, position: Position): Block {
  const visible = lang && unhidden(lang, rangeOf(node), report);
  const text = withFeeds(value);
  return { type: 'code', value: text, ...(visible && { lang: visible }), position };
}

function paragraph(
  node: MarkdownParagraph,
  context: ProseContext,
  position: Position,
): readonly Block[] {
  const { source, report } = context;
  const range = rangeOf(node);
  const written = source.text.slice(range.start, range.end);
  if (/^(?:import|export)\b[ \t{*]/.test(written) && position.start.column === 1) {
    const at = { start: range.start, end: range.start + 6 };
    report('no-code', at, codeNotAllowed(written.split('\n')[0] as string));
    return [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: withFeeds(written), position }],
        position,
      },
    ];
  }
  const box = readCheckbox(node, context);
  const children = inlines(box.children, context);
  return children.length === 0 ? [] : [{ type: 'paragraph', children, position }];
}

/** Blocks that four spaces turn into something else. Lists have their items looked at. */
const margined: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'code',
  'definition',
  'table',
  'thematicBreak',
]);

function inQuote(context: ProseContext): ProseContext {
  return { ...context, containers: [...context.containers, { type: 'quote' }] };
}

function listItem(node: MarkdownItem, outer: ProseContext): ListItem {
  const position = place(node, outer);
  if (indentOf(node, outer.containers, outer.source) > 3) {
    outer.report('indented-text', rangeOf(node), indentedText());
  }
  const container = itemOf(node, outer.containers, outer.source);
  const context = { ...outer, containers: [...outer.containers, container] };
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') {
    return { type: 'listItem', children: blocks(node.children, context), position };
  }
  const hasBox = typeof node.checked === 'boolean';
  if (!hasBox && indentOf(first, context.containers, context.source) > 3) {
    context.report('indented-text', rangeOf(first), indentedText());
  }
  const box = readCheckbox(first, context, node);
  const children = inlines(box.children, context);
  const paragraphs: readonly Block[] =
    children.length === 0 ? [] : [{ type: 'paragraph', children, position: place(first, context) }];
  return {
    type: 'listItem',
    ...(box.task && { task: true as const }),
    children: [...paragraphs, ...blocks(rest, context)],
    position,
  };
}

function table(node: MarkdownTable, context: ProseContext, position: Position): Block {
  const rows = node.children.map((row) =>
    row.children.map((cell) => inlines(cell.children, context)),
  );
  const columns = rows[0]?.length ?? 0;
  const align = Array.from({ length: columns }, (_, index) => node.align?.[index] ?? null);
  for (const cell of node.children.flatMap((row) => row.children)) {
    const range = rangeOf(cell.children[0] ?? cell);
    const written = context.source.text.slice(range.start, range.end);
    const directive = /^:{2,3}[\p{L}-]+[[{]/u.exec(written)?.[0];
    if (directive !== undefined) {
      const words = misplacedDirective(directive, { en: 'a table', fr: 'un tableau' });
      context.report(
        'misplaced-directive',
        { start: range.start, end: range.start + directive.length },
        words,
      );
    }
  }
  return { type: 'table', align, rows, position };
}

function inline(node: Nodes, context: ProseContext): readonly Inline[] {
  const position = place(node, context);
  switch (node.type) {
    case 'text':
      return readText(node, context);
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: inlines(node.children, context), position }];
    case 'inlineCode':
      reportLineStarts(rangeOf(node), context);
      return [{ type: 'inlineCode', value: node.value, position }];
    case 'break':
      return [{ type: 'break', position }];
    case 'link':
      return link(node.url, node.title, node, context);
    case 'linkReference': {
      if (node.identifier.startsWith('^')) return noFootnote(node, context);
      const definition = context.definitions.get(node.identifier);
      return link(definition?.url ?? '', definition?.title, node, context);
    }
    case 'image':
      return image(node.url, node.title, node, context);
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier);
      return image(definition?.url ?? '', definition?.title, node, context);
    }
    default:
      return other(node, context, position);
  }
}

/** A note of one word is a definition to Markdown. */
function noFootnote(node: Nodes, context: ProseContext): readonly Inline[] {
  const range = rangeOf(node);
  const value = withFeeds(context.source.text.slice(range.start, range.end));
  context.report('no-footnote', range, footnote(value));
  return [{ type: 'text', value, position: place(node, context) }];
}

/** A line that begins with `{` or `<` is code to MDX even between backticks. */
function reportLineStarts({ start, end }: Range, { source, report }: ProseContext): void {
  for (const { index, 0: whole } of source.text.slice(start, end).matchAll(/\n[ \t>]*[{<]/g)) {
    const at = start + index + whole.length - 1;
    const rest = source.text.slice(at, end);
    const { code, words, length } = rest.startsWith('{') ? strayBrace(rest) : strayLess(rest);
    report(code, { start: at, end: at + length }, words);
  }
}

function link(
  url: string,
  title: string | null | undefined,
  node: Nodes & { readonly children: readonly PhrasingContent[] },
  context: ProseContext,
): readonly Inline[] {
  const children = inlines(node.children, context);
  if (!isSafeAddress(url)) {
    context.report('unsafe-address', rangeOf(node), unsafeAddress(url));
    return children;
  }
  const tip = tipOf(title, node, context);
  return [
    { type: 'link', url, ...(tip && { title: tip }), children, position: place(node, context) },
  ];
}

function image(
  url: string,
  title: string | null | undefined,
  node: Nodes & { readonly alt?: string | null | undefined },
  context: ProseContext,
): readonly Inline[] {
  const alt = unhidden(node.alt ?? '', rangeOf(node), context.report);
  const position = place(node, context);
  const { start, end } = rangeOf(node);
  const written = context.source.text.slice(start + 2, end);
  reportMarks(alt, textPlaces(alt, written, start + 2), context);
  if (alt.trim() === '') context.report('missing-label', rangeOf(node), missingAlternative());
  if (!isSafeImage(url)) {
    context.report('unsafe-address', rangeOf(node), unsafeImage(url));
    return alt === '' ? [] : [{ type: 'text', value: alt, position }];
  }
  const tip = tipOf(title, node, context);
  return [{ type: 'image', url, alt, ...(tip && { title: tip }), position }];
}

/** The words in quotes behind an address, on one line. */
function tipOf(
  title: string | null | undefined,
  node: Nodes,
  { report }: ProseContext,
): string | undefined {
  return title ? unhidden(title.replace(/\s+/g, ' '), rangeOf(node), report) : undefined;
}

/** Components; definitions and directives say nothing here, and there is nothing else. */
function other(node: Nodes, context: ProseContext, position: Position): readonly never[] {
  const type = node.type as string;
  if (type !== 'mdxJsxFlowElement' && type !== 'mdxJsxTextElement') return [];
  const element = node as unknown as ComponentNode;
  const read = type === 'mdxJsxFlowElement' ? blocks : inlines;
  return readComponent(element, read(element.children, context), position, context) as never[];
}

function place(node: Nodes, { source }: ProseContext): Position {
  return positionOf(source, rangeOf(node));
}
