import { addStylesheet } from '../../islands/stylesheet.ts';
import { element } from '../../islands/element.ts';
import { keysAreOn } from '../../islands/keys.ts';
import { fill } from '../../islands/words.ts';
import styles from '../../styles/presenter.css?url';
import type { PlayerData } from '../data.ts';
import type { TrainingSetup } from '../training-words.ts';
import { keepAwake } from './awake.ts';
import { dialogue, presentedBy } from './address.ts';
import { createPresenter, type Presenter } from './presenter.tsx';

/** Shows what the fragment asks to be projected, over the page of a playbook's exercises. The answer ends it. */
export function openPresentations(
  main: HTMLElement,
  { words, player, presenter }: Required<TrainingSetup>,
): () => void {
  const ids = [...main.querySelectorAll('[data-scenario]')].map(({ id }) => id);
  const title = main.querySelector('h1')?.textContent ?? '';
  const host = element('div', { className: 'presenter', role: 'dialog', ariaModal: 'true' });
  host.ariaLabel = fill(presenter.presentation, { title });
  const failed = element('p', { role: 'alert', className: 'note' });
  let shown: Presenter | undefined;
  let sleep: (() => void) | undefined;

  const look = async () => {
    close();
    failed.remove();
    const id = presentedBy(location.hash);
    if (id === undefined || !ids.includes(id)) return;
    try {
      const [data] = await Promise.all([
        fetchData(main.dataset.exercise ?? ''),
        addStylesheet(styles),
      ]);
      if (presentedBy(location.hash) === id) begin(data, id);
    } catch {
      failed.textContent = words.failed;
      main.prepend(failed);
    }
  };
  const begin = (data: PlayerData, id: string) => {
    host.replaceChildren();
    cover(host);
    shown = createPresenter(host, {
      data,
      words: presenter,
      playerWords: player,
      ...(id !== dialogue && { scenario: id }),
      keysAct: keysAreOn,
      leave,
    });
    sleep = keepAwake();
  };
  const leave = () => {
    const id = presentedBy(location.hash) ?? '';
    history.pushState(null, '', location.pathname);
    close();
    document.getElementById(id)?.querySelector<HTMLElement>('[data-present]')?.focus();
  };
  const close = () => {
    sleep?.();
    sleep = undefined;
    shown?.end();
    shown = undefined;
    if (document.fullscreenElement === host) void document.exitFullscreen();
    uncover(host);
  };
  const again = () => void look();

  addEventListener('hashchange', again);
  again();
  return () => {
    removeEventListener('hashchange', again);
    close();
  };
}

/** The page stays behind it, out of reach; and on paper it is the page that is printed (presenter.css). */
function cover(host: HTMLElement): void {
  for (const other of document.body.children) other.toggleAttribute('inert', true);
  document.body.append(host);
}

function uncover(host: HTMLElement): void {
  if (!host.isConnected) return;
  host.remove();
  for (const other of document.body.children) other.toggleAttribute('inert', false);
}

async function fetchData(address: string): Promise<PlayerData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as PlayerData;
}
