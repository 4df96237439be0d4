import { readPage } from './page.ts';
import { openRun } from './run.ts';
import { openSite } from './site.ts';
import { readWords } from './words.ts';

/** The script of a playbook's page: the one that it loads. */
openSite(document);
const page = readPage(document);
if (page) openRun(page, readWords(document));
