import type { z } from 'zod';
import { frontMatterSchema, type FrontMatter } from '../model/front-matter.ts';
import type { Content } from '../model/library.ts';
import { insertion, smallestEdit, type TextEdit } from './edits.ts';
import { factsOf } from './facts.ts';
import type { Fact } from '../model/playbook.ts';
import {
  noFrontMatter,
  textBeforeFrontMatter,
  unclosedFrontMatter,
  wrongWord,
} from './front-matter-messages.ts';
import type { Report } from './report.ts';
import { readAs } from './schema.ts';
import { endingAt, type Range, type Source } from './source.ts';
import { readYaml, type Path, type YamlReading } from './yaml.ts';

export interface ReadFrontMatter {
  /** What could be read; keys whose value is wrong are absent. */
  readonly values: Partial<FrontMatter>;
  readonly facts: readonly Fact[];
  /** The facts could not be read, so that a name that is not among them says nothing. */
  readonly factsUnknown: boolean;
  readonly yaml: YamlReading;
  /** Where the steps begin. */
  readonly end: number;
}

/**
 * The keys and values between `---` and `---`. Faults in them do not keep the steps from being
 * read.
 */
export function readFrontMatter(source: Source, content: Content, report: Report): ReadFrontMatter {
  const { inside, end } = delimit(source, report) ?? {};
  const yaml = readYaml(source, inside ?? { start: 0, end: 0 }, report, 'refused');
  if (!inside || end === undefined) {
    return { values: {}, facts: [], factsUnknown: true, yaml, end: 0 };
  }
  const closing = { start: inside.end, end };
  const isEmpty = yaml.value === null && yaml.faults.size === 0;
  if (isEmpty) report('front-matter', closing, noFrontMatter());
  const values = isEmpty
    ? {}
    : (readAs(frontMatterSchema, yaml, closing, report) ?? readable(yaml.value));
  reportWords(values, content, yaml, report);
  const written = listAt(yaml.value, 'facts');
  const facts = factsOf(written, content, yaml, report);
  const factsUnknown = isEmpty || yaml.faults.size > 0 || facts.length < written.length;
  return { values, facts, factsUnknown, yaml, end };
}

/** How many lines of other text may wrongly stand before the front matter. */
const mostLinesBefore = 10;

interface Delimited {
  /** Between the two lines of `---`. */
  readonly inside: Range;
  /** Behind the second one. */
  readonly end: number;
}

/** Where front matter stands; nothing if it cannot be told from the rest. */
function delimit(source: Source, report: Report): Delimited | undefined {
  const { text, lines } = source;
  const written = ({ start, end }: Range): string => text.slice(start, end).trim();
  const first = lines[0] as Range;
  const firstStep = lines.findIndex(({ start }) => text.startsWith(':::', start));
  const head = firstStep === -1 ? lines : lines.slice(0, firstStep);
  const marks = head.flatMap((line, index) => (/^-{3,}$/.test(written(line)) ? [index] : []));
  const isKey = (index: number): boolean => keyForm.test(written(head[index] ?? first));
  const isUnopened = isKey(0) && marks[0] !== undefined;
  const opening = isUnopened ? -1 : (marks.find((mark) => mark < mostLinesBefore) ?? 0);
  const isExact = text.slice(first.start, first.end) === '---';
  if (!isExact) {
    const isFound = !isUnopened && marks.includes(opening) && isKey(opening + 1);
    const words = isFound ? textBeforeFrontMatter() : noFrontMatter();
    const fix = isUnopened
      ? [insertion(0, `---${endingAt(source, 0)}`)]
      : onlyBlanksBefore(source, lines[opening] as Range);
    report('front-matter', first, { ...words, ...((isFound || isUnopened) && fix && { fix }) });
    if (!isFound && !isUnopened) return undefined;
  }
  const closing = head[marks.find((mark) => mark > opening) ?? -1];
  const start = lines[opening + 1]?.start ?? text.length;
  if (closing) return { inside: { start, end: closing.start }, end: closing.end };
  report('front-matter', lines[opening] ?? first, unclosedFrontMatter());
  const keys = keysIn(text, head.slice(opening + 1));
  const end = keys.at(-1)?.end ?? start;
  const dots = head[opening + 1 + keys.length];
  return { inside: { start, end }, end: dots && written(dots) === '...' ? dots.end : end };
}

/** The lines of keys and values, up to the first line that is none. */
function keysIn(text: string, lines: readonly Range[]): readonly Range[] {
  const last = lines.findIndex(({ start, end }) => {
    const line = text.slice(start, end);
    return !keyForm.test(line) && !/^(?:\s+\S|-\s|#|$)/.test(line);
  });
  return last === -1 ? lines : lines.slice(0, last);
}

/** Takes out blank lines before `---`, and spaces behind it. */
function onlyBlanksBefore({ text }: Source, mark: Range): readonly TextEdit[] | undefined {
  if (text.slice(0, mark.start).trim() !== '') return undefined;
  return smallestEdit(0, text.slice(0, mark.end), '---');
}

const keyForm = /^[A-Za-z][\w-]*\s*:(?:\s|$)/;

/** Each key on its own, where the whole is not of the schema. */
function readable(value: unknown): Partial<FrontMatter> {
  if (typeof value !== 'object' || value === null) return {};
  const shape: Readonly<Record<string, z.ZodType>> = frontMatterSchema.shape;
  const sound = Object.entries(value).filter(
    ([key, part]) => Object.hasOwn(shape, key) && shape[key]?.safeParse(part).success === true,
  );
  return Object.fromEntries(sound);
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list =
    typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)[key]
      : [];
  return Array.isArray(list) ? list : [];
}

/** The words of front matter that the library's own data lists. */
function reportWords(
  values: Partial<FrontMatter>,
  content: Content,
  yaml: YamlReading,
  report: Report,
): void {
  const lists: readonly WordList[] = [
    [['channel'], values.channel, Object.keys(content.site.channels), 'content/site.yaml'],
    [['audience'], values.audience, Object.keys(content.site.audiences), 'content/site.yaml'],
    [['after'], values.after, phaseKeys(content), 'content/phases.yaml'],
    ...(values.entries ?? []).flatMap(({ after, facts }, index): readonly WordList[] => [
      [['entries', index, 'after'], after, phaseKeys(content), 'content/phases.yaml'],
      [['entries', index, 'facts'], facts, Object.keys(content.facts), 'content/facts.yaml'],
    ]),
  ];
  for (const [path, words = [], known, file] of lists) {
    for (const [index, word] of words.entries()) {
      if (known.includes(word)) continue;
      const at = yaml.placeOf([...path, index]);
      const fix = yaml.respelt(at, word, without(known, words));
      report('invalid-value', at, { ...wrongWord(word, known, file), ...fix });
    }
  }
}

/** A word that stands in the list already is not meant again. */
function without(known: readonly string[], words: readonly string[]): readonly string[] {
  return known.filter((word) => !words.includes(word));
}

/** A list of front matter, the words that it may hold, and the file that declares them. */
type WordList = readonly [Path, readonly string[] | undefined, readonly string[], string];

export function phaseKeys({ phases }: Content): readonly string[] {
  return phases.map(({ key }) => key);
}
