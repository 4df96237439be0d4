import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of the pages of pictures to print. */
onPage('main.tree-paper', () => {
  openSite(document);
  void import('./qr-codes.ts').then(({ drawCodes }) => drawCodes(document));
});
