import { advances, unitsPerEm } from './advances.ts';
import { type Font, sizes } from './sizes.ts';

/** Length of a line of text in px, without kerning. */
export function textWidth(text: string, font: Font): number {
  let units = 0;
  for (const character of text) units += advance(character.codePointAt(0) ?? 0, font.weight);
  return (units * font.size) / unitsPerEm;
}

/**
 * Breaks text as a browser does: after a plain space or a hyphen, never at a no-break space; a word
 * that is wider than a line breaks anywhere. `width` in px. Empty text is no line.
 */
export function wrap(text: string, font: Font, width: number): readonly string[] {
  return fill(pieces(text, font, width * sizes.tolerance), width * sizes.tolerance);
}

/**
 * As many lines as `wrap` gives, of about equal length. A word that is wider gets up to `most` px
 * before it breaks.
 */
export function balance(text: string, font: Font, width: number, most: number): readonly string[] {
  const words = pieces(text, font, most * sizes.tolerance);
  const limit = Math.max(width * sizes.tolerance, ...words.map((word) => word.bare));
  const lines = fill(words, limit);
  let low = Math.floor(Math.max(0, ...words.map((word) => word.bare)));
  let high = Math.ceil(limit);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fill(words, middle).length <= lines.length) high = middle;
    else low = middle;
  }
  return fill(words, Math.min(high, limit));
}

/** What is never broken: a word with the space or hyphen behind it. Lengths in px. */
interface Piece {
  readonly text: string;
  readonly width: number;
  /** Without the space. */
  readonly bare: number;
}

function pieces(text: string, font: Font, limit: number): readonly Piece[] {
  const words = text.trim().match(/[^ \t\r\n-]*(?:-+[ \t\r\n]*|[ \t\r\n]+|$)/g) ?? [];
  const measured = words.filter(Boolean).map((word) => piece(word.replace(/\s+$/, ' '), font));
  return measured.flatMap((word) => (word.bare > limit ? cut(word.text, font, limit) : [word]));
}

function piece(text: string, font: Font): Piece {
  const bare = textWidth(text.endsWith(' ') ? text.slice(0, -1) : text, font);
  return { text, bare, width: text.endsWith(' ') ? bare + textWidth(' ', font) : bare };
}

/** A word that is wider than a line, in parts that are not, of one character at least. */
function cut(word: string, font: Font, limit: number): readonly Piece[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part && textWidth((part + character).trimEnd(), font) > limit) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].map((text) => piece(text, font));
}

function fill(words: readonly Piece[], limit: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of words) {
    if (line && width + word.bare > limit) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    line += word.text;
    width += word.width;
  }
  return line ? [...lines, line.trimEnd()] : lines;
}

function advance(code: number, weight: Font['weight']): number {
  for (const [first, widths] of advances[weight]) {
    const width = widths[code - first];
    if (width !== undefined) return width;
  }
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return code >= 0x1100 ? unitsPerEm : unitsPerEm * 0.65;
}
