import type { Draft, Line } from './draft.ts';
import { edited, type Operator, replaced, type Slip, without } from './operator.ts';

/** Accidents of whole lines between `---` and `---`: each leaves the others as they were. */
export const frontMatterLines: readonly Operator[] = [
  {
    name: 'the key of a list is lost',
    slips: (draft) =>
      headOf(draft)
        .filter(isListKey)
        .map((line) => ({
          text: without(draft, [line]),
          told: { code: 'missing-key', line: line.number },
        })),
  },
  {
    name: 'the first line of an entry of several keys is lost',
    slips: (draft) =>
      pairsOf(draft).flatMap(([line, next]): readonly Slip[] =>
        isItemOfKeys(line) && isInner(next)
          ? [
              {
                text: without(draft, [line]),
                told: {
                  code: ['missing-key', 'duplicate-key'],
                  line: [line.number, line.number + 1],
                },
              },
            ]
          : [],
      ),
  },
  {
    name: 'the target of an interrupt is lost',
    slips: (draft) =>
      headOf(draft)
        .filter(({ text }) => /^ {4}to: /.test(text))
        .map((line) => ({
          text: without(draft, [line]),
          told: { code: 'missing-key', line: line.number - 1 },
        })),
  },
  {
    name: 'a line of front matter stands twice',
    slips: (draft) =>
      headOf(draft)
        .filter(({ kind }) => kind === 'front')
        .map((line) => ({
          text: replaced(draft, line, `${line.text}\n${line.text}`),
          told: { code: ['duplicate-key', 'invalid-value'], line: line.number + 1 },
        })),
  },
  {
    name: 'the opening --- stands twice',
    slips: (draft) =>
      headOf(draft)
        .slice(0, 1)
        .map((line) => ({
          text: replaced(draft, line, `${line.text}\n${line.text}`),
          told: { code: 'front-matter', line: 2 },
        })),
  },
  {
    name: 'two lines of front matter in each other’s place',
    slips: (draft) =>
      pairsOf(draft)
        .filter(([line, next]) => dependsOn(line, next) && !isTaken(draft, line, next))
        .map(([line, next]) => ({
          text: edited(draft.text, [
            { start: line.start, end: endOf(line), text: next.text },
            { start: next.start, end: endOf(next), text: line.text },
          ]),
          told: {
            code: ['yaml-syntax', 'front-matter', 'duplicate-key', 'invalid-value'],
            line: [line.number, next.number, next.number + 1],
          },
        })),
  },
  {
    name: 'two lines of front matter in one',
    slips: (draft) =>
      pairsOf(draft)
        .filter(([line]) => !line.text.endsWith('.txt'))
        .map(([line, next]) => ({
          text: edited(draft.text, [{ start: endOf(line), end: next.start, text: ' ' }]),
          told: { code: ['yaml-syntax', 'front-matter'], line: line.number },
        })),
  },
  {
    name: 'two lines of front matter in one, without the spaces of the second',
    slips: (draft) =>
      pairsOf(draft)
        .filter(([line]) => !line.text.endsWith('.txt'))
        .map(([line, next]) => ({
          text: edited(draft.text, [
            { start: endOf(line), end: next.start + next.text.search(/\S/), text: ' ' },
          ]),
          told: { code: ['yaml-syntax', 'front-matter'], line: line.number },
        })),
  },
  ...[' ', '  '].map((spaces): Operator => ({
    name: `a key at the margin too far in, by ${spaces.length}`,
    slips: (draft) =>
      headOf(draft)
        .filter(({ text }) => /^[a-z-]+:/.test(text))
        .map((line) => ({
          text: replaced(draft, line, spaces + line.text),
          told: { code: 'yaml-syntax', line: line.number },
        })),
  })),
  {
    name: 'a key of an entry not far enough in',
    slips: (draft) =>
      headOf(draft)
        .filter(isInner)
        .map((line) => ({
          text: replaced(draft, line, line.text.slice(2)),
          told: { code: ['yaml-syntax', 'duplicate-key'], line: line.number },
        })),
  },
];

/** From the first line of `---` to the second. */
function headOf({ lines }: Draft): readonly Line[] {
  const [opening, closing] = lines.filter(({ kind }) => kind === 'mark');
  return lines.slice((opening as Line).number - 1, (closing as Line).number);
}

function pairsOf(draft: Draft): readonly (readonly [Line, Line])[] {
  const head = headOf(draft);
  return head.slice(1).map((next, index) => [head[index] as Line, next] as const);
}

function endOf({ start, text }: Line): number {
  return start + text.length;
}

function isListKey({ text }: Line): boolean {
  return /^[a-z-]+:$/.test(text);
}

function isItemOfKeys({ text }: Line): boolean {
  return /^ {2}- (?:step|label|rule): /.test(text);
}

function isInner({ text }: Line): boolean {
  return /^ {4}[a-z]+: /.test(text);
}

/** Whether something else is said where the second comes first. */
function dependsOn(line: Line, next: Line): boolean {
  return formOf(line) !== formOf(next);
}

function formOf(line: Line): string {
  if (line.kind === 'mark') return line.text;
  return isListKey(line) ? 'list' : line.text.slice(0, line.text.search(/[^ -]/));
}

/** The entry above may as well have the key that comes before the next one then. */
function isTaken(draft: Draft, line: Line, next: Line): boolean {
  if (!isItemOfKeys(line) || !isInner(next)) return false;
  const above = draft.lines.slice(0, line.number - 1);
  const entry = above.slice(above.findLastIndex((one) => !isInner(one)));
  const key = next.text.trim().split(':')[0] ?? '';
  return (
    entry[0] !== undefined &&
    isItemOfKeys(entry[0]) &&
    !entry.some(({ text }) => text.includes(`${key}:`))
  );
}
