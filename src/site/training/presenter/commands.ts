/** What a key asks for. Letters that are answers come first, so `b` is an answer where there is a second one. */
export type Command =
  | 'next'
  | 'back'
  | 'restart'
  | 'black'
  | 'notes'
  | 'help'
  | 'full'
  | 'leave'
  | 'up'
  | 'down'
  | 'more'
  | 'less'
  | { readonly option: number };

export interface KeyPlace {
  /** How many answers can be chosen here. */
  readonly options: number;
  /** Whether keys that are characters may act (WCAG 2.1.4). */
  readonly keysAct: boolean;
  /** Something that takes Enter and space itself. */
  readonly onControl: boolean;
  /** The field of a count: digits and the keys that correct them are its own. */
  readonly inField: boolean;
}

export function commandOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { options, keysAct, onControl, inField }: KeyPlace,
): Command | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === 'Backspace') return inField ? undefined : 'back';
  if (key === ' ' || key === 'Enter') return onControl ? undefined : 'next';
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const isDown = key === 'ArrowDown';
    if (options > 0) return isDown ? 'down' : 'up';
    return isDown ? 'next' : 'back';
  }
  if (Object.hasOwn(named, key)) return named[key];
  if (!keysAct || key.length !== 1) return undefined;
  const option = letters.indexOf(key.toLowerCase());
  if (option >= 0 && option < options) return { option };
  return characters[key.toLowerCase()];
}

/** Keyboards, and the remote controls that say these keys. */
const named: Readonly<Record<string, Command>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  Home: 'restart',
  Escape: 'leave',
  F5: 'full',
};

const characters: Readonly<Record<string, Command>> = {
  b: 'black',
  '.': 'black',
  n: 'notes',
  '?': 'help',
  '+': 'more',
  '-': 'less',
};

const letters = 'abcdefghijklmnopqrstuvwxyz';
