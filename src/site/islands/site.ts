import { isCommand } from './keys.ts';
import { addTheme } from './theme.ts';
import { type IslandWords, readWords } from './words.ts';

/**
 * What every page has: the theme, search, and the table of keys. Search and the table are fetched
 * when someone asks for them.
 *
 *     <body data-words='{…}' data-base="/guides/">
 *       <div data-island="tools"></div>           in the header: the buttons come here
 *       <div data-island="search">…</div>         home and search page: replaced by the search
 */
export function openSite(document: Document): void {
  const words = readWords(document);
  const tools = document.querySelector<HTMLElement>('[data-island=tools]');
  if (tools) {
    tools.append(button('tool-search', words.search, () => void openSearch(words)));
    addTheme(tools, words);
    tools.append(button('tool-keys', words.keys, () => void openKeys(words)));
  }
  for (const host of document.querySelectorAll<HTMLElement>('[data-island=search]')) {
    void import('./search.tsx').then(({ mountSearch }) => mountSearch(host, words));
  }
  document.addEventListener('keydown', (event) => {
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (command || (event.key === '/' && isCommand(event))) void openSearch(words);
    else if (event.key === '?' && isCommand(event)) void openKeys(words);
    else return;
    event.preventDefault();
  });
}

async function openSearch(words: IslandWords): Promise<void> {
  const { openSearchDialog } = await import('./search.tsx');
  openSearchDialog(words);
}

async function openKeys(words: IslandWords): Promise<void> {
  const { openKeysDialog } = await import('./keys-dialog.tsx');
  openKeysDialog(words);
}

/** A button whose words are for those who do not see its sign. */
function button(name: string, words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `tool ${name}`;
  made.title = words;
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = words;
  made.append(label);
  made.addEventListener('click', press);
  return made;
}
