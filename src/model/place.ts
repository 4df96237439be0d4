/** One place in a source text. Lines and columns count from 1, offsets from 0, in UTF-16 units (as unist does). */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a source text; `end` is just behind its last character. */
export interface Position {
  readonly start: Point;
  readonly end: Point;
}

/** Where the values of attributes or keys stand, by attribute name. */
export type Positions = Readonly<Record<string, Position>>;
