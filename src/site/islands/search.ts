import { openSite } from './site.ts';

/** The script of the pages that are no playbook: the home page and the search page. */
openSite(document);
