import { element } from '../islands/element.ts';
import { keysAreOn } from '../islands/keys.ts';
import type { PlayerData } from './data.ts';
import { deviceTracker } from './device-tracker.ts';
import { createPlayer, type Player } from './player.tsx';
import { dialogue } from './presenter/address.ts';
import { resultBar } from './result-bar.ts';
import type { TrainingWords } from './training-words.ts';
import type { PlayerWords } from './words.ts';

/**
 * The page of a playbook's exercises: the fragment names the one that is played, none of them the list. The answer
 * ends it.
 */
export function openExercises(
  main: HTMLElement,
  words: TrainingWords,
  playerWords: PlayerWords,
): () => void {
  const list = main.querySelector<HTMLElement>('[data-list]');
  const host = main.querySelector<HTMLElement>('[data-player-here]');
  const ids = [...main.querySelectorAll('[data-scenario]')].map(({ id }) => id);
  const bar = resultBar(words, main.dataset.results ?? '');
  const stage = element('div', {});
  let player: Player | undefined;
  let data: Promise<PlayerData> | undefined;
  let shown = '';
  host?.append(bar.place, stage);

  const open = async () => {
    const id = location.hash.slice(1);
    close();
    if (!host || !list || !ids.includes(id)) return;
    shown = id;
    list.hidden = true;
    host.hidden = false;
    stage.replaceChildren(element('p', { role: 'status' }, words.loading));
    try {
      data ??= fetchData(main.dataset.exercise ?? '');
      const had = await data;
      if (shown !== id) return;
      stage.replaceChildren();
      begin(had, id);
    } catch {
      data = undefined;
      if (shown !== id) return;
      list.hidden = false;
      stage.replaceChildren(element('p', { role: 'alert', className: 'note' }, words.failed));
    }
  };
  const begin = (had: PlayerData, id: string) => {
    const next = ids[ids.indexOf(id) + 1];
    const { slug: playbook, language, version } = had;
    const tracker = deviceTracker({
      subject: {
        mode: id === dialogue ? 'dialogue' : 'exercise',
        playbook,
        language,
        version,
        ...(id !== dialogue && { scenario: id }),
      },
      initials: bar.initials,
      kept: bar.show,
    });
    player = createPlayer(stage, {
      data: had,
      words: playerWords,
      tracker: {
        ...tracker,
        save(position) {
          // It goes on: what is told of the last time is told no more.
          if (position !== '') bar.hide();
          tracker.save(position);
        },
      },
      keysAct: keysAreOn,
      ...(id !== dialogue && { scenario: id }),
      ...(next !== undefined && { next: () => (location.hash = next) }),
      leave,
    });
  };
  const leave = () => {
    const id = shown;
    history.pushState(null, '', location.pathname);
    close();
    document.getElementById(id)?.querySelector<HTMLElement>('[data-practise]')?.focus();
  };
  const close = () => {
    player?.end();
    player = undefined;
    shown = '';
    bar.hide();
    if (host) host.hidden = true;
    if (list) list.hidden = false;
  };
  const again = () => void open();

  addEventListener('hashchange', again);
  again();
  return () => {
    removeEventListener('hashchange', again);
    close();
  };
}

async function fetchData(address: string): Promise<PlayerData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as PlayerData;
}
