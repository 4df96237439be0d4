import { qrOf, qrSide } from '../qr.ts';

const svg = 'http://www.w3.org/2000/svg';

/** What sheets say of their age, as far as only the browser knows it. */
export function tellAge(document: Document): void {
  drawCodes(document);
  tellDay(document);
}

/** The day on which a sheet is printed: `<span data-printed="… {date}" hidden></span>`. */
export function tellDay(document: Document): void {
  const { lang } = document.documentElement;
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format();
  for (const place of document.querySelectorAll<HTMLElement>('[data-printed]')) {
    place.textContent = (place.dataset.printed ?? '').replace('{date}', day);
    place.hidden = false;
  }
}

/**
 * Draws the codes of sheets where the site's address was not known when it was built: with that of the page.
 *
 *     <div class="age">
 *       <span data-qr="/BASE/fr/SLUG/versions/#CODE" data-label="…" hidden></span>
 *       <span data-scan="what is said beside a code">…</span>
 *       <p class="typed" hidden></p>                               the address as people type it
 */
export function drawCodes(document: Document): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-qr]')) {
    const { qr: address = '', label = '' } = place.dataset;
    const { href, host, pathname } = new URL(address, location.origin);
    const code = qrOf(href);
    if (!code) continue;
    const age = place.closest('.age');
    const scan = age?.querySelector<HTMLElement>('[data-scan]');
    if (scan) scan.textContent = scan.dataset.scan ?? '';
    const typed = age?.querySelector<HTMLElement>('.typed');
    typed?.replaceChildren(host + pathname);
    if (typed) typed.hidden = false;
    const picture = shape('svg', {
      class: 'qr',
      role: 'img',
      'aria-label': label,
      width: qrSide,
      height: qrSide,
      viewBox: `0 0 ${code.size} ${code.size}`,
    });
    picture.append(
      shape('rect', { width: '100%', height: '100%', fill: '#fff' }),
      shape('path', { d: code.path }),
    );
    place.replaceWith(picture);
  }
}

function shape(name: string, attributes: Readonly<Record<string, string>>): Element {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
