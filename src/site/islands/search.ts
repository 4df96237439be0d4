import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of the pages that have none of their own. */
onPage(
  'main:not([data-playbook], [data-home], [data-journal], [data-reference], [data-training], [data-versions])',
  () => openSite(document),
);
