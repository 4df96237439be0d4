import type { Font } from '../../../layout/sizes.ts';
import { px } from './measure.ts';

/** A font of so many points. */
function font(points: number, line: number, weight: Font['weight'] = 400): Font {
  const size = (points * 96) / 72;
  return { weight, size, line: size * line };
}

/** The measures of the pocket card in px, which its styles follow (styles/paper/card.css). */
export const sizes = {
  /** What a panel holds inside its margins, of 9 mm at the paper's edge and 6 mm at a fold: A4 is narrower, Letter shorter. */
  width: (105 - 15) * px,
  height: (139.7 - 15) * px,
  kicker: font(9, 1.3),
  title: font(16, 1.2, 600),
  situation: font(11, 1.3),
  heading: font(10.5, 1.3, 600),
  small: font(9, 1.3),
  bold: font(9, 1.3, 600),
  say: font(10, 1.3),
  /** Where a text begins: a bar before what is said, a box before what is ticked, a border around the ways out. */
  indent: { say: 3.5 * px, item: 5 * px, alarm: 3 * px },
  gap: { phase: 3 * px, part: 0.75 * px, section: 3 * px, item: 0.25 * px, alarm: 2 * px },
  /** A row of the cover's phases. */
  phase: 7 * px,
  /** A number to call. */
  number: 28 * px,
  /** The foot of the back, with the code that is scanned. */
  age: 31 * px,
} as const;
