import { element } from './element.ts';

/** Marks what belongs to no page: it stays while pages come and go (desk/travel.ts). */
const mark = 'data-fetched';

/** Adds the stylesheet of what is fetched on demand, once; settles when it applies, or never will. */
export function addStylesheet(href: string): Promise<void> {
  if (document.head.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return load(href, mark);
}

/** Adds what another page needs, and gives those that it does not. */
export async function changeStylesheets(hrefs: readonly string[]): Promise<readonly Element[]> {
  const here = [
    ...document.head.querySelectorAll<HTMLLinkElement>(`link[rel=stylesheet]:not([${mark}])`),
  ];
  const missing = hrefs.filter((href) => !here.some((link) => link.href === href));
  await Promise.all(missing.map((href) => load(href)));
  return here.filter((link) => !hrefs.includes(link.href));
}

function load(href: string, attribute?: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    const link = element('link', { rel: 'stylesheet', href, onload: done, onerror: done });
    if (attribute) link.toggleAttribute(attribute);
    document.head.append(link);
  });
}
