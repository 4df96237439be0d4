import type { z } from 'zod';
import { frontMatterSchema, type FrontMatter } from '../model/front-matter.ts';
import type { Content } from '../model/library.ts';
import { factsOf, placesOf } from './facts.ts';
import type { Fact } from '../model/playbook.ts';
import { delimit } from './front-matter-marks.ts';
import { noFrontMatter, wrongWord } from './front-matter-messages.ts';
import { withMeantKeys } from './meant-keys.ts';
import type { Report } from './report.ts';
import { readAs } from './schema.ts';
import type { Range, Source } from './source.ts';
import { readYaml, type Path, type YamlReading } from './yaml.ts';

export interface ReadFrontMatter {
  /** What could be read; keys whose value is wrong are absent. */
  readonly values: Partial<FrontMatter>;
  readonly facts: readonly Fact[];
  /** Where a fact is declared (`warned`), and each of its own values (`warned=once`). */
  readonly factPlaces: ReadonlyMap<string, Range>;
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
  const inside = delimit(source, report);
  const read = readYaml(source, inside?.keys ?? { start: 0, end: 0 }, report, 'refused');
  const yaml = withMeantKeys(frontMatterSchema, read, report);
  if (!inside) {
    return { values: {}, facts: [], factPlaces: new Map(), factsUnknown: true, yaml, end: 0 };
  }
  const { closing } = inside;
  const isEmpty = yaml.value === null && yaml.faults.size === 0;
  if (isEmpty) report('front-matter', closing, noFrontMatter());
  const values = isEmpty
    ? {}
    : (readAs(frontMatterSchema, yaml, closing, report) ?? readable(yaml.value));
  reportWords(values, content, yaml, report);
  const written = listAt(yaml.value, 'facts');
  const facts = factsOf(written, content, yaml, report);
  const factsUnknown = isEmpty || yaml.faults.size > 0 || facts.length < written.length;
  const factPlaces = placesOf(written, yaml);
  return { values, facts, factPlaces, factsUnknown, yaml, end: closing.end };
}

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
