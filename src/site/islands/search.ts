import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of the pages that are no playbook: the home page and the search page. */
onPage(() => {
  if (!document.querySelector('main[data-playbook], main[data-journal]')) openSite(document);
});
