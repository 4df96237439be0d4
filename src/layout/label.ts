import { sizes } from './sizes.ts';
import { balance, textWidth } from './text.ts';

export interface LabelSize {
  readonly lines: readonly string[];
  /** px, even */
  readonly w: number;
  readonly h: number;
}

/** The box of a label whose lines are at most `width` px wide. */
export function labelBox(text: string, width: number): LabelSize {
  const { padding, font } = sizes.label;
  const lines = balance(text, font, width, sizes.label.widths[0]);
  const widest = Math.max(...lines.map((line) => textWidth(line, font)));
  const w = 2 * Math.ceil(widest / sizes.tolerance / 2) + 2 * padding.x;
  return { lines, w, h: lines.length * font.line + 2 * padding.y };
}
