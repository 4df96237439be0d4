import type { z } from 'zod';
import { frontMatterSchema, type FrontMatter } from '../model/front-matter.ts';
import type { Content } from '../model/library.ts';
import type { Fact } from '../model/playbook.ts';
import { factsOf, placesOf } from './facts.ts';
import { factAsPlaybook, itemOfText, twiceInList } from './front-matter-accident-messages.ts';
import { noFrontMatter, wrongWord } from './front-matter-messages.ts';
import { withMeantKeys } from './meant-keys.ts';
import type { Report } from './report.ts';
import { readAs } from './schema.ts';
import type { Range, Source } from './source.ts';
import { readYaml, type Path, type YamlReading } from './yaml.ts';

/** The keys of a playbook, from the start of its text to the line that closes them. */
export interface Head {
  readonly source: Source;
  readonly keys: Range;
  readonly closing: Range;
  /** Names that conditions and effects of the playbook hold. */
  readonly used: ReadonlySet<string>;
}

export interface ReadKeys {
  /** What could be read; keys whose value is wrong are absent. */
  readonly values: Partial<FrontMatter>;
  readonly facts: readonly Fact[];
  /** Where a fact is declared (`warned`), and each of its own values (`warned=once`). */
  readonly factPlaces: ReadonlyMap<string, Range>;
  /** The facts could not be read, so that a name that is not among them says nothing. */
  readonly factsUnknown: boolean;
  readonly placeOf: YamlReading['placeOf'];
  /** YAML found no fault in it. */
  readonly isSound: boolean;
  /** All that it says, as JSON. */
  readonly said: string;
}

export function readKeys(head: Head, content: Content, report: Report): ReadKeys {
  const { source, keys, closing } = head;
  const read = withMeantKeys(frontMatterSchema, readYaml(source, keys, report, 'refused'), report);
  const isEmpty = read.value === null && read.faults.size === 0;
  if (isEmpty) report('front-matter', closing, noFrontMatter());
  const sound = isEmpty ? undefined : readAs(frontMatterSchema, read, closing, report);
  const { values, itemPath } = sound ? { values: sound, itemPath: samePath } : readable(read.value);
  const yaml = {
    ...read,
    placeOf: (path: Path) => read.placeOf(itemPath(path)),
    keyOf: (path: Path) => read.keyOf(itemPath(path)),
  };
  reportWords(values, content, yaml, report);
  reportTwice(values, yaml, report);
  reportFactsElsewhere(values, head, content, yaml, report);
  reportItemsOfText(values, yaml, report);
  const declared = valueOf(yaml.value, 'facts');
  const written: readonly unknown[] = Array.isArray(declared) ? declared : [];
  const facts = factsOf(written, content, yaml, report);
  const isLost = declared !== undefined && !Array.isArray(declared);
  return {
    values,
    facts,
    factPlaces: placesOf(written, yaml),
    factsUnknown: isEmpty || yaml.faults.size > 0 || isLost || facts.length < written.length,
    placeOf: yaml.placeOf,
    isSound: yaml.faults.size === 0,
    said: JSON.stringify(yaml.value) ?? '',
  };
}

interface Readable {
  readonly values: Partial<FrontMatter>;
  /** Where that stands among the values as they were written. */
  readonly itemPath: (path: Path) => Path;
}

const samePath = (path: Path): Path => path;

/** Each key on its own, where the whole is not of the schema; and each item of several keys. */
function readable(value: unknown): Readable {
  if (typeof value !== 'object' || value === null) return { values: {}, itemPath: samePath };
  const shape: Readonly<Record<string, z.ZodType>> = frontMatterSchema.shape;
  const kept = new Map<string, readonly number[]>();
  const sound = Object.entries(value).flatMap(([key, part]): readonly [string, unknown][] => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (schema?.safeParse(part).success === true) return [[key, part]];
    if (!ofItems.has(key) || !Array.isArray(part)) return [];
    const indexes = [...part.keys()].filter((at) => schema?.safeParse([part[at]]).success);
    kept.set(key, indexes);
    return [[key, indexes.map((at): unknown => part[at])]];
  });
  const itemPath = ([key, index, ...rest]: Path): Path => {
    if (key === undefined || index === undefined) return key === undefined ? [] : [key];
    return [key, kept.get(String(key))?.[Number(index)] ?? index, ...rest];
  };
  return { values: Object.fromEntries(sound), itemPath };
}

/** One that is wrong says nothing against the others. */
const ofItems: ReadonlySet<string> = new Set(['entries', 'interrupts', 'waive']);

function valueOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
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

/** A shared fact that stands among the playbooks, and that this one uses and does not declare. */
function reportFactsElsewhere(
  { related = [], facts = [] }: Partial<FrontMatter>,
  { used }: Head,
  content: Content,
  yaml: YamlReading,
  report: Report,
): void {
  for (const [index, name] of related.entries()) {
    const isFact = Object.hasOwn(content.facts, name) && used.has(name) && !facts.includes(name);
    if (isFact) report('invalid-value', yaml.placeOf(['related', index]), factAsPlaybook(name));
  }
}

/** The words of lists, each of which says something once; facts are looked at on their own. */
function reportTwice(values: Partial<FrontMatter>, yaml: YamlReading, report: Report): void {
  const steps = (values.entries ?? []).map(({ step }) => step);
  const lists: readonly (readonly [key: string, words: readonly string[], more: Path])[] = [
    ...ofWords.map((key) => [key, values[key] ?? [], []] as const),
    ['entries', steps, ['step']],
  ];
  for (const [key, words, more] of lists) {
    const met = new Set<string>();
    for (const [index, word] of words.entries()) {
      if (met.has(word))
        report('invalid-value', yaml.placeOf([key, index, ...more]), twiceInList(word));
      met.add(word);
    }
  }
}

const ofWords = ['sources', 'channel', 'audience', 'tags', 'related'] as const;

/** `- item` below a text is a part of that text, to YAML: nobody means that. */
function reportItemsOfText(values: Partial<FrontMatter>, yaml: YamlReading, report: Report): void {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    const written = yaml.written([key]);
    const item = /(?<=\n[^\S\n]*)-[^\S\n]+\S[^\r\n]*/.exec(written);
    if (!item || /^["'|>]/.test(written)) continue;
    const start = yaml.placeOf([key]).start + item.index;
    report('yaml-syntax', { start, end: start + item[0].length }, itemOfText(item[0]));
  }
}
