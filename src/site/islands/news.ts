import { fill } from './words.ts';

/** Shows which situations are new or have changed since a day, and counts them. */
export function markNews(situations: readonly HTMLElement[], since: string): void {
  for (const { dataset, children } of situations) {
    const mark = children[0]?.querySelector<HTMLElement>('.news');
    if (!mark) continue;
    if ((dataset.added ?? '') > since) mark.textContent = mark.dataset.new ?? '';
    mark.hidden = false;
  }
  const count = document.querySelector<HTMLElement>('.news-count');
  if (!count) return;
  const { one = '', many = '' } = count.dataset;
  const n = situations.length;
  count.textContent = n === 1 ? one : fill(many, { n });
  count.hidden = false;
}
