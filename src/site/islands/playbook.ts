import { readPage } from './page.ts';
import { openRun } from './run.ts';
import { recall } from './settings.ts';
import { openSite } from './site.ts';

/** The script of a playbook's page: the one that it loads. */
openSite(document);
const page = readPage(document);
if (page) {
  openRun(page);
  // Fetched by who is new, or asks for the tour.
  if (recall('new') === 'on' || /[?&]tour\b/.test(location.search)) {
    void import('./first-day.ts').then(({ openFirstDay }) => openFirstDay(page.main));
  }
}
