import { typeset } from '../model/typography.ts';

/** Sets the text of trusted HTML: what stands between tags, code excluded. */
export function typesetHtml(html: string, locale: string): string {
  return html.replace(piece, (text, code?: string, tag?: string) =>
    code !== undefined || tag !== undefined ? text : decodeAndSet(text, locale),
  );
}

/** A stretch of code, a tag, or text. */
const piece = /(<(?:pre|code)\b[^]*?<\/(?:pre|code)>)|(<[^>]*>)|[^<]+/g;

/** Entities would look like punctuation. */
function decodeAndSet(text: string, locale: string): string {
  const plain = text
    .replace(/&(?:quot|#34|#x22);/g, '"')
    .replace(/&(?:apos|#39|#x27);/g, "'")
    .replace(/&(amp|lt|gt);/g, '\u0001$1\u0002');
  return typeset(plain, locale).replace(/\u0001(\w+)\u0002/g, '&$1;');
}
