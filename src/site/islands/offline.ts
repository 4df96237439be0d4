import { offlineWords } from '../words/offline.ts';
import { watchNetwork } from './network.ts';
import { addNotices } from './notices.ts';
import { fill } from './words.ts';

/**
 * Has the whole site kept on this device, and tells when there is no network or when a newer version is
 * ready. Fetched when a page has loaded. Whatever a browser refuses here, the site goes on without it.
 */
export function keepSite(): void {
  const words = offlineWords(document.documentElement.lang);
  const notices = addNotices();
  const { serviceWorker } = navigator;
  let registration: ServiceWorkerRegistration | undefined;

  watchNetwork(
    base,
    (state) => {
      const { date } = state;
      const told = date ? fill(words.version, { date }) : words.offline;
      notices.show('offline', state.reached ? undefined : told);
    },
    () => void registration?.update().catch(() => undefined),
  );
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'others') notices.show('version', words.others, openButton());
  });
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => void register().catch(() => undefined));

  async function register(): Promise<void> {
    registration = await serviceWorker.register(trusted(`${base}sw.js`), { scope: base });
    await serviceWorker.ready;
    const follow = (worker: ServiceWorker | null) => {
      if (worker?.state === 'installed') tellReady();
      else worker?.addEventListener('statechange', () => follow(worker), { once: true });
    };
    follow(registration.waiting ?? registration.installing);
    registration.addEventListener('updatefound', () => follow(registration?.installing ?? null));
  }

  /** A run holds notes that a reload would lose, and its reader has somebody else to look after. */
  function tellReady(): void {
    if (document.querySelector('main[data-playbook]')) notices.show('version', words.later);
    else notices.show('version', words.ready, openButton());
  }

  function openButton() {
    return { label: words.reload, press: open };
  }

  function open(): void {
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration?.waiting?.postMessage('open');
  }
}

/** Written into the script by the build, so that nothing in a page can change it. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The one address that the site's Trusted Types policy lets through, where a browser knows such. */
function trusted(worker: string): string {
  const policy = globalThis.trustedTypes?.createPolicy('accalmie', {
    createScriptURL(address) {
      if (address !== worker) throw new TypeError(`Not the site's own worker: ${address}`);
      return address;
    },
  });
  return policy?.createScriptURL(worker) ?? worker;
}

/** Not yet in TypeScript's own library: w3c.github.io/trusted-types. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptRules) => ScriptRules;
}

interface ScriptRules {
  readonly createScriptURL: (address: string) => string;
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}
