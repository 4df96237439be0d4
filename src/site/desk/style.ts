import { element } from '../islands/element.ts';

/** Marks what belongs to no page: it stays while pages come and go. */
export const deskStyle = 'data-desk';

/** Adds a stylesheet, and waits until it holds; one that does not come is no reason to wait. */
export function onceLoaded(href: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    const link = element('link', { rel: 'stylesheet', href, onload: done, onerror: done });
    document.head.append(link);
  });
}

/** A stylesheet of the desk, once. */
export async function addDeskStyle(href: string): Promise<void> {
  const known = [...document.querySelectorAll<HTMLLinkElement>(`link[${deskStyle}]`)];
  if (known.some((link) => link.getAttribute('href') === href)) return;
  const loading = onceLoaded(href);
  document.head.lastElementChild?.toggleAttribute(deskStyle, true);
  await loading;
}
