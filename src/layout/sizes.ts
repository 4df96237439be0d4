/** The measures of the picture in px. The site's styles follow them. */
export const sizes = {
  /** The strip at the left edge where the band's name and icon stand; nothing else is drawn there. */
  gutter: 36,
  /** Room at the right edge, and between the gutter and what is drawn. */
  margin: 12,
  /** Width that the picture keeps where it can: for each root of a shape, and at least. */
  page: { perRoot: 112, least: 720 },
  box: {
    width: 176,
    padding: { x: 12, y: 9 },
    /** The row of the number and the kind, above the title. */
    header: { weight: 400, size: 12, line: 18 },
    font: { weight: 600, size: 15, line: 20 },
  },
  label: {
    padding: { x: 6, y: 2 },
    /** A step with more ways shows their lines alone: nobody reads a row of so many. */
    most: 20,
    /** Widest line of text, in a row of few labels and in a crowded one. */
    widths: [136, 112, 92, 76],
    font: { weight: 400, size: 13, line: 17 },
  },
  /** Least distance between neighbours in a row. A lane is the line of a way that passes by. */
  apart: { boxes: 24, boxAndLane: 16, lanes: 12, labels: 8, labelAndLane: 8 },
  /** Distance between the ways at a box's border, and from there to its corner; the most that have room. */
  port: { apart: 16, corner: 16, most: 36 },
  /** Distance between two horizontal lines, and from them to what is above and below. */
  track: { apart: 12, clear: 12 },
  /** Room for an arrowhead above a box. */
  arrow: 20,
  /** Room inside a band above its first and below its last row. */
  band: 16,
  /** Text is wrapped a little early, because the table knows no kerning. */
  tolerance: 0.96,
} as const;

export interface Font {
  readonly weight: 400 | 600;
  /** px */
  readonly size: number;
  /** Height of a line, px. */
  readonly line: number;
}
