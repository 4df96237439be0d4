import { markedLine } from './front-matter-accident-messages.ts';
import { codePoint } from './encoding-messages.ts';
import type { Accident, Kind, Scene } from './front-matter-accidents.ts';
import { type HeadLine, marginKeys } from './front-matter-lines.ts';
import type { Piece } from './rearranged.ts';
import { yamlMistake } from './yaml-messages.ts';

const keys = marginKeys.join('|');
const before = new RegExp(
  `^(?:[ \\t]*(?:>|\\*\\*|__|\`)[ \\t]*|[ \\t]*\\t[ \\t]*|-[ \\t]+(?=-[ \\t]|(?:${keys}):)|(?=(?:${keys}):\\W+$))`,
);
const behind = /(?:\*\*|__|`|(?<=^[a-z-]+:)[^\p{L}\p{N}[{"'|>]+)$/u;

/** A line in marks of quotes, emphasis or code, with a hyphen too many, or that begins with a tab. */
export const marked: Kind = (line, index, scene) => {
  const { text } = scene.head.source;
  const { end } = line;
  const written = text.slice(line.start, end);
  const [lead] = before.exec(written) ?? [];
  if (lead === undefined) return [];
  const [tail = ''] = behind.exec(written) ?? [];
  const start = line.start + lead.length;
  const rest = { start, end: end - tail.length };
  if (rest.start >= rest.end) return [];
  const mark = lead.trim() || tail.trim() || codePoint(tail);
  const isTab = tail === '' && lead.trim() === '';
  const words = isTab ? yamlMistake('TAB_AS_INDENT', '') : markedLine(mark);
  return indentsOf(line, index, scene).map((indent): Accident => {
    const fix = [
      { range: { start: line.start, end: start }, text: ' '.repeat(indent) },
      ...(tail === '' ? [] : [{ range: { start: rest.end, end }, text: '' }]),
    ];
    const pieces: readonly Piece[] = [
      { start: 0, end: line.start },
      ' '.repeat(indent),
      rest,
      { start: end, end: text.length },
    ];
    const at = lead === '' ? { start: rest.end, end } : { start: line.start, end: start };
    return { pieces, code: 'yaml-syntax', at, words: { ...words, fix }, isPlain: true };
  });
};

/** As far in as the lines around it, and as what a mark of its own has pushed further. */
function indentsOf(line: HeadLine, index: number, { lines }: Scene): readonly number[] {
  const around = [lines[index - 1], lines[index + 1]].flatMap((one) => {
    if (!one || before.test(one.text)) return [];
    return [one.text.length - one.text.trimStart().length, one.column];
  });
  const own = /^[ \t]*(?:>|\*\*|__|`)?( *)/.exec(line.text)?.[1]?.length ?? 0;
  const isKey = marginKeys.some((key) => line.text.replace(before, '').startsWith(`${key}:`));
  return [...new Set([...(isKey ? [0] : []), own, Math.max(0, own - 1), ...around, 2])];
}
