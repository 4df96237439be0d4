import { element } from './element.ts';
import type { IslandWords } from './words.ts';

/** A button that begins a pause and counts it down, by the clock: a phone that slept is not late. */
export function addTimer(wait: HTMLElement, words: IslandWords): void {
  const pause = Number(wait.dataset.seconds) * 1000;
  const left = element('span', { role: 'timer' });
  const button = element('button', { type: 'button', className: 'guide-wait' }, words.startWait);
  let ticking: ReturnType<typeof setInterval> | undefined;
  button.addEventListener('click', () => {
    const end = Date.now() + pause;
    const tick = () => {
      const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
      left.textContent = seconds > 0 ? clock(seconds) : words.waitOver;
      if (seconds === 0) clearInterval(ticking);
    };
    clearInterval(ticking);
    ticking = setInterval(tick, 500);
    button.textContent = words.restartWait;
    tick();
  });
  wait.append(element('p', { className: 'guide-pause' }, button, ' ', left));
}

/** 605 -> `10:05` */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
