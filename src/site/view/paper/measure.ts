import type { Font } from '../../../layout/sizes.ts';
import { wrap } from '../../../layout/text.ts';

/** CSS px in a millimetre. */
export const px = 96 / 25.4;

/** Height of a text in px where it has `width` px: whole lines, wrapped a little early. */
export function heightOf(text: string, font: Font, width: number): number {
  return wrap(text, font, width).length * font.line;
}

/** HTML -> what is read of it; a blank to fill in with the brackets that paper sets around its name. */
export function textOf(html: string): string {
  const bracketed = html.replace(/<span class="variable"[^>]*>([^<]*)<\/span>/g, '[$1]');
  return bracketed
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => signs[name] ?? '');
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
