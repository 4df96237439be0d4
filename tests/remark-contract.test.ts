import fc from 'fast-check';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkDirective from 'remark-directive';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { describe, expect, test } from 'vitest';
import { sound, touched } from './arbitrary/manuscript.ts';
import { inStep, read, wayOn, type Read } from './tools/manuscript.ts';

/**
 * The grammar is that of remark-directive and MDX, so that editors and other tools read playbooks as we do: what has
 * no finding is parsed by them without a fault, to the same directives and the same words.
 */
const remark = unified().use(remarkParse).use(remarkMdx).use(remarkDirective).use(gfm).freeze();

describe('a playbook without findings means the same to remark-mdx and remark-directive', () => {
  test('the sound one', () => {
    agree(sound, read(sound));
  });

  test('those that an accident left sound', () => {
    fc.assert(
      fc.property(touched, (text) => {
        const result = read(text);
        fc.pre(result.findings.every(({ severity }) => severity !== 'error'));
        agree(text, result);
      }),
      { numRuns: 60, maxSkipsPerRun: 50 },
    );
  });

  test('every directive line that passes the check', () => {
    const label = fc.string({ unit: fc.constantFrom(...'ab é:*_\\[]`"&.,;()'), maxLength: 12 });
    const value = fc.string({ unit: fc.constantFrom(...'ab1/#._-="é '), maxLength: 8 });
    const quoted = fc
      .tuple(fc.constantFrom('', '"'), value)
      .map(([quote, text]) => `discreet=${quote}${text}${quote}`);
    fc.assert(
      fc.property(label, fc.array(quoted, { maxLength: 1 }), (words, attributes) => {
        const line = `::choice[Mot ${words}]{${['to=fin', ...attributes].join(' ')}}`;
        const text = inStep(line);
        const result = read(text);
        fc.pre(result.findings.length === 0);
        agree(text, result);
        expect(result.playbook?.steps[0]?.ways).toHaveLength(1);
      }),
      { numRuns: 200, maxSkipsPerRun: 100 },
    );
  });

  test('text beside it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab é:*_\\[]`"&{}<>/=!#\n'), maxLength: 25 });
    fc.assert(
      fc.property(text, (words) => {
        const written = inStep(`Mot ${words}\n\n${wayOn}`);
        const result = read(written);
        fc.pre(result.findings.every(({ severity }) => severity !== 'error'));
        agree(written, result);
      }),
      { numRuns: 200, maxSkipsPerRun: 100 },
    );
  });
});

interface Tree {
  readonly type: string;
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly value?: string;
  readonly children?: readonly Tree[];
  readonly position?: {
    readonly start: { readonly offset: number };
    readonly end: { readonly offset: number };
  };
}

function agree(file: string, { playbook }: Read): void {
  const text = new TextDecoder().decode(new TextEncoder().encode(file));
  const body = text.replace(/^---[^]*?\n---/, (front) => front.replace(/[^\r\n]/g, ' '));
  const tree = remark.parse(body) as unknown as Tree;
  const theirs = directivesOf(tree).map(
    ({ name = '', attributes = {} }) =>
      `${name} ${attributes['id'] ?? ''} ${attributes['to'] ?? ''}`,
  );
  const ours = (playbook?.steps ?? []).flatMap((step) => [
    { offset: step.position.start.offset, line: `${step.phase} ${step.id} ` },
    ...step.body.flatMap((node) =>
      'at' in node ? [{ offset: node.position.start.offset, line: `${node.type}  ` }] : [],
    ),
    ...step.ways.map((way) => {
      const { to } = way.at;
      const target = to ? text.slice(to.start.offset, to.end.offset) : '';
      return { offset: way.position.start.offset, line: `${way.type} ${way.id ?? ''} ${target}` };
    }),
    ...(step.end ? [{ offset: step.end.position.start.offset, line: 'end  ' }] : []),
  ]);
  expect(ours.sort((a, b) => a.offset - b.offset).map(({ line }) => line)).toEqual(theirs);
  expect(wordsOf(playbook?.introduction) + (playbook?.steps ?? []).map(wordsOf).join('')).toBe(
    theirWords(tree, body),
  );
}

function directivesOf(node: Tree): readonly Tree[] {
  const own = node.type === 'leafDirective' || node.type === 'containerDirective' ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(directivesOf)];
}

/** Every word in the order of the file, without white space; headings between steps are notes. */
function theirWords(node: Tree, source: string): string {
  if (node.type === 'heading') return '';
  if (node.type === 'textDirective') {
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
    return bare(source.slice(start.offset, end.offset).replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  }
  return node.value === undefined
    ? (node.children ?? []).map((child) => theirWords(child, source)).join('')
    : bare(node.value);
}

function wordsOf(part: unknown): string {
  const found: { readonly offset: number; readonly words: string }[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, value, name, position, ...rest } = node as { [key: string]: unknown };
    const offset = (position as { start: { offset: number } } | undefined)?.start.offset ?? 0;
    if (typeof value === 'string' && type !== undefined) found.push({ offset, words: bare(value) });
    else if (type === 'variable') found.push({ offset, words: `:${String(name)}` });
    else
      Object.entries(rest).forEach(
        ([key, child]) => key !== 'at' && key !== 'when' && key !== 'set' && visit(child),
      );
  };
  visit(part);
  const inOrder = [...new Map(found.map((entry) => [entry.offset, entry])).values()];
  return inOrder
    .sort((a, b) => a.offset - b.offset)
    .map(({ words }) => words)
    .join('');
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function gfm(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[]; fromMarkdownExtensions?: object[] };
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown());
}
