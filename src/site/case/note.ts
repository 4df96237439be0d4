import type { CaseRecord, Promised } from './record.ts';

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

/** A run as a note to keep or to hand over: Markdown, plain text or JSON. */
export function noteOf(
  record: CaseRecord,
  format: NoteFormat,
  words: NoteWords,
  locale: string,
): string {
  if (format === 'json') return `${JSON.stringify(record, null, 2)}\n`;
  const write = format === 'md' ? markdown : plain;
  const { playbook, madeAt, answers, notes, granted, promises, ticked, unticked } = record;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [words.notes, notes.map(({ label, value }) => `${label} — ${value}`)],
    [words.path, answers.map(({ question, answer }) => `${question} — ${answer}`)],
    [
      words.granted,
      granted.map(({ label, amount }) => `${label} — ${amount.toLocaleString(locale)}`),
    ],
    [words.promises, promises.map((promise) => promiseText(promise, words, locale))],
    [words.ticked, ticked],
    [words.unticked, unticked],
  ];
  const parts = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `${write.heading(heading)}\n\n${lines.map(write.item).join('\n')}`);
  const made = `${words.made} ${dateText(madeAt, locale)} · ${playbook.slug} ${playbook.version}`;
  return `${[write.title(playbook.title), write.text(made), ...parts].join('\n\n')}\n`;
}

/** What was promised, for the person to whom it was: nothing else of the note. */
export function cardOf({ promises }: CaseRecord, words: NoteWords, locale: string): string {
  const lines = promises.map((promise) => plain.item(promiseText(promise, words, locale)));
  return `${words.card}\n\n${lines.join('\n')}\n`;
}

/** A request to talk the case over, which says that the playbook was followed and names nobody. */
export function debriefOf(
  { playbook: { title, slug, version }, madeAt }: CaseRecord,
  words: NoteWords,
  locale: string,
): string {
  const values: Readonly<Record<string, string>> = {
    title,
    date: dateText(madeAt, locale),
    version: `${slug} ${version}`,
  };
  return words.debrief.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** A date alone has no hour. */
export function dateText(iso: string, locale: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const style = isDay
    ? ({ dateStyle: 'long' } as const)
    : ({ dateStyle: 'long', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(locale, style).format(new Date(isDay ? `${iso}T12:00` : iso));
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
