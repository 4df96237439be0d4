import { layout } from '../layout/layout.ts';
import { linePath, tipPath } from '../layout/path.ts';
import { type Font, sizes } from '../layout/sizes.ts';
import { textWidth } from '../layout/text.ts';
import type { Box, LabelBox, Layout, Route } from '../model/layout.ts';
import type { Content } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import { phaseLabel, typesetter, wordingOf } from './diagram.ts';
import type { Exported } from './export.ts';
import { lostBut } from './lost.ts';

/**
 * The flowchart as one file, to put into a document: black on white, nothing fetched. Each line of text keeps
 * the length it was measured with (`textLength`), so that another font does not leave its box.
 */
export function svg(playbook: Playbook, content: Content): Exported {
  const picture = layout(playbook, content.phases, wordingOf(playbook, content));
  const { width, height } = picture;
  const set = typesetter(playbook, content);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${escaped(playbook.language)}" role="img" aria-labelledby="title summary" font-family="Inter, Helvetica, Arial, sans-serif" fill="#000">`,
    `<title id="title">${escaped(set(playbook.title))}</title>`,
    `<desc id="summary">${escaped(set(playbook.summary))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...picture.bands.map((band, index) => {
      const line = index === 0 ? '' : `<path d="M0 ${band.y0}H${width}" stroke="#999"/>`;
      const label = escaped(phaseLabel(band.phase, playbook, content));
      return `${line}<text transform="translate(22 ${band.y0 + sizes.band}) rotate(90)" font-size="13" font-weight="600">${label}</text>`;
    }),
    `<g fill="none" stroke="#444" stroke-width="1.5">`,
    ...picture.routes.map(routeOf),
    '</g>',
    ...picture.steps.map((box) => boxOf(box, playbook)),
    ...picture.routes.flatMap(({ label }) => (label ? [labelOf(label)] : [])),
    '</svg>',
  ];
  return { text: `${parts.join('\n')}\n`, lost: lostBut(playbook, ['levels']) };
}

function routeOf({ points, retry }: Route): string {
  const dashes = retry ? ' stroke-dasharray="5 4"' : '';
  return `<path d="${linePath(points)}"${dashes}/><path d="${tipPath(points)}" fill="#444" stroke="none"/>`;
}

function boxOf(box: Layout['steps'][number], playbook: Playbook): string {
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

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
