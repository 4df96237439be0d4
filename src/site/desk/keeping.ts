import { newCase } from '../case/cases.ts';
import { forget, keep, recall } from '../islands/settings.ts';
import { tab } from '../islands/tab.ts';
import { fill } from '../islands/words.ts';
import type { DeskWords } from '../words/desk.ts';
import { announce } from './channel.ts';
import { changed, desk, held, tell } from './state.ts';
import { clearTabStorage } from './tab-storage.ts';
import {
  eraseStore,
  eraseStored,
  readStore,
  removeStored,
  writeAtOnce,
  writeStore,
} from './store.ts';

/** Brings in what this device has kept, newer states of cases that are here already included. */
export async function load(words: DeskWords): Promise<void> {
  if (recall('cases') === 'erased') {
    forget('cases');
    return tell(words.told.erased);
  }
  desk.kept = recall('cases') === 'kept';
  if (!desk.kept) return;
  try {
    const { cases, purged: old, clockChanged } = await readStore(Date.now());
    const purged = old || Number(recall('purged') ?? 0);
    forget('purged');
    for (const { id, ...one } of cases) {
      if ((held.get(id)?.revision ?? -1) < one.revision) {
        held.set(id, { ...one, saved: one.record });
      }
    }
    if (purged > 0) tell(fill(words.told.purged, { n: purged }));
    if (clockChanged) tell(words.told.clock);
  } catch {
    desk.kept = false;
    tell(words.told.cannotKeep);
  }
  changed();
}

/** When this tab opened its desk, ms since 1970. */
const opened = Date.now();

/** Whether somebody has erased everything since then: what this tab still has is of a shift that is over. */
export function isShiftOver(): boolean {
  return Number(recall('erased') ?? 0) > opened;
}

/** Until the end of the shift, or in memory again. */
export async function keepCases(on: boolean, words: DeskWords): Promise<void> {
  desk.kept = on;
  keep('cases', on ? 'kept' : 'memory');
  if (on) {
    for (const id of [...held.keys()]) await save(id, words);
  } else {
    for (const [id, one] of held) held.set(id, { ...one, revision: 0 });
    await eraseStore().catch(() => undefined);
  }
  changed();
}

let writing: Promise<void> = Promise.resolve();

/** Writings follow one another: each knows the revision of the one before. */
export function save(id: string, words: DeskWords): Promise<void> {
  writing = writing.then(() => write(id, words));
  return writing;
}

async function write(id: string, words: DeskWords): Promise<void> {
  const one = held.get(id);
  if (!desk.kept || !one) return;
  try {
    // Somebody has cleared what this site keeps, or has chosen otherwise in another tab.
    if (recall('cases') !== 'kept' || isShiftOver()) throw new Error('Nothing is kept any more.');
    const { record, revision, exported, isFiled } = one;
    const written = await writeStore({ record, revision, exported, isFiled, now: Date.now() });
    if (written === undefined) return await saveCopy(id, words);
    const now = held.get(id);
    if (now) held.set(id, { ...now, ...written, saved: record });
  } catch {
    desk.kept = false;
    tell(words.told.cannotKeep);
  }
}

/** As the page goes: what is being written may never get there. */
export function saveAtOnce(id: string): void {
  const one = held.get(id);
  if (!desk.kept || !one || one.saved === one.record) return;
  const { record, revision, exported, isFiled, expiresAt } = one;
  writeAtOnce({ record, revision, exported, isFiled, now: Date.now() }, expiresAt);
  held.set(id, { ...one, revision: revision + 1, saved: record });
}

/** Another tab has written it: what is here goes on as a case of its own, so that neither is lost. */
async function saveCopy(id: string, words: DeskWords): Promise<void> {
  const mine = held.get(id);
  if (!mine) return;
  const copy = newCase(new Date(), Math.random()).id;
  held.delete(id);
  held.set(copy, { record: { ...mine.record, id: copy }, revision: 0 });
  if (tab.case === id) tab.case = copy;
  tell(words.told.copied);
  await write(copy, words);
}

export async function eraseCase(id: string): Promise<void> {
  held.delete(id);
  if (desk.kept) await removeStored(id).catch(() => undefined);
  announce({ type: 'erased', id });
  changed();
}

/** Nothing of any case stays on this device, nor the role of who was here. */
export async function eraseAll(): Promise<void> {
  // First of all, so that no other tab writes once more into what is being erased.
  keep('erased', String(Date.now()));
  held.clear();
  desk.kept = false;
  await writing;
  await eraseStore().catch(() => undefined);
  forget('role');
  // The next page says it.
  keep('cases', 'erased');
  clearTabStorage();
  announce({ type: 'erased' });
}

/** Another tab has erased everything: what this one has written meanwhile goes, too. */
export async function followErasing(): Promise<void> {
  const { kept } = desk;
  desk.kept = false;
  await writing;
  const ids = [...held.keys()];
  held.clear();
  if (kept) await eraseStored(ids).catch(() => undefined);
}

/** Takes out what is over its time, in the store and here; says whether the case on the page was. */
export async function purge(words: DeskWords): Promise<boolean> {
  if (!desk.kept) return false;
  await load(words);
  const { cases } = await readStore(Date.now()).catch(() => ({ cases: undefined }));
  if (!cases) return false;
  const there = new Set(cases.map(({ id }) => id));
  const over = [...held].filter(([id, { revision }]) => revision > 0 && !there.has(id));
  for (const [id] of over) held.delete(id);
  changed();
  const isOnPage = over.some(([id]) => id === tab.case);
  // The page goes, too: the next one says it.
  if (isOnPage) keep('purged', String(over.length));
  return isOnPage;
}
