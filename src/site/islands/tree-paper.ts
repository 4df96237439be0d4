import { tellAge } from './age.ts';
import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of the pages of pictures to print. */
onPage('main.tree-paper', () => {
  openSite(document);
  // At once: whoever prints at once has it, too.
  tellAge(document);
});
