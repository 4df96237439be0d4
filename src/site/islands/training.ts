import { presentedBy } from '../training/presenter/address.ts';
import type { TrainingSetup } from '../training/training-words.ts';
import { openSite } from './site.ts';
import { onPage, pageEvent } from './tab.ts';

/**
 * The script of the pages of training. What an exercise needs is fetched when one begins, the results when the
 * page shows them.
 *
 *     <main data-training='{"words":{…},"player":{…},"presenter":{…}}'
 *           [data-exercise="address of the player's data" data-results="address of the results"]>
 */
onPage('main[data-training]', () => {
  openSite(document);
  const main = document.querySelector<HTMLElement>('main[data-training]');
  if (!main) return;
  const setup = JSON.parse(main.dataset.training ?? '{}') as TrainingSetup;
  const { words, player, presenter } = setup;
  if (!player || !presenter) {
    void import('../training/practised.ts').then(({ showPractised }) => showPractised(main, words));
    return;
  }
  void import('../training/exercises.ts').then(({ openExercises }) => {
    const end = openExercises(main, words, player);
    document.addEventListener(pageEvent, end, { once: true });
  });
  onPresentation(main, { words, player, presenter });
});

/** Fetched when something is to be projected for the first time. */
function onPresentation(main: HTMLElement, setup: Required<TrainingSetup>): void {
  const look = () => {
    if (presentedBy(location.hash) === undefined) return;
    removeEventListener('hashchange', look);
    void import('../training/presenter/open.ts').then(({ openPresentations }) => {
      const end = openPresentations(main, setup);
      document.addEventListener(pageEvent, end, { once: true });
    });
  };
  addEventListener('hashchange', look);
  document.addEventListener(pageEvent, () => removeEventListener('hashchange', look), {
    once: true,
  });
  look();
}
