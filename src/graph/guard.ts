import type { Change, Effect, Guard, Test } from '../model/playbook.ts';

/**
 * The text form of guards and effects: `origin=ours|external and score>=12`, `origin=ours, score+=2`.
 * What is not of the form gives the place of the first word that does not fit: an offset into the text.
 */
export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly parts: readonly Part[] }
  | {
      readonly ok: false;
      readonly offset: number;
      readonly length: number;
      readonly expected: Expected;
    };

export type Expected = 'test' | 'change';

/** The text of one test or change, and its offset. */
export interface Part {
  readonly text: string;
  readonly offset: number;
}

const name = '[a-z][a-z0-9-]*';
const value = '-?[0-9]+|[a-z][a-z0-9-]*';
const testForm = new RegExp(
  `^(${name})\\s*(!=|<=|>=|=|<|>)\\s*((?:${value})(?:\\s*\\|\\s*(?:${value}))*)$`,
);
/** The shortest name, so that `score-=1` takes from `score` and does not set `score-`. */
const changeForm = new RegExp(`^(${name}?)\\s*(\\+=|-=|=)\\s*(${value})$`);

export function readGuard(text: string): Read<Guard> {
  return readList(text, /\s+and\s+/g, readTest, 'test', (tests) => ({ tests }));
}

export function readEffect(text: string): Read<Effect> {
  return readList(text, /\s*,\s*/g, readChange, 'change', (changes) => changes);
}

export function printGuard(guard: Guard): string {
  return guard.tests.map(({ fact, op, values }) => `${fact}${op}${values.join('|')}`).join(' and ');
}

export function printEffect(effect: Effect): string {
  return effect.map(({ fact, op, value }) => `${fact}${op}${value}`).join(', ');
}

function readTest(text: string): Test | undefined {
  const match = testForm.exec(text);
  if (!match) return undefined;
  const [, fact, op, values] = match as unknown as [string, string, Test['op'], string];
  if (op !== '=' && op !== '!=' && values.includes('|')) return undefined;
  return { fact, op, values: values.split('|').map((word) => scalar(word.trim())) };
}

function readChange(text: string): Change | undefined {
  const match = changeForm.exec(text);
  if (!match) return undefined;
  const [, fact, op, word] = match as unknown as [string, string, Change['op'], string];
  const value = scalar(word);
  if (op !== '=' && typeof value !== 'number') return undefined;
  return { fact, op, value };
}

function scalar(word: string): string | number {
  return /^-?[0-9]+$/.test(word) ? Number(word) : word;
}

function readList<Item, Whole>(
  text: string,
  separator: RegExp,
  readItem: (text: string) => Item | undefined,
  expected: Expected,
  join: (items: readonly Item[]) => Whole,
): Read<Whole> {
  const items: Item[] = [];
  const parts = split(text, separator);
  for (const part of parts) {
    const item = readItem(part.text.trim());
    if (!item)
      return { ok: false, offset: part.offset, length: Math.max(1, part.text.length), expected };
    items.push(item);
  }
  return { ok: true, value: join(items), parts };
}

function split(text: string, separator: RegExp): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    parts.push({ text: text.slice(from, match.index), offset: from });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from), offset: from }];
}
