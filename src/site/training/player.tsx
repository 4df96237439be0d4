/** @jsxImportSource preact */
import { render } from 'preact';
import type { Act } from '../../scenario/exercise.ts';
import type { PlayerData } from './data.ts';
import { exerciseGame } from './exercise-game.tsx';
import type { Game, Scene } from './game.ts';
import { keyOf } from './keys.ts';
import { printPosition, readPosition, type Position } from './position.ts';
import { Intro } from './intro.tsx';
import { talkGame } from './talk-game.tsx';
import type { Tracker } from './tracker.ts';
import type { PlayerWords } from './words.ts';

/** What a player is given. It knows of no page, no address and no store. */
export interface PlayerSetting {
  readonly data: PlayerData;
  readonly words: PlayerWords;
  readonly tracker: Tracker;
  /** Id of the scenario to be played; absent: the playbook is a dialogue, and is played itself. */
  readonly scenario?: string;
  /** Whether keys may act without a modifier (WCAG 2.1.4); default: they may. */
  readonly keysAct?: () => boolean;
  /** Shown as buttons at the end where they are given. */
  readonly next?: () => void;
  readonly leave?: () => void;
  /** ms; default: the device's clock. */
  readonly now?: () => number;
}

export interface Player {
  /** Takes it away again. */
  readonly end: () => void;
}

/** Puts an exercise or a dialogue into an element. Nothing where there is no such scenario. */
export function createPlayer(element: HTMLElement, setting: PlayerSetting): Player | undefined {
  const { data, tracker, words, next, leave, now = () => Date.now() } = setting;
  const game = gameOf(setting);
  if (!game) return undefined;
  let acts: readonly Act[] = [];
  let since: number | undefined;
  let before = 0;
  let saved: Position | undefined;
  const seconds = () => before + (since === undefined ? 0 : (now() - since) / 1000);

  const show = (scene: Scene, isMoved = true) => {
    render(
      <div class="player" tabIndex={-1}>
        {scene.view}
      </div>,
      element,
    );
    if (isMoved) element.querySelector<HTMLElement>('[data-here]')?.focus();
  };
  const draw = () => show(game.scene(acts, { perform, again, seconds: seconds(), next, leave }));
  const perform = (act: Act) => {
    const changed = game.accept([...acts, act]);
    if (changed.length === acts.length) return;
    acts = changed;
    tell();
    draw();
  };
  const tell = () => {
    const outcome = game.outcome(acts);
    tracker.save(outcome ? '' : printPosition({ acts, seconds: seconds() }, data.version));
    tracker.report({
      progress: game.progress(acts),
      seconds: Math.round(seconds()),
      ...(outcome && { outcome }),
    });
  };
  const start = (position?: Position) => {
    acts = game.accept(position?.acts ?? []);
    before = position?.seconds ?? 0;
    since = now();
    draw();
  };
  const again = () => {
    tracker.save('');
    start();
  };
  const introduce = (isMoved: boolean) => {
    const resume = saved && (() => start(saved));
    const view = <Intro {...{ ...game.intro, words, start: () => start(), resume, leave }} />;
    show({ view }, isMoved);
  };
  const press = (event: KeyboardEvent) => {
    const place = setting.keysAct?.() === false ? undefined : keyOf(event);
    const button = place && element.querySelectorAll<HTMLElement>('[data-choice]')[place - 1];
    if (!button) return;
    event.preventDefault();
    button.click();
  };

  element.addEventListener('keydown', press);
  introduce(true);
  void tracker.load().then(
    (text) => {
      saved = readPosition(text, data.version);
      // Somebody may have begun meanwhile.
      if (saved && since === undefined) introduce(false);
    },
    () => undefined,
  );
  return {
    end() {
      element.removeEventListener('keydown', press);
      render(null, element);
    },
  };
}

function gameOf({ data, words, scenario }: PlayerSetting): Game | undefined {
  return scenario === undefined ? talkGame(data, words) : exerciseGame(data, words, scenario);
}
