import { qrOf } from '../qr.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Draws the codes of sheets where the site's address was not known when it was built: with that of the page.
 *
 *     <span data-qr="/BASE/fr/SLUG/versions/#CODE" data-label="…" hidden></span>
 */
export function drawCodes(document: Document): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-qr]')) {
    const { qr: address = '', label = '' } = place.dataset;
    const code = qrOf(new URL(address, location.origin).href);
    if (!code) continue;
    const picture = document.createElementNS(svg, 'svg');
    picture.classList.add('qr');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', label);
    picture.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', code.path);
    picture.append(path);
    place.replaceWith(picture);
  }
}
