import { isSame, withLeg } from '../case/cases.ts';
import type { CaseRecord } from '../case/record.ts';
import { type Reading, tab } from '../islands/tab.ts';
import type { DeskWords } from '../words/desk.ts';
import { current, desk, put } from './state.ts';

/** When one came to a step first, by `case slug step`. */
const times = new Map<string, string>();

let reading: Reading | undefined;

/** Whether the page can be read at once, even while it goes. */
export function canRead(): boolean {
  return reading !== undefined;
}

/** Fetches what reads the page. Says whether it is there: a browser that missed it once does not ask again. */
export async function prepareReading(): Promise<boolean> {
  try {
    reading = (await tab.run?.read()) ?? reading;
    return true;
  } catch {
    return canRead();
  }
}

/** Notes the time; what it costs to gather the rest waits until the screen has answered. */
export function noteTime(): void {
  const { run } = tab;
  if (!run) return;
  const { chart } = run.page;
  const place = `${tab.case ?? ''} ${chart.slug} ${run.session().walk.step}`;
  if (!times.has(place)) times.set(place, new Date().toISOString());
}

/** What was passed before the case was begun belongs to it. */
export function claimTimes(id: string): void {
  for (const [place, at] of times) {
    if (!place.startsWith(' ')) continue;
    times.delete(place);
    times.set(id + place, at);
  }
}

/** What was passed without a case belongs to none that is begun on another page. */
export function forgetTimes(): void {
  for (const place of times.keys()) if (place.startsWith(' ')) times.delete(place);
}

/**
 * Brings the case of the page to what the page says. `language`: as addresses name it. Says whether
 * anything has changed.
 */
export function gather(language: string): boolean {
  const { run } = tab;
  const record = current();
  if (!reading || !run?.page.main.isConnected || !record) return false;
  if (desk.elsewhere || desk.filling) return false;
  const session = run.session();
  const passed = timesOf(record, run.page.chart.slug);
  const leg = reading.legOf(run.page, session, passed, language);
  const next = withLeg(record, leg, reading.notesOf(run.page, session, record));
  if (isSame(record, next)) return false;
  put({ ...next, changedAt: new Date().toISOString() });
  return true;
}

/** Says beside the notes, and from them, what helps. */
export function annotate(words: DeskWords, wording: string): void {
  const { run } = tab;
  if (!run?.page.main.isConnected) return;
  reading?.restate(run.page, run.session(), words.restate);
  void reading?.hint(run.page.main, wording, words);
}

/** Writes what is known of a case into the page on which it goes on. Says whether it could. */
export async function fillAgain({ notes, legs }: CaseRecord): Promise<boolean> {
  const { run } = tab;
  if (!run) return true;
  if (!(await prepareReading())) return false;
  const written = new Map(notes.map(({ name, value }) => [name, value]));
  const leg = legs.find(({ playbook }) => playbook.slug === run.page.chart.slug);
  await reading?.fillForm(run.page, written, leg?.form ?? {});
  run.restore(written);
  return true;
}

function timesOf({ id, legs }: CaseRecord, slug: string): ReadonlyMap<string, string> {
  const known = legs.find(({ playbook }) => playbook.slug === slug)?.steps ?? [];
  const here = [...times].flatMap(([place, at]) => {
    const [owner, where, step = ''] = place.split(' ');
    return where === slug && owner === id ? [[step, at] as const] : [];
  });
  return new Map([...here, ...known.map(({ step, at }) => [step, at] as const)]);
}
