import { qrOf } from '../qr.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Draws the codes of sheets where the site's address was not known when it was built: with that of the page.
 *
 *     <aside class="age">
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
