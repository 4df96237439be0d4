import { readPage } from './page.ts';
import { openRun } from './run.ts';
import { openSite } from './site.ts';

/** The script of a playbook's page: the one that it loads. */
openSite(document);
const page = readPage(document);
if (page) openRun(page);
