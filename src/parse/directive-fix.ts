import { bareValue, type RawAttribute } from './attribute-words.ts';
import { readDirectiveLine, type ReadLine } from './directive-line.ts';
import type { DirectiveShape } from './directives.ts';
import { applied, insertion, smallestEdit, type TextEdit } from './edits.ts';
import { hiddenSpace, type NearMissKind } from './near-miss.ts';
import type { Range } from './source.ts';

/** A line as it should be written, and how to come to it. Offsets count from its start. */
export interface MendedLine {
  readonly line: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Mends what stands between the words of a directive, and only that: every word stays, and the
 * mended line is read as the same name, label and attributes, without a near-miss. Undefined where
 * there are several readings.
 */
export function mendedLine(
  raw: string,
  kind: NearMissKind,
  read: ReadLine,
  colons: string,
  shape: DirectiveShape,
): MendedLine | undefined {
  if (!oneReading.has(kind) || !isPlain(raw, kind, read, shape)) return undefined;
  const edits = kind === 'label-after-attributes' ? moved(raw, read) : glued(raw, read, colons);
  if (!edits) return undefined;
  const line = applied(raw, edits).trimEnd();
  return readsAs(readDirectiveLine(line, colons.length), line, read, raw)
    ? { line, edits }
    : undefined;
}

const oneReading: ReadonlySet<NearMissKind> = new Set([
  'attribute-lines',
  'bad-attribute',
  'colons',
  'curly-quotes',
  'label-after-attributes',
  'label-lines',
  'no-break-space',
  'parentheses',
  'separator',
  'single-quotes',
  'space-around-equals',
  'space-before-attributes',
  'space-before-label',
  'space-before-name',
  'space-inside-attributes',
  'text-after-attributes',
  'text-after-label',
  'text-before-label',
  'unclosed-attributes',
  'unclosed-quote',
  'unopened-attributes',
  'unopened-label',
  'value-to-quote',
]);

/** With the label that it needs, and no word taken for an attribute that there is not. */
function isPlain(
  raw: string,
  kind: NearMissKind,
  { label, attributes }: ReadLine,
  shape: DirectiveShape,
): boolean {
  const names = attributes.map(({ name }) => name);
  if (kind === 'colons' && !label && attributes.length === 0) return false;
  if (kind === 'text-before-label' && /["“”„«»]/.test(raw.slice(0, (label?.start ?? 0) + 1)))
    return false;
  const values = attributes.map(({ value = '' }) => value);
  if (kind === 'unclosed-quote' && values.some((value) => swallowing.test(value))) return false;
  return (
    (label !== undefined || shape.label === 'optional') &&
    names.every((name) => Object.hasOwn(shape.attributes, name)) &&
    new Set(names).size === names.length
  );
}

/** An attribute that may stand behind the quote that is missing. */
const swallowing = /\s(?:#|[\w-]+=|internal\b)/;

/** Words of the line that stay, and what must stand right before each. */
interface Piece {
  readonly range: Range;
  readonly glue: string;
}

function glued(raw: string, read: ReadLine, colons: string): readonly TextEdit[] | undefined {
  const { nameRange, label, attributes } = read;
  const pieces: Piece[] = [{ range: nameRange, glue: colons }];
  if (label) pieces.push({ range: label, glue: '[' });
  let open = label ? ']{' : '{';
  for (const attribute of attributes) {
    const { range, valueRange, value } = attribute;
    if (attribute.name === '#' || value === undefined) {
      pieces.push({ range, glue: open });
      open = ' ';
      continue;
    }
    const quote = isQuoted(raw, attribute) || !bareValue.test(value) ? '"' : '';
    const nameEnd = range.start + attribute.name.length;
    pieces.push({ range: { start: range.start, end: nameEnd }, glue: open });
    pieces.push({ range: valueRange, glue: `=${quote}` });
    open = `${quote} `;
  }
  const close = attributes.length > 0 ? `${open.trim()}}` : label ? ']' : '';
  const end = { range: { start: endOf(raw), end: raw.length }, glue: close };
  const edits = [...pieces, end].flatMap(({ range, glue }, index) => {
    const from = pieces[index - 1]?.range.end ?? 0;
    return [...smallestEdit(from, raw.slice(from, range.start), glue), ...joinedLines(raw, range)];
  });
  return edits.some(({ range }) => /[\p{L}\p{N}]/u.test(raw.slice(range.start, range.end)))
    ? undefined
    : edits;
}

function isQuoted(raw: string, { range, valueRange }: RawAttribute): boolean {
  const isStraight = raw[valueRange.start - 1] === '"' && raw[valueRange.end] === '"';
  return isStraight && range.end === valueRange.end + 1;
}

/** Plain spaces at the end of a line are nobody's business. */
function endOf(raw: string): number {
  const end = raw.trimEnd().length;
  return hiddenSpace.test(raw.slice(end)) ? raw.length : end;
}

/** Words that went on in the next line stand in one, with a space between. */
function joinedLines(raw: string, { start, end }: Range): readonly TextEdit[] {
  const breaks = raw.slice(start, end).matchAll(/[ \t]*\r?\n\s*/g);
  return [...breaks].map(({ index, 0: { length } }) => {
    const range = { start: start + index, end: start + index + length };
    return { range, text: range.start === start || range.end === end ? '' : ' ' };
  });
}

/** The label from behind the attributes to before them. */
function moved(raw: string, { nameRange, label }: ReadLine): readonly TextEdit[] | undefined {
  if (!label) return undefined;
  const braces = raw.slice(nameRange.end, label.start - 1).trimEnd();
  if (!/^\{[^]*\}$/.test(braces)) return undefined;
  const from = nameRange.end + braces.length;
  return [
    insertion(nameRange.end, raw.slice(label.start - 1, label.end + 1)),
    { range: { start: from, end: label.end + 1 }, text: '' },
  ];
}

function readsAs(mended: ReadLine, line: string, read: ReadLine, raw: string): boolean {
  const said = ({ name, label, attributes }: ReadLine, text: string): string => {
    const words = label && text.slice(label.start, label.end).replace(/\s+/g, ' ').trim();
    const values = attributes.map((attribute) => [attribute.name, attribute.value ?? null]);
    return JSON.stringify([name, words ?? null, values]);
  };
  return mended.miss === undefined && said(mended, line) === said(read, raw);
}
