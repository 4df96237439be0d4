import { element } from '../islands/element.ts';

/** Prints a part of the page alone: the page itself prints as a sheet to fill in. */
export function printPart(selector: string): void {
  const part = document.querySelector(selector);
  if (!part) return;
  const copy = element('div', { className: 'part-on-paper' }, part.cloneNode(true));
  for (const one of copy.querySelectorAll('.no-paper, [id]')) {
    if (one.matches('.no-paper')) one.remove();
    else one.removeAttribute('id');
  }
  document.body.append(copy);
  addEventListener('afterprint', () => copy.remove(), { once: true });
  print();
}
