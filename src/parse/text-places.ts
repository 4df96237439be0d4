/** Where the characters of a text node stand in the source. */
export interface TextPlaces {
  /** Offset of a character by its index; the length gives the end. */
  readonly offsetOf: (index: number) => number;
  /** Whether it was escaped or written as an entity: then it never is a mark. */
  readonly isLiteral: (index: number) => boolean;
}

/** `raw` is the node's source, `base` its offset. Mostly the two are equal. */
export function textPlaces(value: string, raw: string, base: number): TextPlaces {
  if (value === raw) return { offsetOf: (index) => base + index, isLiteral: () => false };
  const { offsets, literal } = aligned(value, raw);
  return {
    offsetOf: (index) => base + (offsets[index] ?? raw.length),
    isLiteral: (index) => literal.has(index),
  };
}

interface Alignment {
  readonly offsets: readonly number[];
  readonly literal: ReadonlySet<number>;
}

const entity = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,30});/y;

/**
 * Walks both at once: escapes, entities and what a continued line begins with make them differ.
 * What cannot be matched is given the place where matching stopped.
 */
function aligned(value: string, raw: string): Alignment {
  const offsets: number[] = [];
  const literal = new Set<number>();
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    const character = value[index] as string;
    if (character === '\n') at = lineEnd(raw, at);
    else if (value[index - 1] === '\n') at = lineStart(raw, at, character);
    const isEscaped = raw[at] === '\\' && raw[at + 1] === character && isMark(character);
    entity.lastIndex = at;
    const reference = raw[at] === '&' ? entity.exec(raw)?.[0] : undefined;
    const isEntity = reference !== undefined && !value.startsWith(reference, index);
    const length = isEntity ? decodedLength(value, index, raw[at + reference.length]) : 1;
    for (let part = 0; part < length; part++) {
      offsets.push(at);
      if (isEscaped || isEntity) literal.add(index + part);
    }
    index += length - 1;
    if (isEscaped) at += 2;
    else if (isEntity) at += reference.length;
    else if (raw[at] === character) at++;
  }
  return { offsets: [...offsets, at], literal };
}

function isMark(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character);
}

/** Spaces at the end of a line, and the CR of CRLF, are not of the text. */
function lineEnd(raw: string, at: number): number {
  const feed = raw.indexOf('\n', at);
  return feed !== -1 && raw.slice(at, feed).trim() === '' ? feed : at;
}

/** Nor are the spaces and `>` at the start of the next. */
function lineStart(raw: string, at: number, first: string): number {
  const prefix = /^[\s>]*/.exec(raw.slice(at))?.[0] ?? '';
  const stop = prefix.indexOf(first);
  return at + (stop === -1 ? prefix.length : stop);
}

/** How many UTF-16 units an entity gave: one or two, told by what follows it. */
function decodedLength(value: string, index: number, following: string | undefined): number {
  const first = (value.codePointAt(index) as number) > 0xffff ? 2 : 1;
  if (following === undefined) return Math.min(2, value.length - index);
  return value[index + first] !== following && value[index + first + 1] === following
    ? first + 1
    : first;
}
