import { readPage } from './page.ts';
import { openRun } from './run.ts';
import { recall } from './settings.ts';
import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of a playbook's page: the one that it loads. */
onPage('main[data-playbook]', () => {
  const page = readPage(document);
  if (!page) return;
  openSite(document);
  openRun(page);
  // Fetched by who is new, or asks for the tour.
  if (recall('new') === 'on' || /[?&]tour\b/.test(location.search)) {
    void import('./first-day.ts').then(({ openFirstDay }) => openFirstDay(page.main));
  }
});
