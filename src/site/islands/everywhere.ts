import { openSite } from './site.ts';

/** The script of every page that is no playbook. */
openSite(document);
