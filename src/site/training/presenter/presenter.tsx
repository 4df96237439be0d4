/** @jsxImportSource preact */
import { render } from 'preact';
import type { PlayerData } from '../data.ts';
import type { PresenterWords } from '../presenter-words.ts';
import type { PlayerWords } from '../words.ts';
import { caseDeck } from './case-deck.ts';
import { commandOf, type Command } from './commands.ts';
import { pagerOf } from './pager.ts';
import { Screen } from './screen.tsx';
import { backward, begun, choose, count, forward, slideAt, voteAt, type Show } from './show.ts';
import { talkDeck } from './talk-deck.ts';

/** What a presentation is given. It knows of no address and of no store: nothing of it is kept. */
export interface PresenterSetting {
  readonly data: PlayerData;
  readonly words: PresenterWords;
  readonly playerWords: PlayerWords;
  /** Id of the scenario; absent: the playbook is a dialogue. */
  readonly scenario?: string;
  readonly keysAct: () => boolean;
  readonly leave: () => void;
}

export interface Presenter {
  /** Takes it away again. */
  readonly end: () => void;
}

/** Projects a scenario or a dialogue into an element. Nothing where there is no such scenario. */
export function createPresenter(
  element: HTMLElement,
  setting: PresenterSetting,
): Presenter | undefined {
  const { data, words, playerWords, scenario, keysAct, leave } = setting;
  const deck =
    scenario === undefined
      ? talkDeck(data, words, playerWords)
      : caseDeck(data, words, playerWords, scenario);
  if (!deck) return undefined;
  let show: Show = begun;
  let told = '';
  const leaf = () => element.querySelector<HTMLElement>('[data-leaf]');
  const pages = () => {
    const here = leaf();
    return here ? pagerOf(here).pages() : 1;
  };

  const set = (changed: Show) => {
    const isMoved = changed.at !== show.at || changed.over !== show.over;
    show = changed;
    told = '';
    draw();
    if (isMoved) element.querySelector<HTMLElement>('[data-here]')?.focus({ preventScroll: true });
    turn();
  };
  const draw = () => {
    const slide = slideAt(show, deck);
    const view = {
      slide,
      show,
      words,
      playerWords,
      told,
      pages: pages(),
      perform,
      choosing,
      counting,
    };
    render(<Screen {...view} />, element);
  };
  /** How many pages there are is known once they are drawn. */
  const turn = () => {
    const here = leaf();
    if (here) show = { ...show, page: pagerOf(here).show(show.page) };
    draw();
  };
  const choosing = (nth: number) => {
    const slide = slideAt(show, deck);
    const move = slide.type === 'question' && slide.options[nth]?.move;
    if (move) set(choose(show, deck, move));
  };
  const counting = (nth: number, hands: number) => set(count(show, deck, nth, hands));
  const perform = (command: Command) => {
    if (typeof command === 'object') choosing(command.option);
    else acts[command]();
  };
  const lay = (over: NonNullable<Show['over']>) => {
    set({ ...show, over: show.over === over ? undefined : over, page: 0 });
  };
  const acts: Readonly<Record<Exclude<Command, object>, () => void>> = {
    next: () => set(forward(show, deck, pages())),
    back: () => set(backward(show, deck)),
    restart: () => set(begun),
    black: () => lay('black'),
    notes: () => lay('notes'),
    help: () => lay('help'),
    full: () => void toggleFull(),
    leave: () => (show.over ? set({ ...show, over: undefined, page: 0 }) : leave()),
    up: () => pick(-1),
    down: () => pick(1),
    more: () => add(1),
    less: () => add(-1),
  };
  /** The count above or below; the first one brings all of them. */
  const pick = (by: number) => {
    if (!show.counts) set({ ...show, counts: true });
    const fields = [...element.querySelectorAll<HTMLInputElement>('input')];
    const at = fields.findIndex((field) => field === document.activeElement);
    const next = fields[at < 0 ? 0 : Math.max(0, Math.min(fields.length - 1, at + by))];
    next?.focus();
    next?.select();
  };
  const add = (by: number) => {
    const slide = slideAt(show, deck);
    const fields = [...element.querySelectorAll('input')];
    const at = fields.findIndex((field) => field === document.activeElement);
    if (slide.type !== 'question' || at < 0) return;
    counting(at, (voteAt(show, slide.question).hands[at] ?? 0) + by);
  };
  const toggleFull = async () => {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : element.requestFullscreen());
    } catch {
      told = words.noFull;
      draw();
    }
  };

  const press = (event: KeyboardEvent) => {
    // While this is on the screen, no key is for the page behind it.
    event.stopPropagation();
    if (show.over === 'black') {
      if (/^(?:Shift|Control|Alt|Meta)$/.test(event.key)) return;
      event.preventDefault();
      set({ ...show, over: undefined });
      return;
    }
    const slide = slideAt(show, deck);
    const target = event.target instanceof Element ? event.target : element;
    const command = commandOf(event, {
      options: slide.type === 'question' && !show.over ? slide.options.length : 0,
      keysAct: keysAct(),
      onControl: target.closest('button') !== null,
      inField: target.matches('input'),
    });
    if (!command || (show.over === 'help' && command !== 'leave' && command !== 'help')) return;
    event.preventDefault();
    perform(command);
  };
  /** The focus may go to another page by Tab. */
  const follow = ({ target }: FocusEvent) => {
    const here = leaf();
    const isHeading = (target as Element).matches('[data-here]');
    if (!here?.contains(target as Node) || isHeading) return;
    const page = pagerOf(here).pageOf(target as Element);
    if (page === show.page) return;
    show = { ...show, page };
    turn();
  };

  document.addEventListener('keydown', press, true);
  element.addEventListener('focusin', follow);
  addEventListener('resize', turn);
  set(begun);
  element.querySelector<HTMLElement>('[data-here]')?.focus();
  void document.fonts.ready.then(turn);
  return {
    end() {
      document.removeEventListener('keydown', press, true);
      element.removeEventListener('focusin', follow);
      removeEventListener('resize', turn);
      render(null, element);
    },
  };
}
