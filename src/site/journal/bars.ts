/** A bar of a chart, in hundredths of its width. */
export interface Bar {
  readonly key: string;
  readonly value: number;
  /** Of the longest bar, from 0 to 100. */
  readonly length: number;
  /** Of all bars together, from 0 to 1; `undefined` where they are nothing. */
  readonly share?: number;
}

/** Bars in proportion to their values. What is not nothing is never so short that it cannot be seen. */
export function barsOf(
  parts: readonly { readonly key: string; readonly value: number }[],
): readonly Bar[] {
  const longest = Math.max(0, ...parts.map(({ value }) => value));
  const total = parts.reduce((all, { value }) => all + value, 0);
  return parts.map(({ key, value }) => ({
    key,
    value,
    length: value > 0 ? Math.max(1, (100 * value) / longest) : 0,
    ...(total > 0 && { share: value / total }),
  }));
}
