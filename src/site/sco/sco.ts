import { element } from '../islands/element.ts';
import type { PlayerData } from '../training/data.ts';
import { createPlayer } from '../training/player.tsx';
import { noTracker } from '../training/tracker.ts';
import { findApi } from './api.ts';
import { scormTracker } from './scorm-tracker.ts';
import type { ScoTexts } from './words.ts';

/**
 * The script of a page in a package for a learning platform: one case, or one dialogue.
 *
 *     <main data-case="address of the player's data" data-words="address of the words" [data-scenario="id"]>
 *       <p data-loading>…</p><p data-failed hidden>…</p>
 *     </main>
 */
const main = document.querySelector<HTMLElement>('main[data-case]');
if (main) void open(main);

async function open(page: HTMLElement): Promise<void> {
  const loading = page.querySelector<HTMLElement>('[data-loading]');
  const failed = page.querySelector<HTMLElement>('[data-failed]');
  const note = element('p', { className: 'sco-note', role: 'status' });
  const stage = element('div', {});
  let words: ScoTexts | undefined;

  const api = findApi(window);
  const tracker =
    api &&
    scormTracker({
      api,
      now: () => Date.now(),
      told(isKept, isOver) {
        if (isKept) note.textContent = isOver ? (words?.sco.kept ?? '') : '';
        else note.textContent = words?.sco.notKept ?? '';
      },
    });
  addEventListener('pagehide', () => tracker?.finish());
  // Taken out of the browser's memory again: what was finished cannot be gone on with.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  try {
    const [data, texts] = await Promise.all([
      fetched<PlayerData>(page.dataset.case),
      fetched<ScoTexts>(page.dataset.words),
    ]);
    words = texts;
    loading?.remove();
    page.append(note, stage);
    if (!tracker) note.textContent = texts.sco.alone;
    const { scenario } = page.dataset;
    createPlayer(stage, {
      data,
      words: texts.player,
      tracker: tracker ?? noTracker,
      ...(scenario !== undefined && { scenario }),
    });
  } catch {
    loading?.remove();
    if (failed) failed.hidden = false;
  }
}

async function fetched<Content>(address = ''): Promise<Content> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as Content;
}
