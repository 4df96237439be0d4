import { element } from './element.ts';

/** Adds the stylesheet of what is fetched on demand, once; settles when it applies, or never will. */
export function addStylesheet(href: string): Promise<void> {
  if (document.head.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => resolve();
    document.head.append(element('link', { rel: 'stylesheet', href, onload: done, onerror: done }));
  });
}
