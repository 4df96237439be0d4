import { newCase, placeOf } from '../case/cases.ts';
import type { CaseRecord } from '../case/record.ts';
import type { CaseBook } from '../journal/case-book.ts';
import { keep, recall } from '../islands/settings.ts';
import { guardPage, isWritten, pageEvent, tab } from '../islands/tab.ts';
import { deskWords } from '../words/desk.ts';
import { addBar } from './bar.tsx';
import { deskBook } from './book.ts';
import { announce, listen, type News } from './channel.ts';
import {
  annotate,
  canRead,
  claimTimes,
  fillAgain,
  forgetTimes,
  gather,
  noteTime,
  prepareReading,
} from './gather.ts';
import {
  eraseAll,
  eraseCase as eraseKept,
  followErasing,
  load,
  save,
  saveAtOnce,
} from './keeping.ts';
import { changed, current, desk, held, put, tell } from './state.ts';
import { keepTabCase, recallTabCase } from './tab-storage.ts';
import { travel } from './travel.ts';
import { watch } from './watch.ts';

let opening: Promise<void> | undefined;

/** Opens the desk of this tab: its cases, their bar on every page, and what watches over them. Once. */
export function open(): Promise<void> {
  opening ??= openOnce();
  return opening;
}

async function openOnce(): Promise<void> {
  await load(words());
  tab.changed = follow;
  document.addEventListener(pageEvent, addBarHere);
  document.addEventListener('input', gatherSoon);
  document.addEventListener('click', clicked);
  addEventListener('popstate', comeBack);
  listen(hear);
  watch({ words, gatherNow, gatherLast, leave: () => void showLeaveDialog(), goHome });
  addBarHere();
  await resumeHere();
  follow();
}

/** The note of the case on the screen, which begins with it where there is none. */
export async function openCase(): Promise<void> {
  const [{ showCase }, isReady] = await Promise.all([
    import('./case-dialog.tsx'),
    prepareReading(),
  ]);
  if (!isReady) return tellUnread();
  if (tab.run && !tab.case) begin();
  gatherNow();
  if (current()) showCase({ words: words(), takeName, park, erase: eraseCase });
}

/** Takes up another case where it stands; the one on the screen is put aside. */
export async function resume(id: string): Promise<void> {
  gatherNow();
  announce({ type: 'taken', id });
  // Another tab that has it writes down what it knows.
  if (desk.kept) await new Promise((resolve) => setTimeout(resolve, 100));
  await load(words());
  const record = held.get(id)?.record;
  if (!record) return;
  const to = placeOf(record);
  await go(to ?? homeHere().slice(baseHere().length), record);
}

/** Puts the case on the screen aside, and goes to where another one begins. */
export async function park(): Promise<void> {
  gatherNow();
  await go(homeHere().slice(baseHere().length), undefined);
}

/** The cases, for the journal. */
export function book(): CaseBook {
  return deskBook({ words: words(), resume, rememberUse });
}

export async function eraseCase(id: string): Promise<void> {
  await eraseKept(id);
  if (id === tab.case) await go(homeHere().slice(baseHere().length), undefined);
}

/** Everything, at the end of a shift. The page goes, too: what was written stands in it. */
export async function erase(): Promise<void> {
  await eraseAll();
  goHome();
}

function words() {
  return deskWords(document.documentElement.lang);
}

/** The page has changed: a first word begins a case. */
function follow(): void {
  noteTime();
  const session = tab.run?.session();
  if (!session) return;
  if (!tab.case && isWritten()) {
    // A case that cannot be read from its page would go with the page.
    if (!canRead()) return void prepareReading().then((can) => (can ? follow() : tellUnread()));
    begin();
  }
  if (!tab.case) return;
  const { written, discreet } = session;
  const isNew = tab.before?.discreet !== discreet;
  tab.before = { written, discreet, answers: new Map() };
  if (isNew) changed();
  void prepareReading().then(gatherSoon);
}

let isUnread = false;

/** What is written stands on the page alone. */
function tellUnread(): void {
  if (isUnread) return;
  isUnread = true;
  guardPage();
  tell(words().told.unread);
}

function begin(): void {
  const record = newCase(new Date(), Math.random());
  put(record);
  claimTimes(record.id);
  belongTo(record.id);
  history.replaceState({ ...history.state, case: record.id }, '');
  rememberUse();
}

let soon: ReturnType<typeof setTimeout> | undefined;

/** Once the screen has answered; while somebody writes without a pause, four times a second. */
function gatherSoon(): void {
  soon ??= setTimeout(gatherNow, 250);
}

/** As the page goes: there is no time to ask whether another tab has written meanwhile. */
function gatherLast(): void {
  endWait();
  gather(languageOfPage());
  if (tab.case && !desk.elsewhere) saveAtOnce(tab.case);
}

function gatherNow(): void {
  endWait();
  if (gather(languageOfPage()) && tab.case) void save(tab.case, words());
  annotate(words(), `${baseHere()}${languageOfPage()}/notes.json`);
}

function endWait(): void {
  clearTimeout(soon);
  soon = undefined;
}

