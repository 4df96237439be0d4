import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of the pages that have none of their own. In a tab that has been on one, others come by here as well. */
onPage('main', () => openSite(document));
