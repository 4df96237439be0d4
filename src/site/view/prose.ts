import type { Block, Inline, List, ListItem, Table } from '../../model/prose.ts';
import { typeset } from '../../model/typography.ts';
import type { Manuscript } from './manuscript.ts';
import { ending } from './plain.ts';
import { page } from './setting.ts';

type Node = Block | Inline;
type Writer<Type extends Node['type']> = (
  node: Extract<Node, { type: Type }>,
  manuscript: Manuscript,
  before: string,
) => string;

/** Blocks -> HTML. Every character of the author's is escaped: only this file's table writes tags. */
export function blocks(nodes: readonly Block[], manuscript: Manuscript): string {
  return nodes.map((node) => write(node, manuscript)).join('');
}

/** Running text -> HTML, set for the locale across the borders of its nodes. */
export function inlines(nodes: readonly Inline[], manuscript: Manuscript): string {
  return nodes.map((node, index) => write(node, manuscript, ending(nodes[index - 1]))).join('');
}

function write(node: Node, manuscript: Manuscript, before = ''): string {
  return (writers[node.type] as Writer<Node['type']>)(node, manuscript, before);
}

const writers: { readonly [Type in Node['type']]: Writer<Type> } = {
  text: ({ value }, { setting }, before) => escape(typeset(value, setting.locale, before)),
  variable,
  emphasis: ({ children }, manuscript) => `<em>${inlines(children, manuscript)}</em>`,
  strong: ({ children }, manuscript) => `<strong>${inlines(children, manuscript)}</strong>`,
  inlineCode: ({ value }) => `<code>${escape(value)}</code>`,
  break: () => '<br>',
  link: ({ url, title, children }, manuscript) =>
    `<a href="${escape(address(url, manuscript))}"${tip(title)}>${inlines(children, manuscript)}</a>`,
  image,
  component: ({ children }, manuscript) =>
    children.map((child) => write(child, manuscript)).join(''),
  paragraph: ({ children }, manuscript) => `<p>${inlines(children, manuscript)}</p>`,
  blockquote: ({ children }, manuscript) =>
    `<blockquote>${blocks(children, manuscript)}</blockquote>`,
  code: ({ value }) => `<pre><code>${escape(value)}</code></pre>`,
  thematicBreak: () => '<hr>',
  list,
  table,
};

function variable(
  { name }: Extract<Inline, { type: 'variable' }>,
  { variables }: Manuscript,
): string {
  const words = variables.get(name);
  if (words?.value !== undefined) return escape(words.value);
  const label = escape(words?.label ?? name);
  return `<span class="variable" data-variable="${escape(name)}">${label}</span>`;
}

/** `/slug` and `/slug#step` are playbooks of the same language; the rest stays as it is written. */
function address(url: string, { setting }: Manuscript): string {
  const [, slug, step] = /^\/([^/#]+)\/?(#.*)?$/.exec(url) ?? [];
  return slug === undefined ? url : page(setting, slug) + (step ?? '');
}

/** A picture that is not there is told by its words. */
function image(
  { url, alt, title }: Extract<Inline, { type: 'image' }>,
  { setting }: Manuscript,
): string {
  const source = setting.pictures.get(url.replace(/^\.\//, ''));
  if (source === undefined) return escape(alt);
  return `<img src="${escape(source)}" alt="${escape(alt)}"${tip(title)} loading="lazy">`;
}

function tip(title: string | undefined): string {
  return title === undefined ? '' : ` title="${escape(title)}"`;
}

function list(node: List, manuscript: Manuscript): string {
  const tag = node.ordered ? 'ol' : 'ul';
  const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : '';
  const kind = isChecklist(node) ? ' class="checklist"' : '';
  const items = node.children.map((item) => `<li>${listItem(item, manuscript)}</li>`);
  return `<${tag}${kind}${start}>${items.join('')}</${tag}>`;
}

export function isChecklist({ children }: List): boolean {
  return children.length > 0 && children.every(({ task }) => task);
}

/** A lone first paragraph is not wrapped, as in a tight list. */
function listItem({ children }: ListItem, manuscript: Manuscript): string {
  const [first, ...rest] = children;
  const loose = first?.type !== 'paragraph' || rest.some(({ type }) => type === 'paragraph');
  if (loose) return blocks(children, manuscript);
  return inlines(first.children, manuscript) + blocks(rest, manuscript);
}

function table({ rows, align }: Table, manuscript: Manuscript): string {
  const row = (cells: Table['rows'][number], tag: 'th' | 'td') => {
    const written = cells.map((cell, index) => {
      const scope = tag === 'th' ? ' scope="col"' : '';
      const side = align[index] ? ` class="${align[index]}"` : '';
      return `<${tag}${scope}${side}>${inlines(cell, manuscript)}</${tag}>`;
    });
    return `<tr>${written.join('')}</tr>`;
  };
  const [head = [], ...body] = rows;
  const lines = body.map((cells) => row(cells, 'td')).join('');
  return `<div class="table" tabindex="0"><table><thead>${row(head, 'th')}</thead><tbody>${lines}</tbody></table></div>`;
}

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
