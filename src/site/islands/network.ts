/** Whether the site's host answers; if not, the day on which this device has fetched what it shows. */
export interface NetworkState {
  readonly reached: boolean;
  readonly date?: string;
}

/**
 * Tells the state of the network each time that it may have changed. What a browser says of it is true only
 * when it says that there is none: so the host is asked, on a kept page, by a request that the service
 * worker leaves alone. `back` is called when the host answers one who comes back to the page.
 */
export function watchNetwork(
  base: string,
  tell: (state: NetworkState) => void,
  back: () => void,
): void {
  let turn = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let pause = soonest;

  addEventListener('offline', () => void look());
  addEventListener('online', () => {
    pause = soonest;
    void look(back);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look(back);
  });
  if (isKept()) void look();

  /** A slower answer to an earlier question never replaces a later one. */
  async function look(then?: () => void): Promise<void> {
    const mine = ++turn;
    clearTimeout(again);
    const reached = navigator.onLine && (await answers(base));
    const date = reached ? undefined : await keptOn(base);
    if (mine !== turn) return;
    tell({ reached, ...(date !== undefined && { date }) });
    if (reached) then?.();
    else again = setTimeout(() => void look(then), pause);
    pause = reached ? soonest : Math.min(2 * pause, latest);
  }
}

/** Milliseconds until the host is asked again, doubled each time: a network that has just come may not answer yet. */
const soonest = 1_000;
const latest = 30_000;

/** Any answer will do; a sign-in page elsewhere is none. */
async function answers(base: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(8_000);
    await fetch(`${base}offline.json`, { method: 'HEAD', cache: 'no-store', signal });
    return true;
  } catch {
    return false;
  }
}

/**
 * The day of the answer that brought the list of what is kept. A site is built byte for byte the same at
 * any time, so it carries no date of its own; what a device shows is what the host had on that day.
 */
async function keptOn(base: string): Promise<string | undefined> {
  if (!isKept()) return undefined;
  try {
    const date = (await fetch(`${base}offline.json`)).headers.get('date');
    const { lang } = document.documentElement;
    return date ? new Date(date).toLocaleDateString(lang, { dateStyle: 'long' }) : undefined;
  } catch {
    return undefined;
  }
}

function isKept(): boolean {
  return navigator.serviceWorker.controller !== null;
}
