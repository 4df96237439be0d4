import { fill } from '../islands/words.ts';
import { type Result, shareOf } from './result.ts';
import { mountResults } from './results.tsx';
import type { TrainingWords } from './training-words.ts';

/** The training page: what was practised of each thing, and the results below. */
export async function showPractised(main: HTMLElement, words: TrainingWords): Promise<void> {
  const host = main.querySelector<HTMLElement>('[data-results-here]');
  const { lang: locale } = document.documentElement;
  if (!host) return;
  const titles = new Map(
    [...main.querySelectorAll<HTMLElement>('[data-practice]')].map((item) => [
      item.dataset.practice ?? '',
      item.querySelector('a')?.textContent ?? '',
    ]),
  );
  await mountResults(host, {
    words,
    locale,
    nameOf: (result) => titles.get(keyOf(result)) ?? keyOf(result),
    shown: (results) => tell(main, results, words),
  });
  if (location.hash === '#Results') host.querySelector('h2')?.scrollIntoView();
}

function tell(main: HTMLElement, results: readonly Result[], words: TrainingWords): void {
  for (const item of main.querySelectorAll<HTMLElement>('[data-practice]')) {
    const own = results.filter((result) => keyOf(result) === item.dataset.practice);
    item.toggleAttribute('data-done', own.length > 0);
    const place = item.querySelector<HTMLElement>('.done');
    if (place) place.textContent = ` ${summary(own, words)}`;
  }
  for (const group of main.querySelectorAll<HTMLElement>('[data-cases]')) {
    const place = group.querySelector<HTMLElement>('[data-covered]');
    const n = group.querySelectorAll('[data-done]').length;
    if (place) place.textContent = fill(words.covered, { n, m: place.dataset.covered ?? '' });
  }
}

function summary(results: readonly Result[], words: TrainingWords): string {
  const [best] = [...results].sort((one, other) => shareOf(other) - shareOf(one));
  if (!best) return words.notYet;
  const score = best.scores.map(({ raw, max }) => `${raw}/${max}`).join(' · ');
  const often = results.length === 1 ? words.once : fill(words.times, { n: results.length });
  return `${often}, ${fill(words.best, { score })}`;
}

function keyOf({ playbook, scenario = '' }: Result): string {
  return `${playbook}/${scenario}`;
}
