import { isWorthKeeping } from '../case/cases.ts';
import type { DeskWords } from '../words/desk.ts';
import { isShiftOver, purge } from './keeping.ts';
import { lock } from './lock.ts';
import { desk, held, isExported } from './state.ts';

/** After so long without a touch or a key the screen is covered: ms. */
const patience = 180_000;
const minute = 60_000;

export interface Watched {
  readonly words: () => DeskWords;
  readonly gatherNow: () => void;
  /** For a page that goes. */
  readonly gatherLast: () => void;
  readonly leave: () => void;
  readonly goHome: () => void;
}

/** Watches over the cases of a tab: covers them when nobody is there, and lets none go unasked. */
export function watch({ words, gatherNow, gatherLast, leave, goHome }: Watched): void {
  const begun = Date.now();
  let touched = begun;
  let purged = begun;
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'wheel']) {
    addEventListener(sign, () => (touched = Date.now()), { passive: true, capture: true });
  }
  setInterval(look, 5_000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') gatherLast();
    else look();
  });
  addEventListener('pagehide', gatherLast);
  // A page may come back from the browser's memory as it was: with what was erased meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (isShiftOver()) goHome();
    else void purgeHere();
  });
  addEventListener('beforeunload', (event) => {
    gatherLast();
    const isLost = [...held.values()].some((one) => isWorthKeeping(one.record) && !isExported(one));
    if (!desk.kept && isLost) event.preventDefault();
  });

  function look(): void {
    const now = Date.now();
    if (held.size === 0 || now - touched < patience) return;
    gatherNow();
    const covers = lock(words(), leave);
    if (!covers && now - purged < minute) return;
    purged = now;
    void purgeHere();
  }

  /** Nothing of a case that is over its time stays on the page. */
  async function purgeHere(): Promise<void> {
    if (await purge(words())) goHome();
  }
}
