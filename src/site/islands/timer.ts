import { element } from './element.ts';
import type { IslandWords } from './words.ts';

/** When the pause of this tab is over, ms: a time and nothing else, so that it may outlive the page. */
const place = 'accalmie-pause';

/** Turns the pauses of a playbook into buttons that begin them, and goes on with one that is running. */
export function addTimers(main: HTMLElement, words: IslandWords): void {
  for (const wait of main.querySelectorAll<HTMLElement>('[data-seconds]')) {
    const button = element('button', { type: 'button', className: 'guide-wait' }, words.startWait);
    button.addEventListener('click', () => {
      const end = Date.now() + Number(wait.dataset.seconds) * 1000;
      keepEnd(String(end));
      void count(end);
    });
    wait.append(element('p', { className: 'guide-pause' }, button));
  }
  const end = recallEnd();
  if (end) void count(Number(end));

  /** Fetched when a pause runs. */
  async function count(end: number): Promise<void> {
    (await import('./pause.ts')).countDown(end, words);
  }
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
