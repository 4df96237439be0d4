/**
 * Where the characters of a text node stand in the source: escapes, entities and the prefixes of continued
 * lines make the two differ. `offsets[i]` is the place of `value[i]`; one more for the end.
 */
export interface TextPlaces {
  readonly offsets: readonly number[];
  /** Indices of characters that were escaped or written as an entity: they are never marks. */
  readonly literal: ReadonlySet<number>;
}

const entity = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,30});/y;

/** `raw` is the node's source, `base` its offset. What cannot be matched is given the place where matching stopped. */
export function textPlaces(value: string, raw: string, base: number): TextPlaces {
  const offsets: number[] = [];
  const literal = new Set<number>();
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    const character = value[index] as string;
    if (character === '\n') at = skipTo(/[^\S\n]*\n/y, raw, at, -1);
    else if (value[index - 1] === '\n') at = skipTo(/[\s>]*/y, raw, at, 0, character);
    const escaped =
      raw[at] === '\\' && raw[at + 1] === character && /[!-/:-@[-`{-~]/.test(character);
    entity.lastIndex = at;
    const reference = raw[at] === '&' ? entity.exec(raw)?.[0] : undefined;
    if (escaped) {
      literal.add(index);
      offsets.push(base + at);
      at += 2;
    } else if (
      reference !== undefined &&
      !(character === '&' && value.startsWith(reference, index))
    ) {
      const length = decodedLength(value, index, raw[at + reference.length]);
      for (let part = 0; part < length; part++) {
        literal.add(index + part);
        offsets.push(base + at);
      }
      index += length - 1;
      at += reference.length;
    } else {
      offsets.push(base + Math.min(at, raw.length));
      if (raw[at] === character) at++;
    }
  }
  return { offsets: [...offsets, base + Math.min(at, raw.length)], literal };
}

function skipTo(form: RegExp, raw: string, at: number, back: number, until?: string): number {
  form.lastIndex = at;
  const found = form.exec(raw)?.[0];
  if (found === undefined) return at;
  const end = at + found.length + back;
  if (until === undefined) return end;
  const stop = raw.slice(at, end).indexOf(until);
  return stop === -1 ? end : at + stop;
}

/** How many UTF-16 units an entity gave: one or two, told by what follows it. */
function decodedLength(value: string, index: number, following: string | undefined): number {
  const first = (value.codePointAt(index) as number) > 0xffff ? 2 : 1;
  const next = value[index + first];
  if (following === undefined) return value.length - index <= 2 ? value.length - index : first;
  return next === following || value[index + first + 1] !== following ? first : first + 1;
}
