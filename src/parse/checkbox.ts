import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { brokenCheckbox } from './prose-messages.ts';
import { rangeOf, type TextContext } from './text.ts';

/** A paragraph without its box, and whether it is a checklist item. */
export interface Checkbox {
  readonly task: boolean;
  readonly children: readonly PhrasingContent[];
}

/** A box that GFM does not take for one, at the start of a paragraph. */
const nearBox = /^(?:[-*+]\s?)?\[[ \t\u00a0xXvV✓✔☑☐_]*\](?![([:])[ \t\u00a0]*/u;

/** Reads `- [ ] text`. A near-miss is reported and read as what was meant. */
export function readCheckbox(
  paragraph: Paragraph,
  context: TextContext,
  item?: ListItem,
): Checkbox {
  const { source, report } = context;
  const [first, ...rest] = paragraph.children;
  if (item?.checked === false && paragraph.children.length > 0) {
    return { task: true, children: paragraph.children };
  }
  const start = rangeOf(item ?? paragraph).start;
  const line = source.text
    .slice(start, source.text.indexOf('\n', start) + 1 || undefined)
    .trimEnd();
  if (item?.checked === true) {
    report('broken-checkbox', { start, end: start + line.length }, brokenCheckbox(line));
    return { task: true, children: paragraph.children };
  }
  const box = first?.type === 'text' ? nearBox.exec(first.value)?.[0] : undefined;
  if (box === undefined || first?.type !== 'text')
    return { task: false, children: paragraph.children };
  const range = rangeOf(first);
  if (source.text.slice(range.start, range.start + box.length) !== box) {
    return { task: false, children: paragraph.children };
  }
  report('broken-checkbox', { start, end: start + line.length }, brokenCheckbox(line));
  const position = {
    start: { line: 0, column: 0, offset: range.start + box.length },
    end: { line: 0, column: 0, offset: range.end },
  };
  const words = { type: 'text', value: first.value.slice(box.length), position } as const;
  return { task: item !== undefined, children: words.value === '' ? rest : [words, ...rest] };
}
