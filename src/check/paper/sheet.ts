import type { BodyNode, Step } from '../../model/playbook.ts';
import type { Block, Inline, ListItem } from '../../model/prose.ts';

/**
 * How much of a sheet a step takes at the least, in mm, after src/site/styles/print.css and print-step.css. What
 * cannot be known here counts nothing: conditions, amounts, hours, the borders of tables. A test in a browser
 * compares it with the printed page.
 */
export const sheet = {
  /** The writing of A4, between its margins of 11 and 15 mm. Letter has 253. */
  height: 271,
  /** A line of 10 pt, at 1.35; of what is said, 11 pt; of what is set smaller, 9 pt. */
  line: 4.76,
  saidLine: 5.23,
  smallLine: 4.23,
  /** The title, in 11.5 pt, and the space under the step. */
  title: 5.4,
  foot: 4,
  /** Between the parts. */
  gap: 1,
  /** A rule to write on. */
  blank: 8,
  /** A check box and its words; they stand in two columns. */
  box: 5.2,
  end: 7,
} as const;

/** As many characters of Inter as 188 mm, the writing of Letter, hold of ordinary text, and some. */
const charactersInLine = 125;
const charactersInColumn = 56;
const charactersInBlank = 14;

/** The parts of a step in their order, with the height at which each ends. */
export function heightsOf({ body, ways, end }: Step): readonly number[] {
  const parts = [...body.map((node, index) => partHeight(node, body[index - 1]))];
  const last = ways.length * sheet.line + (end ? sheet.end : 0);
  return [...parts, last].reduce<readonly number[]>((ends, height) => {
    const before = ends.at(-1) ?? sheet.title + sheet.foot;
    return [...ends, before + (height === 0 ? 0 : height + sheet.gap)];
  }, []);
}

function partHeight(node: BodyNode, before: BodyNode | undefined): number {
  switch (node.type) {
    case 'record':
      return node.input === 'list' ? sheet.line : sheet.blank;
    case 'say':
      return lines(node.label, charactersInLine) * sheet.saidLine;
    case 'why':
      return lines(node.label, charactersInLine) * sheet.smallLine;
    case 'avoid':
      // Run in behind one another.
      return before?.type === 'avoid' ? 0 : sheet.smallLine;
    case 'hear':
    case 'ask':
    case 'promise':
    case 'gesture':
    case 'wait':
    case 'contact':
      return lines(node.label, charactersInLine) * sheet.line;
    default:
      return blockHeight(node);
  }
}

function blockHeight(block: Block): number {
  if (block.type === 'paragraph') return paragraphHeight(block, charactersInLine);
  if (block.type === 'blockquote') return sum(block.children.map(blockHeight));
  if (block.type === 'table') return block.rows.length * sheet.line;
  if (block.type === 'code') return block.value.split('\n').length * sheet.smallLine;
  if (block.type !== 'list') return 0;
  const boxes = block.children.filter(({ task }) => task);
  const others = block.children.filter(({ task }) => !task);
  const columns = sum(boxes.map((item) => itemHeight(item, charactersInColumn))) / 2;
  return columns + sum(others.map((item) => itemHeight(item, charactersInLine)));
}

function itemHeight({ task, children }: ListItem, characters: number): number {
  const height = sum(
    children.map((child) =>
      child.type === 'paragraph' ? paragraphHeight(child, characters) : blockHeight(child),
    ),
  );
  return task ? Math.max(sheet.box, height) : height;
}

function paragraphHeight({ children }: Block & { type: 'paragraph' }, characters: number): number {
  return lines(children, characters) * sheet.line;
}

function lines(nodes: readonly (Inline | Block)[], characters: number): number {
  return Math.ceil(lengthOf(nodes) / characters);
}

/** Characters of running text; a variable is a rule of 24 mm. */
function lengthOf(nodes: readonly (Inline | Block)[]): number {
  let length = 0;
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') length += node.value.length;
    else if (node.type === 'variable') length += charactersInBlank;
    else if ('children' in node && node.type !== 'list') length += lengthOf(node.children);
  }
  return length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
