import { explain, isNew } from './newcomer.ts';
import { openTour } from './tour.ts';

/** On a playbook's page: explains it to someone who is new, and opens the tour where the address asks for it. */
export function openFirstDay(main: HTMLElement): void {
  if (isNew()) void explain(main);
  if (!asksForTour()) return;
  // Opened again or shared, the page is the playbook's own.
  history.replaceState(history.state, '', location.pathname + location.hash);
  void openTour(main);
}

function asksForTour(): boolean {
  return new URLSearchParams(location.search).has('tour');
}
