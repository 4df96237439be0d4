import styles from '../styles/pause.css?url';
import { element } from './element.ts';
import { addStylesheet } from './stylesheet.ts';
import { fill, type IslandWords } from './words.ts';

/** How long before the end, and after it, something is said: ms. */
const near = 60_000;
const gone = 300_000;

let stop: (() => void) | undefined;

/**
 * Counts a pause down wherever one is: the promised time, what is left of it, and what is felt without a sound.
 * One runs at a time; it goes by the clock, so that a phone that slept is not late. `end` in ms since 1970.
 */
export function countDown(end: number, words: IslandWords): void {
  stop?.();
  const left = element('span', { role: 'timer' });
  const told = element('span', { role: 'status' });
  const banner = element('p', { className: 'guide-left-time' }, told, ' ', left);
  let said: 'begun' | 'near' | 'over' | undefined;
  const ticking = setInterval(tick, 500);
  document.addEventListener('visibilitychange', tick);
  stop = () => {
    clearInterval(ticking);
    document.removeEventListener('visibilitychange', tick);
    banner.remove();
  };
  void addStylesheet(styles);
  document.body.prepend(banner);
  tick();

  function tick(): void {
    const rest = end - Date.now();
    if (!(rest > -gone)) return stop?.();
    left.textContent = rest > 0 ? clock(Math.round(rest / 1000)) : '';
    const now = rest <= 0 ? 'over' : rest <= near ? 'near' : 'begun';
    if (now === said) return;
    // On return to a pause that was over long ago nothing shakes.
    if (said && now !== 'begun') navigator.vibrate?.(now === 'over' ? [300, 150, 300] : 200);
    said = now;
    banner.dataset.pause = now;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' });
    told.textContent = fill(
      { begun: words.backAt, near: words.waitNear, over: words.waitOver }[now],
      { time: time.format(end) },
    );
  }
}

/** 605 -> `10:05` */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
