import { element } from './element.ts';
import { openSite } from './site.ts';
import { onPage, tab } from './tab.ts';

/** The script of the reference pages. What filters a long one is fetched where there is a place for it. */
onPage('main[data-reference]', () => {
  openSite(document);
  addWayBack();
  const place = document.querySelector<HTMLElement>('[data-filter]');
  if (place) void import('./filter.ts').then(({ addFilter }) => addFilter(place));
});

/** To where one came from on this site: a step, most often, with its case. */
function addWayBack(): void {
  const { dataset } = document.querySelector<HTMLElement>('main[data-back]') ?? {};
  const from = document.referrer.startsWith(location.origin) || tab.case !== undefined;
  if (!dataset?.back || !from || history.length < 2) return;
  document
    .querySelector('.crumb')
    ?.prepend(
      element(
        'button',
        { type: 'button', className: 'way-back', onclick: () => history.back() },
        `‹ ${dataset.back}`,
      ),
    );
}
