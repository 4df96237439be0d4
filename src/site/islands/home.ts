import { sinceLastVisit } from './visit.ts';
import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of the home page. What marks its news is fetched when there are some. */
onPage('main[data-home]', () => {
  openSite(document);
  const situations = [...document.querySelectorAll<HTMLElement>('.situations [data-changed]')];
  const since = sinceLastVisit(situations.map(({ dataset }) => dataset.changed ?? ''));
  const news = situations.filter(({ dataset }) => since && (dataset.changed ?? '') > since);
  if (since && news.length > 0) {
    void import('./news.ts').then(({ markNews }) => markNews(news, since));
  }
});
