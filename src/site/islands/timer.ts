import { element } from './element.ts';
import { fill, type IslandWords } from './words.ts';

/** When the pause of this tab is over, ms: a time and nothing else, so that it may outlive the page. */
const place = 'accalmie-pause';

/** How long before the end, and after it, something is said: ms. */
const near = 60_000;
const gone = 300_000;

/**
 * Turns the pauses of a playbook into buttons that begin them. One pause runs at a time; it is counted down by
 * the clock, so that a phone that slept is not late, and goes on after a reload and on other pages. What comes
 * back shows it wherever one is: the promised time, what is left of it, and what is felt without a sound.
 */
export function addTimers(main: HTMLElement, words: IslandWords): HTMLElement {
  const left = element('span', { role: 'timer' });
  const told = element('span', { role: 'status' });
  const banner = element('p', { className: 'guide-left-time', hidden: true }, told, ' ', left);
  let end = Number(recallEnd());
  let said: 'begun' | 'near' | 'over' | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  for (const wait of main.querySelectorAll<HTMLElement>('[data-seconds]')) {
    const button = element('button', { type: 'button', className: 'guide-wait' }, words.startWait);
    button.addEventListener('click', () => {
      end = Date.now() + Number(wait.dataset.seconds) * 1000;
      said = undefined;
      keepEnd(String(end));
      begin();
    });
    wait.append(element('p', { className: 'guide-pause' }, button));
  }
  document.addEventListener('visibilitychange', tick);
  begin();
  return banner;

  function begin(): void {
    clearInterval(ticking);
    ticking = setInterval(tick, 500);
    tick();
  }

  function tick(): void {
    const rest = end - Date.now();
    banner.hidden = !(rest > -gone);
    if (banner.hidden) return clearInterval(ticking);
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

/** A browser may refuse to keep anything: the pause then lasts as long as the page. */
function keepEnd(end: string): void {
  try {
    sessionStorage.setItem(place, end);
  } catch {
    return;
  }
}

function recallEnd(): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}
