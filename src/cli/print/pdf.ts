/**
 * A PDF without what changes from one run to the next, in as many bytes, so that every offset of the file still holds:
 * its two dates become a given day (ISO), and the browser's own numbers of the cells of tables count from 1.
 */
export function pdfOn(pdf: Uint8Array, date: string): Uint8Array {
  // Latin-1 keeps each byte as it is.
  const text = Buffer.from(pdf).toString('latin1');
  const day = `${date.replaceAll('-', '')}000000+00'00'`;
  const dated = text.replace(
    /(\/(?:CreationDate|ModDate) \(D:)(\d{14}\+\d\d'\d\d')\)/g,
    (whole, key: string, time: string) => (day.length === time.length ? `${key}${day})` : whole),
  );
  return Buffer.from(counted(dated), 'latin1');
}

/** How many pages it has. */
export function pagesIn(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  return text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

/** In their order, which the tree of names keeps. */
function counted(text: string): string {
  const node = /\(node(\d{8})\)/g;
  const numbers = [...new Set([...text.matchAll(node)].map(([, number = '']) => number))].sort();
  const places = new Map(numbers.map((number, place) => [number, place + 1]));
  return text.replace(
    node,
    (_, number: string) => `(node${String(places.get(number)).padStart(8, '0')})`,
  );
}
