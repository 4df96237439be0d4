import { linePath, tipPath } from '../layout/path.ts';
import { type Font, sizes } from '../layout/sizes.ts';
import type { Slice } from '../layout/slices.ts';
import { textWidth } from '../layout/text.ts';
import type { Box, LabelBox, Layout, Route } from '../model/layout.ts';
import type { Playbook } from '../model/playbook.ts';

export interface DrawingOptions {
  /** The name of a band, written at its side. Absent: bands do not show. */
  readonly nameOf?: (phase: string) => string;
  /** What is drawn of the picture; absent: all. */
  readonly slice?: Slice;
  /** Where a box leads. Absent: no box is a link. */
  readonly href?: (id: string) => string;
}

/**
 * A picture, or a slice of it, as the inside of an SVG: black on white, nothing fetched. Each line of text keeps
 * the length it was measured with (`textLength`), so that another font does not leave its box.
 */
export function drawing(
  picture: Layout,
  playbook: Playbook,
  { nameOf, slice: { y0, y1 } = { y0: 0, y1: picture.height }, href }: DrawingOptions = {},
): string {
  const { width } = picture;
  const isHere = ({ y, h }: Pick<LabelBox, 'y' | 'h'>) => y < y1 && y + h > y0;
  const passes = ({ points }: Route) =>
    Math.min(...points.map(({ y }) => y)) <= y1 && Math.max(...points.map(({ y }) => y)) >= y0;
  const bands = picture.bands.filter((band) => band.y0 < y1 && band.y1 > y0);
  const labels = picture.routes.flatMap(({ label }) => (label && isHere(label) ? [label] : []));
  return [
    ...(nameOf ? bands : []).map((band) => {
      const line = band.y0 > y0 ? `<path d="M0 ${band.y0}H${width}" stroke="#999"/>` : '';
      const top = Math.max(band.y0, y0) + sizes.band;
      const name = nameOf?.(band.phase) ?? '';
      // The next slice has the name of what is only begun here, the one before that of what only ends here.
      const isPart = band.y0 < y0 || band.y1 > y1;
      const room = Math.min(band.y1, y1) - top;
      if (isPart && textWidth(name, bandFont) > room) return line;
      return `${line}<text transform="translate(22 ${top}) rotate(90)" font-size="${bandFont.size}" font-weight="${bandFont.weight}">${escaped(name)}</text>`;
    }),
    `<g fill="none" stroke="#444" stroke-width="1.5">`,
    ...picture.routes.filter(passes).map(routeOf),
    '</g>',
    ...picture.steps.filter(isHere).map((box) => {
      const drawn = boxOf(box, playbook);
      return href ? `<a href="${escaped(href(box.id))}" tabindex="-1">${drawn}</a>` : drawn;
    }),
    ...labels.map(labelOf),
  ].join('\n');
}

const bandFont: Font = { weight: 600, size: 13, line: 17 };

function routeOf({ points, retry }: Route): string {
  const dashes = retry ? ' stroke-dasharray="5 4"' : '';
  return `<path d="${linePath(points)}"${dashes}/><path d="${tipPath(points)}" fill="#444" stroke="none"/>`;
}

function boxOf(box: Box, playbook: Playbook): string {
  const { x, y, w, h, lines } = box;
  const { padding, header, font } = sizes.box;
  const top = y + padding.y + header.line / 2;
  const text = lines.map((line, index) =>
    lineOf(line, { x: x + padding.x, y: top + index * font.line, anchor: 'start', font }),
  );
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#fff" stroke="#000"${outlineOf(box, playbook)}/>${text.join('')}`;
}

/** Kind is told by shape: an end is round and thick, a door or a connector dashed, a question has a thick side. */
function outlineOf({ id, h, door, connector }: Box, { steps }: Playbook): string {
  if (door || connector !== undefined) return ' rx="10" stroke-dasharray="4 3"';
  const step = steps.find((one) => one.id === id);
  return step?.end
    ? ` rx="${Math.min(20, h / 2)}" stroke-width="2.5"`
    : ` rx="${step && step.ways.length > 1 ? 0 : 10}"`;
}

function labelOf({ x, y, w, h, lines }: LabelBox): string {
  const { padding, font } = sizes.label;
  const text = lines.map((line, index) =>
    lineOf(line, { x: x + w / 2, y: y + padding.y + index * font.line, anchor: 'middle', font }),
  );
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="5" fill="#fff" stroke="#bbb"/>${text.join('')}`;
}

interface At {
  readonly x: number;
  /** Top of the line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly font: Font;
}

function lineOf(text: string, { x, y, anchor, font }: At): string {
  const length = Math.round(10 * textWidth(text, font)) / 10;
  const base = y + font.line / 2 + font.size * 0.36;
  return `<text x="${x}" y="${Math.round(10 * base) / 10}" font-size="${font.size}" font-weight="${font.weight}" text-anchor="${anchor}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

/** Text as XML takes it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
