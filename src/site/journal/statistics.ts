/** A figure and how many it was counted over. Of nothing there is none. */
export interface Counted {
  readonly value?: number;
  readonly n: number;
}

export function share(of: number, n: number): Counted & { readonly of: number } {
  return { of, n, ...(n > 0 && { value: of / n }) };
}

export function mean(values: readonly number[]): Counted & { readonly of: number } {
  return share(sum(values), values.length);
}

/** The value that a part of all values does not exceed; between two of them in proportion. */
export function percentile(values: readonly number[], part: number): Counted {
  const sorted = [...values].sort((one, other) => one - other);
  const n = sorted.length;
  if (n === 0) return { n };
  const place = (n - 1) * part;
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return { n, value: below + (above - below) * (place % 1) };
}

/** In whole hundredths, so that cents add up to cents. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + Math.round(value * 100), 0) / 100;
}
