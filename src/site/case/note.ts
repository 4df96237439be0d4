import type { CaseFile, CaseRecord, Leg, Promised } from './record.ts';

/** The headings of a note, in the page's language. */
export interface NoteWords {
  readonly made: string;
  readonly path: string;
  readonly notes: string;
  readonly granted: string;
  readonly promises: string;
  readonly due: string;
  readonly ticked: string;
  readonly unticked: string;
  /** Heads the promises on the card that the other person takes home. */
  readonly card: string;
  /** Asks a manager to talk a hard case over: `{title}`, `{date}`, `{version}`. */
  readonly debrief: string;
}

export type NoteFormat = 'md' | 'txt' | 'json';

/** A case as a note to keep or to hand over, in Markdown or plain text; or whole, as JSON. */
export function noteOf(
  record: CaseRecord,
  format: NoteFormat,
  words: NoteWords,
  locale: string,
): string {
  if (format === 'json') return fileOf([record]);
  const write = format === 'md' ? markdown : plain;
  const { notes, legs, name, openedAt } = record;
  const opened = `${words.made} ${dateText(openedAt, locale)} · ${numberOf(record)}`;
  const sections = [
    section(
      write,
      words.notes,
      notes.map(({ label, value }) => `${label} — ${value}`),
    ),
    ...legs.flatMap((leg) => legText(leg, write, words, locale, legs.length > 1)),
  ];
  const heading = name || legs.at(-1)?.playbook.title || '';
  const parts = [write.title(heading), write.text(opened), ...sections].filter((part) => part);
  return `${parts.join('\n\n')}\n`;
}

/** Cases as a file that a device or a journal takes in again. */
export function fileOf(cases: readonly CaseRecord[]): string {
  const file: CaseFile = { format: 1, cases };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What was promised, for the person to whom it was: nothing else of the note. */
export function cardOf(record: CaseRecord, words: NoteWords, locale: string): string {
  const lines = promisesOf(record).map((promise) =>
    plain.item(promiseText(promise, words, locale)),
  );
  return `${words.card}\n\n${lines.join('\n')}\n`;
}

/** A request to talk the case over, which says that the playbook was followed and names nobody. */
export function debriefOf(record: CaseRecord, words: NoteWords, locale: string): string {
  const { title = '', slug = '', version = '' } = record.legs.at(-1)?.playbook ?? {};
  const values: Readonly<Record<string, string>> = {
    title,
    date: dateText(record.openedAt, locale),
    version: `${slug} ${version}`,
  };
  return words.debrief.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** All that was promised on the way. */
export function promisesOf({ legs }: CaseRecord): readonly Promised[] {
  return legs.flatMap(({ promises }) => promises);
}

/** The part of its number that tells a case from the others of a day: `1542-k3f`. */
export function numberOf({ id }: CaseRecord): string {
  return id.replace(/^\d+-/, '');
}

/** A date alone has no hour. */
export function dateText(iso: string, locale: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const style = isDay
    ? ({ dateStyle: 'long' } as const)
    : ({ dateStyle: 'long', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(locale, style).format(new Date(isDay ? `${iso}T12:00` : iso));
}

/** A playbook's part of a case. Where there are several, each begins with its title. */
function legText(
  { playbook, answers, granted, promises, ticked, unticked, end }: Leg,
  write: Writing,
  words: NoteWords,
  locale: string,
  isOneOfMany: boolean,
): readonly string[] {
  const from = `${playbook.slug} ${playbook.version}`;
  return [
    isOneOfMany ? write.heading(`${playbook.title} · ${from}`) : write.text(from),
    section(write, words.path, [
      ...answers.map(({ question, answer }) => `${question} — ${answer}`),
      ...(end ? [end.label] : []),
    ]),
    section(
      write,
      words.granted,
      granted.map(({ label, amount }) => `${label} — ${amount.toLocaleString(locale)}`),
    ),
    section(
      write,
      words.promises,
      promises.map((promise) => promiseText(promise, words, locale)),
    ),
    section(write, words.ticked, ticked),
    section(write, words.unticked, unticked),
  ];
}

/** Nothing to list: no heading either. */
function section(write: Writing, heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `${write.heading(heading)}\n\n${lines.map(write.item).join('\n')}`;
}

function promiseText({ text, terms, due }: Promised, words: NoteWords, locale: string): string {
  const until = due === undefined ? [] : [`${words.due} ${dateText(due, locale)}`];
  return [text, ...terms, ...until].join(' — ');
}

interface Writing {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly item: (text: string) => string;
  readonly text: (text: string) => string;
}

/** What was written stays what was written: no sign of it becomes markup, no line a new item. */
const markdown: Writing = {
  title: (text) => `# ${inMarkdown(text)}`,
  heading: (text) => `## ${inMarkdown(text)}`,
  item: (text) => `- ${inMarkdown(text).replaceAll('\n', '\n  ')}`,
  text: (text) => inMarkdown(text),
};

const plain: Writing = {
  title: (text) => text.toLocaleUpperCase(),
  heading: (text) => text,
  item: (text) => `  - ${text.replaceAll('\n', '\n    ')}`,
  text: (text) => text,
};

function inMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
