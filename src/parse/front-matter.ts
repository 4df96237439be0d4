import { frontMatterSchema, type FrontMatter } from '../model/front-matter.ts';
import type { Content } from '../model/library.ts';
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
import type { Range, Source } from './source.ts';
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

/** The keys and values between `---` and `---`. Faults in them do not keep the steps from being read. */
export function readFrontMatter(source: Source, content: Content, report: Report): ReadFrontMatter {
  const { inside, end } = delimit(source, report);
  const yaml = readYaml(source, inside, report);
  const closing = { start: inside.end, end: Math.min(inside.end + 3, source.text.length) };
  const found = inside.end > inside.start || end > 0;
  const complete = found ? readAs(frontMatterSchema, yaml, closing, report) : undefined;
  const values = complete ?? readable(yaml.value);
  reportWords(values, content, yaml, report);
  const facts = factsOf(values.facts ?? [], content, yaml, report);
  const written =
    typeof yaml.value === 'object' && yaml.value !== null && Object.hasOwn(yaml.value, 'facts');
  const factsUnknown = !found || (values.facts === undefined && (written || !yaml.whole));
  return { values, facts, factsUnknown, yaml, end };
}

function delimit(source: Source, report: Report): { readonly inside: Range; readonly end: number } {
  const { text, lines } = source;
  const none = { inside: { start: 0, end: 0 }, end: 0 };
  const first = lines[0] as Range;
  if (text.slice(first.start, first.end) !== '---') {
    const later = lines.findIndex(({ start, end }) => text.slice(start, end).trimEnd() === '---');
    const blankBefore = later > 0 && text.slice(0, lines[later]?.start).trim() === '';
    const words = later === 0 || blankBefore ? textBeforeFrontMatter() : noFrontMatter();
    report('front-matter', { start: 0, end: first.end }, words);
    if (later !== 0 && !blankBefore) return none;
  }
  const opening = lines.findIndex(({ start, end }) => text.slice(start, end).trimEnd() === '---');
  const from = lines[opening + 1];
  const closing = lines.findIndex(
    ({ start, end }, index) => index > opening && /^---\s*$/.test(text.slice(start, end)),
  );
  const boundary = lines.findIndex(
    ({ start }, index) => index > opening && text.startsWith(':::', start),
  );
  if (from && closing !== -1 && (boundary === -1 || closing < boundary)) {
    const { start, end } = lines[closing] as Range;
    return { inside: { start: from.start, end: start }, end };
  }
  report('front-matter', lines[opening] as Range, unclosedFrontMatter());
  return none;
}

/** Each key on its own, where the whole is not of the schema. */
function readable(value: unknown): Partial<FrontMatter> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([key, part]) => {
    const shape = frontMatterSchema.shape as Readonly<
      Record<string, { safeParse: (part: unknown) => { success: boolean } }>
    >;
    return (
      Object.hasOwn(shape, key) &&
      part !== undefined &&
      shape[key]?.safeParse(part).success === true
    );
  });
  return Object.fromEntries(entries) as Partial<FrontMatter>;
}

/** The words of front matter that the library's own data lists. */
function reportWords(
  values: Partial<FrontMatter>,
  content: Content,
  yaml: YamlReading,
  report: Report,
): void {
  const phases = content.phases.map(({ key }) => key);
  const check = (
    path: Path,
    words: readonly string[] | undefined,
    known: readonly string[],
    file: string,
  ): void => {
    for (const [index, word] of (words ?? []).entries()) {
      if (!known.includes(word))
        report('invalid-value', yaml.placeOf([...path, index]), wrongWord(word, known, file));
    }
  };
  check(['channel'], values.channel, Object.keys(content.site.channels), 'content/site.yaml');
  check(['audience'], values.audience, Object.keys(content.site.audiences), 'content/site.yaml');
  check(['after'], values.after, phases, 'content/phases.yaml');
  for (const [index, entry] of (values.entries ?? []).entries()) {
    check(['entries', index, 'after'], entry.after, phases, 'content/phases.yaml');
    check(
      ['entries', index, 'facts'],
      entry.facts,
      Object.keys(content.facts),
      'content/facts.yaml',
    );
  }
}
