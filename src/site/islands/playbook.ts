import { readPage } from './page.ts';
import { openRun } from './run.ts';
import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of a playbook's page: the one that it loads. */
onPage(() => {
  const page = readPage(document);
  if (!page) return;
  openSite(document);
  openRun(page);
});
