import { languages } from '../model/language.ts';
import { digestOf } from './code.ts';

/** One piece of shared data, as one language shows it. */
export interface Piece {
  /** `contacts/manager`, `authority/gestures/refund`. */
  readonly id: string;
  /** The word by which playbooks and other pieces name it; absent: every playbook shows it. */
  readonly key?: string;
  readonly digest: string;
  /** Words in it that may name other pieces. */
  readonly names: ReadonlySet<string>;
}

/**
 * The files whose data a sheet shows: whom to call, who may grant what, the names that are put in, and the labels
 * of outcomes, facts, phases, channels and roles. The rest of content/ teaches, checks, or draws the site: a sheet
 * is as good as before when it changes.
 */
export const shownFiles = [
  'authority',
  'contacts',
  'facts',
  'outcomes',
  'phases',
  'site',
  'variables',
].map((name) => `content/${name}.yaml`);

/** What the files of shared data say, in pieces; `data` by path. */
export function piecesOf(data: ReadonlyMap<string, unknown>, speaks: string): readonly Piece[] {
  return shownFiles.flatMap((path) => {
    const name = path.replace(/^content\/|\.yaml$/g, '');
    const value = data.get(path);
    return value === undefined ? [] : partsOf(name, value).map((part) => pieceOf(part, speaks));
  });
}

interface Part {
  readonly id: string;
  readonly key?: string;
  readonly value: unknown;
}

/** A file that is not what it should be is one piece. */
function partsOf(name: string, value: unknown): readonly Part[] {
  if (name === 'phases' && Array.isArray(value)) {
    const order = value.map((phase) => (isRecord(phase) ? phase['key'] : phase));
    const phases = value.map((phase) => without(phase, unseen[name]));
    return [{ id: name, value: order }, ...listed(name, phases)];
  }
  if (!isRecord(value)) return [{ id: name, value }];
  if (name === 'site') {
    const { channels, audiences, interrupts } = value;
    return [
      ...keyed(`${name}/channels`, channels),
      ...keyed(`${name}/audiences`, audiences),
      ...(interrupts === undefined ? [] : [{ id: `${name}/interrupts`, value: interrupts }]),
    ];
  }
  if (name === 'authority') {
    return [
      { id: `${name}/unit`, value: value['unit'] },
      ...listed(`${name}/levels`, value['levels']),
      ...keyed(`${name}/gestures`, value['gestures']),
    ];
  }
  return keyed(name, value).map((part) => ({ ...part, value: without(part.value, unseen[name]) }));
}

/** What no sheet shows of a contact, a phase or an outcome. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  contacts: ['group'],
  phases: ['about', 'hue'],
  outcomes: ['kinds', 'settled', 'tone'],
};

function without(value: unknown, keys: readonly string[] = []): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function keyed(id: string, value: unknown): readonly Part[] {
  if (!isRecord(value)) return value === undefined ? [] : [{ id, value }];
  return Object.entries(value).map(([key, one]) => ({ id: `${id}/${key}`, key, value: one }));
}

function listed(id: string, value: unknown): readonly Part[] {
  if (!Array.isArray(value)) return value === undefined ? [] : [{ id, value }];
  return value.map((one, index) => {
    const key = isRecord(one) && typeof one['key'] === 'string' ? one['key'] : undefined;
    return { id: `${id}/${key ?? index}`, ...(key !== undefined && { key }), value: one };
  });
}

function pieceOf({ id, key, value }: Part, speaks: string): Piece {
  const text = JSON.stringify(inLanguage(value, speaks)) ?? '';
  const names = new Set([...text.matchAll(/"([a-z][a-z0-9-]*)"/g)].map(([, name = '']) => name));
  return { id, ...(key !== undefined && { key }), digest: digestOf(text), names };
}

/** A label says one thing in each language: a sheet in French is as good as before when the English changes. */
function inLanguage(value: unknown, speaks: string): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, speaks));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const isLabel = entries.length > 0 && entries.every(([key]) => known.has(key));
  if (isLabel && Object.hasOwn(value, speaks)) return value[speaks];
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, one]) => [key, inLanguage(one, speaks)]));
}

const known: ReadonlySet<string> = new Set(languages);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of a playbook's source that may be names of pieces. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[a-z][a-z0-9-]*/g));
}

/**
 * The pieces that a playbook may show: those that a word of it names, and those that these name. A word of running
 * text may be the name of a piece by chance; then a change of that piece is told once too often, never too rarely.
 */
export function shownIn(words: ReadonlySet<string>, pieces: readonly Piece[]): readonly Piece[] {
  const byKey = Map.groupBy(pieces, ({ key }) => key);
  const named = pieces.filter(({ key }) => key === undefined || words.has(key));
  const shown = new Set(named);
  // A set that grows is walked to its end.
  for (const { names } of shown) {
    for (const name of names) for (const piece of byKey.get(name) ?? []) shown.add(piece);
  }
  return pieces.filter((piece) => shown.has(piece));
}
