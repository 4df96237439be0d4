import { changesBetween } from '../../age/changes.ts';
import type { Ages, ReplacedState, SheetAge, SheetState } from '../../model/age.ts';
import { dayAfter } from '../../model/calendar.ts';
import { type Playbook, unreadDay } from '../../model/playbook.ts';
import { typeset } from '../../model/typography.ts';
import { versionsWords, type VersionsWords } from '../words/versions.ts';
import { manuscriptOf } from './manuscript.ts';
import { plain } from './plain.ts';
import { dateInWords } from './playbook.ts';
import { dataChanges, type ChangeGroup } from './version-changes.ts';
import { page, type Setting } from './setting.ts';

/** The page that a sheet's code opens: whether the paper still holds, and what has changed since. */
export interface VersionsView {
  readonly words: VersionsWords;
  readonly title: string;
  /** Addresses of the playbook, and of what can be printed of it. */
  readonly live: string;
  readonly print: string;
  /** The day by which it must be reviewed, `YYYY-MM-DD`, and what is said when it is past. */
  readonly due?: { readonly day: string; readonly text: string };
  readonly current: VersionView;
  /** The newest first. */
  readonly past: readonly VersionView[];
  /** What the list of versions may lack. */
  readonly gap?: string;
}

export interface VersionView {
  readonly code: string;
  /** « Remplacé le 3 mars 2026 » */
  readonly verdict: string;
  /** When it held: « du 1 mars 2026 au 3 mars 2026 ». */
  readonly held?: string;
  readonly changes: readonly ChangeGroup[];
  /** Said where there are no changes to list. */
  readonly note?: string;
}

/** What is told of a playbook that is gone. */
export interface GoneView {
  readonly words: VersionsWords;
  readonly title: string;
  /** The playbook that it has become. */
  readonly now?: { readonly title: string; readonly href: string };
}

/** As many changes of one kind as anybody reads. */
const most = 12;

export function versionsView(playbook: Playbook, setting: Setting, ages: Ages): VersionsView {
  const { locale, speaks } = setting;
  const words = versionsWords(speaks, locale);
  const age: SheetAge | undefined = ages.files.get(playbook.file);
  const current: SheetState = age?.current ?? { code: '', data: {} };
  const due = dayAfter(playbook.reviewed, playbook.reviewEvery);
  const isDated = playbook.reviewed !== unreadDay && !Number.isNaN(due);
  const day = isDated ? new Date(due).toISOString().slice(0, 10) : '';
  const held = heldBy(current, words, locale);
  return {
    words,
    title: typeset(playbook.title, locale),
    live: page(setting, playbook.slug),
    print: page(setting, playbook.slug, 'paper'),
    ...(isDated && {
      due: {
        day,
        text: words.overdue(dateInWords(day, locale), typeset(playbook.owner, locale)),
      },
    }),
    current: {
      code: current.code,
      verdict: words.current,
      ...(held !== undefined && { held }),
      changes: [],
    },
    past: (age?.past ?? []).map((state) => pastView(state, current, playbook, setting, words)),
    ...(ages.gap && { gap: words.gaps[ages.gap] }),
  };
}

export function goneView(age: SheetAge | undefined, setting: Setting): GoneView {
  const { library, language, locale, speaks } = setting;
  const words = versionsWords(speaks, locale);
  const { day, to } = age?.gone ?? {};
  const now = library.playbooks.find((one) => one.language === language && one.file === to);
  return {
    words,
    title: day === undefined ? words.gone : words.goneOn(dateInWords(day, locale)),
    ...(now && { now: { title: typeset(now.title, locale), href: page(setting, now.slug) } }),
  };
}

function pastView(
  state: ReplacedState,
  current: SheetState,
  playbook: Playbook,
  setting: Setting,
  words: VersionsWords,
): VersionView {
  const { until } = state;
  const changes = changesIn(state, current, playbook, setting, words);
  const held = heldBy(state, words, setting.locale);
  const isKnown = state.steps !== undefined;
  const note = isKnown ? words.onlyAround : words.notKnown;
  return {
    code: state.code,
    verdict:
      until === undefined ? words.replacedSome : words.replaced(dateInWords(until, setting.locale)),
    ...(held !== undefined && { held }),
    changes,
    ...((changes.length === 0 || !isKnown) && { note }),
  };
}

function heldBy(
  { since, until }: ReplacedState,
  words: VersionsWords,
  locale: string,
): string | undefined {
  const [from, to] = [since, until].map((day) => day && dateInWords(day, locale));
  if (from && to) return from === to ? words.heldOn(from) : words.held(from, to);
  if (from) return words.heldSince(from);
  return to ? words.heldUntil(to) : undefined;
}

function changesIn(
  state: SheetState,
  current: SheetState,
  playbook: Playbook,
  setting: Setting,
  words: VersionsWords,
): readonly ChangeGroup[] {
  const { added, changed, removed, data } = changesBetween(state, current);
  const manuscript = manuscriptOf(playbook, setting);
  const live = (id: string) => {
    const step = playbook.steps.find((one) => one.id === id);
    const text = step ? plain(step.title, manuscript) : id;
    return { text, href: `${page(setting, playbook.slug)}#${id}` };
  };
  const lost = (id: string) => ({ text: typeset(state.titles?.[id] ?? id, setting.locale) });
  const group = <Item>(
    heading: (count: number) => string,
    ids: readonly string[],
    itemOf: (id: string) => Item,
  ) => {
    if (ids.length === 0) return [];
    const items = ids.slice(0, most).map(itemOf);
    const left = ids.length - items.length;
    return [{ heading: heading(ids.length), items, ...(left > 0 && { more: words.more(left) }) }];
  };
  return [
    ...group(words.changed, changed, live),
    ...group(words.added, added, live),
    ...group(words.removed, removed, lost),
    ...dataChanges(data, setting, words),
  ];
}
