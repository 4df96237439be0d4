import { readDocument } from '../islands/read-document.ts';
import { changeStylesheets } from '../islands/stylesheet.ts';
import { pageEvent, tab } from '../islands/tab.ts';

/** The scripts that this document has run: those of a page run once, then hear of each page that comes. */
const loaded = new Set([...document.scripts].map(({ src }) => src));

let turn = 0;

/**
 * Shows another page of the site in this document, so that what is in memory goes along. The page is read without
 * a script of it being run; then its own scripts open it, as they would have. `leave` is called at the last moment
 * of the page that goes. Not reached: nothing has changed and `false` comes back. A later journey overtakes an
 * earlier one.
 */
export async function travel(
  address: string,
  { push, leave }: { readonly push: boolean; readonly leave: () => void },
): Promise<boolean> {
  const mine = ++turn;
  const url = new URL(address, location.href);
  const page = await readDocument(url);
  if (mine !== turn) return true;
  if (!page) return false;
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[src]')].map(
    ({ src }) => new URL(src, url).href,
  );
  for (const script of page.querySelectorAll('script')) script.remove();
  const hrefs = [...page.querySelectorAll('head link[rel=stylesheet]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', url).href,
  );
  const unneeded = await changeStylesheets(hrefs);
  if (mine !== turn) return true;
  leave();
  if (push) history.pushState({ case: tab.case }, '', url);
  tab.run = undefined;
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  for (const style of unneeded) style.remove();
  scrollTo(0, 0);
  document.dispatchEvent(new Event(pageEvent));
  for (const script of scripts) {
    if (loaded.has(script)) continue;
    loaded.add(script);
    await import(/* @vite-ignore */ script);
  }
  arrive(url.hash);
  return true;
}

/** Where a reader begins: the step's heading, else the page's. */
function arrive(hash: string): void {
  const step = document.querySelector<HTMLElement>('main [data-step]:not([hidden]) h3');
  const isWalked = document.querySelector('main')?.dataset.view === 'guide';
  const heading = (isWalked && step) || document.querySelector<HTMLElement>('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (!isWalked && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
}