function takeName(name: string): void {
  const record = current();
  if (!record || desk.elsewhere || record.name === name) return;
  put({ ...record, name, changedAt: new Date().toISOString() });
  void save(record.id, words());
}

/** Goes to a page as a part of a case, or of none. Until it is there all that is written belongs to the old one. */
async function go(to: string, record: CaseRecord | undefined, push = true): Promise<boolean> {
  try {
    const arrived = await travel(baseHere() + to, { push, leave: () => changeTo(record) });
    const now = current();
    if (arrived && now) await fill(now);
    if (!arrived) tell(words().told.unreachable);
    return arrived;
  } finally {
    endFilling();
  }
}

function changeTo(record: CaseRecord | undefined): void {
  gatherNow();
  const { discreet = false } = tab.run?.session() ?? tab.before ?? {};
  // What has just been gathered is the newest.
  const now = record && (held.get(record.id)?.record ?? record);
  belongTo(now?.id);
  const one = now && held.get(now.id);
  if (now && one?.isFiled) held.set(now.id, { ...one, isFiled: undefined });
  const written = new Map(now?.notes.map(({ name, value }) => [name, value]));
  tab.before = { written, discreet, answers: new Map() };
  desk.told = undefined;
  desk.filling = true;
  if (!now) forgetTimes();
}

function belongTo(id: string | undefined): void {
  tab.case = id;
  desk.elsewhere = false;
  keepTabCase(id);
}

/** After a reload: the case that this tab had, where it was kept; else what was in memory is gone. */
async function resumeHere(): Promise<void> {
  const id = recallTabCase();
  if (id === undefined) return;
  const record = held.get(id)?.record;
  if (!record) {
    keepTabCase(undefined);
    return tell(words().told.lost);
  }
  belongTo(record.id);
  announce({ type: 'taken', id: record.id });
  // Until the page says what is known of the case, what it says is not taken down.
  desk.filling = true;
  try {
    await fill(record);
  } finally {
    endFilling();
  }
}

async function fill(record: CaseRecord): Promise<void> {
  if (!(await fillAgain(record))) tellUnread();
}

function endFilling(): void {
  desk.filling = false;
  changed();
}

/** The browser's Back may lead to another page, or to another case on this one. */
function comeBack(): void {
  const { case: id = tab.case } = (history.state ?? {}) as { readonly case?: string };
  if (id === tab.case && location.pathname === shown) return;
  gatherNow();
  const record = id === undefined ? undefined : held.get(id)?.record;
  const to = location.href.slice(location.origin.length + baseHere().length);
  void go(to, record, false);
}

let shown = location.pathname;

/** A page that has come in place of another. */
function addBarHere(): void {
  shown = location.pathname;
  addBar({ words: words(), resume, park, openCase, leave: () => void showLeaveDialog() });
}

/** Heard behind all that the page itself does with a press. */
function clicked(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]:not([download])');
  const modified = event.button || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!link || modified || event.defaultPrevented || link.target) return;
  if (followLink(link)) event.preventDefault();
}

/** Follows a link to another page of the site, while there is a case to take along. */
function followLink(link: HTMLAnchorElement): boolean {
  const { origin, pathname } = link;
  const isPage = origin === location.origin && pathname.startsWith(baseHere());
  if (held.size === 0 || !isPage || !pathname.endsWith('/') || pathname === location.pathname)
    return false;
  gatherNow();
  const record = current();
  const to = link.href.slice(origin.length + baseHere().length);
  // The home page is where another situation is chosen: no name of this one goes along.
  if (pathname === homeHere()) void park();
  else void go(to, record);
  return true;
}

function hear(news: News): void {
  if (news.type === 'erased') {
    if (news.id === undefined) {
      // At once: to erase may take as long as another tab has the store open.
      document.body.replaceChildren();
      return void followErasing().finally(goHome);
    }
    held.delete(news.id);
    return news.id === tab.case ? void park() : changed();
  }
  if (news.id !== tab.case) return;
  gatherNow();
  desk.elsewhere = true;
  const main = document.querySelector('main');
  if (main) main.inert = true;
  const { elsewhere, takeBack } = words().told;
  tell(elsewhere, { label: takeBack, run: () => void resume(news.id) });
}

async function showLeaveDialog(): Promise<void> {
  gatherNow();
  const { showLeave } = await import('./leave-dialog.tsx');
  showLeave({ words: words(), erase });
}

/** By a page that is loaded anew: of the present one nothing stays. */
function goHome(): void {
  belongTo(undefined);
  tab.before = undefined;
  const home = homeHere();
  document.body.replaceChildren();
  location.replace(home);
}

/** So that each page asks the desk, from now on. */
function rememberUse(): void {
  if (recall('cases') === undefined) keep('cases', 'memory');
}

/** Of the page that is shown: the address may be another one's already. */
function languageOfPage(): string {
  return shown.slice(baseHere().length).split('/')[0] ?? '';
}

function baseHere(): string {
  return document.body.dataset.base ?? '/';
}

/** Of the page's language. */
function homeHere(): string {
  return document.querySelector<HTMLAnchorElement>('a.brand')?.pathname ?? baseHere();
}
