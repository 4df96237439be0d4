import type { Report, Words } from './report.ts';
import { type Range, type Source, toSource } from './source.ts';

/** A stretch of a source text, or words that do not stand in it. */
export type Piece = Range | string;

/** A text made of pieces of another one. */
export interface Rearranged {
  readonly source: Source;
  /** Where a stretch of it stands in the other one. */
  readonly back: (range: Range) => Range;
}

export function rearranged(source: Source, pieces: readonly Piece[]): Rearranged {
  const texts = pieces.map((piece) =>
    typeof piece === 'string' ? piece : source.text.slice(piece.start, piece.end),
  );
  const back = ({ start, end }: Range): Range => {
    const from = offsetBack(start, pieces);
    return {
      start: from,
      end: end > start ? Math.max(from, offsetBack(end - 1, pieces) + 1) : from,
    };
  };
  return { source: toSource(source.file, texts.join('')), back };
}

/** All of a text, with other pieces in the place of a stretch of it. */
export function instead(
  { text }: Source,
  { start, end }: Range,
  put: readonly Piece[],
): readonly Piece[] {
  return [{ start: 0, end: start }, ...put, { start: end, end: text.length }];
}

/** Words that were put in stand where the next of the others does. */
function offsetBack(offset: number, pieces: readonly Piece[]): number {
  let at = 0;
  let last = 0;
  let isInside = false;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      isInside ||= offset < at + piece.length;
      at += piece.length;
      continue;
    }
    const length = piece.end - piece.start;
    if (isInside && length > 0) return piece.start;
    if (offset < at + length) return piece.start + offset - at;
    at += length;
    if (length > 0) last = piece.end;
  }
  return last;
}

/** What is found in a rearranged text, told where it stands in the other one. */
export function reportBack({ back }: Rearranged, report: Report): Report {
  const wordsBack = (words: Words): Words => {
    const { fix, related, ...rest } = words;
    const edits = fix?.map((edit) => ({ ...edit, range: back(edit.range) }));
    const isWhole = edits?.every(({ range }, index) => {
      const wanted = fix?.[index]?.range;
      return wanted && wanted.end - wanted.start === range.end - range.start;
    });
    return {
      ...rest,
      ...(related && { related: { ...related, range: back(related.range) } }),
      ...(edits && isWhole && { fix: edits }),
    };
  };
  return (code, range, words, ...rest) => {
    const told = typeof words === 'function' ? () => wordsBack(words()) : wordsBack(words);
    report(code, back(range), told, ...rest);
  };
}
