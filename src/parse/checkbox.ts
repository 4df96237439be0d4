import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { smallestEdit, type TextEdit } from './edits.ts';
import { hiddenSpace } from './near-miss.ts';
import { brokenCheckbox } from './prose-messages.ts';
import type { Range } from './source.ts';
import { rangeOf, type TextContext } from './text.ts';

/** A paragraph without its box, and whether it is a checklist item. */
export interface Checkbox {
  readonly task: boolean;
  readonly children: readonly PhrasingContent[];
}

const box = '\\[[ \\t\\u00a0xXvVoO✓✔☑☐_.-]*\\](?![([:])';

/** A box that GFM does not take for one, at the start of a paragraph. */
const nearBox = new RegExp(`^(?:(?:--|[-*+–—•·▪●_]|[oO§](?=\\s))\\s*)?${box}[ \\t\\u00a0]*`, 'u');

/** In a list, what can be meant as nothing else: round brackets, half a pair, a box of the keyboard. */
const itemBox = /^(?:\([ \u00a0xX]?\)|\[\s(?=[^\]]*$)|\](?=\s)|[☐☑☒□▢◻❏❑❒⬜])[ \t\u00a0]*/u;

/** The same where a paragraph goes on: with a mark before it, as words may stand in brackets. */
const laterBox = new RegExp(`^(?:(?:[-+–—•·▪●]\\s?|\\*\\u00a0)${box}|[☐☑☒□▢◻❏❑❒⬜])`, 'u');

const keyboardBox = /^[☐☑☒□▢◻❏❑❒⬜][ \t\u00a0]*/u;

/** Reads `- [ ] text`. A near-miss is reported and read as what was meant. */
export function readCheckbox(
  paragraph: Paragraph,
  context: TextContext,
  item?: ListItem,
): Checkbox {
  const { source } = context;
  const [first, ...rest] = paragraph.children;
  const { start } = rangeOf(item ?? paragraph);
  const lines = linesOf(paragraph, start, source.text);
  const words = first?.type === 'text' ? first : undefined;
  const { start: at, end } = rangeOf(words ?? paragraph);
  const form = item ? [nearBox, itemBox] : [nearBox, keyboardBox];
  const found =
    words && typeof item?.checked !== 'boolean'
      ? (form.map((one) => one.exec(words.value)?.[0]).find((one) => one !== undefined) ?? '')
      : '';
  const isNear = found !== '' && source.text.startsWith(found, at);
  const isTicked = item?.checked === true;
  const isBoxed = typeof item?.checked === 'boolean';
  for (const [index, line] of lines.entries()) {
    const isBox =
      index === 0 ? isNear || isTicked : isLaterBox(line, isNear || isBoxed, source.text);
    if (isBox) reportBox(line, context);
  }
  if (!isNear || !words) {
    return {
      task: (isBoxed && paragraph.children.length > 0) || isTicked,
      children: paragraph.children,
    };
  }
  const position = {
    start: { line: 0, column: 0, offset: at + found.length },
    end: { line: 0, column: 0, offset: end },
  };
  const value = words.value.slice(found.length);
  const left = value === '' ? rest : [{ type: 'text', value, position } as const, ...rest];
  return { task: item !== undefined, children: left };
}

/** From the item's marker, or the first word, each line without what a list or quote puts before it. */
function linesOf(paragraph: Paragraph, start: number, text: string): readonly Range[] {
  const lines: Range[] = [];
  const { end } = rangeOf(paragraph);
  for (let at = start; at <= end;) {
    const feed = text.indexOf('\n', at);
    const to = feed === -1 ? text.length : feed;
    const from = lines.length === 0 ? 0 : (/^[ \t>]*/.exec(text.slice(at, to))?.[0].length ?? 0);
    lines.push({ start: at + from, end: at + text.slice(at, to).trimEnd().length });
    at = to + 1;
  }
  return lines;
}

/** Below a box, words in brackets alone are one, too. */
function isLaterBox({ start, end }: Range, isBelowBox: boolean, text: string): boolean {
  const line = text.slice(start, end);
  return laterBox.test(line) || (isBelowBox && nearBox.test(line));
}

function reportBox(line: Range, { source, report }: TextContext): void {
  const written = source.text.slice(line.start, line.end);
  const fix = boxEdits(written, line.start);
  const words = { ...brokenCheckbox(written), ...(fix.length > 0 && { fix }) };
  report('broken-checkbox', line, words);
}

const parts = /^(--|[-*+–—•·▪●oO§_]|\d{1,9}[.)])?(\s*)(\[[^\]]*\])(\s*)(?=\S)/u;

/** `- [ ] ` in the place of what stands before the words; none where there are no words. */
function boxEdits(line: string, start: number): readonly TextEdit[] {
  const [whole, mark = '', gap = '', brackets = '', space = ''] = parts.exec(line) ?? [];
  if (whole === undefined) return [];
  const wanted = [(/^[-*+\d]/.test(mark) ? mark : '-') + plain(gap), '[ ]', plain(space)];
  let at = start;
  return [mark + gap, brackets, space].flatMap((found, index) => {
    const edits = smallestEdit(at, found, wanted[index] as string);
    at += found.length;
    return edits;
  });
}

/** Some plain spaces are as good as one. */
function plain(space: string): string {
  return space === '' || hiddenSpace.test(space) ? ' ' : space;
}
