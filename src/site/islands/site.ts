import { openDialog } from './dialog.ts';
import { element, label } from './element.ts';
import { isCommand } from './keys.ts';
import { lookButton } from './look.ts';
import { recall } from './settings.ts';
import { wake } from './tab.ts';
import { type IslandWords, readWords } from './words.ts';

/**
 * What every page has: the theme, search, the table of keys, and the copy that a device keeps. Search and
 * the table are fetched when someone asks for them, what keeps the copy when the page has loaded.
 *
 *     <body data-words='{…}' data-base="/BASE/" [data-offline]>
 *       <header class="site"> … <nav>                                       the buttons come here
 *       <a class="search-link|search-field" href="/BASE/fr/search/">         open the search at once
 *       <div data-search-here></div>                                        the search page's place for it
 */
export function openSite(document: Document): void {
  const tools = document.querySelector('header.site nav');
  // Another script of the page was here before.
  if (tools?.querySelector('.tool-keys')) return;
  const words = readWords(document);
  const keys = { type: 'button', className: 'tool tool-keys', title: words.keys } as const;
  tools?.append(
    lookButton('theme', words),
    lookButton('text', words),
    element('button', { ...keys, onclick: () => void openKeys(words) }, label(words.keys)),
  );
  const here = document.querySelector<HTMLElement>('[data-search-here]');
  if (here) void import('./search-box.tsx').then(({ mountSearch }) => mountSearch(here, words));
  if (recall('cases')) void wake();
  const open = () => {
    const field = here?.querySelector('input');
    if (field) field.focus();
    else void openSearch(words);
  };
  document.body.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('.search-link, .search-field');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.body.addEventListener('keydown', (event) => {
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (command || (event.key === '/' && isCommand(event))) open();
    else if (event.key === '?' && isCommand(event)) void openKeys(words);
    else return;
    event.preventDefault();
  });
  // Not in a site that is not kept offline; nor over plain http, where browsers keep none.
  if (document.body.dataset.offline !== undefined && navigator.serviceWorker) {
    addEventListener('load', () => void import('./offline.ts').then((site) => site.keepSite()));
  }
}

/** The field is there at once: what is typed while the search is fetched is not lost. */
async function openSearch(words: IslandWords): Promise<void> {
  const field = element('input', { type: 'search', ariaLabel: words.search });
  const host = element('div', { className: 'search' }, field);
  const dialog = openDialog('search-dialog', words.search);
  dialog.append(host);
  field.focus();
  const { mountSearch } = await import('./search-box.tsx');
  mountSearch(host, words, () => dialog.close());
}

async function openKeys(words: IslandWords): Promise<void> {
  const { openKeysDialog } = await import('./keys-dialog.tsx');
  await openKeysDialog(words);
}
