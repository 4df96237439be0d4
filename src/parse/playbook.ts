import type { Content } from '../model/library.ts';
import type { Position } from '../model/place.ts';
import { type Interrupt, type Playbook, type Step, unreadDay } from '../model/playbook.ts';
import type { Block } from '../model/prose.ts';
import { phaseKeys } from './front-matter-keys.ts';
import type { ReadFrontMatter } from './front-matter.ts';
import { badFileName, reservedSlug } from './parse-messages.ts';
import type { Report } from './report.ts';
import { positionOf, type Source } from './source.ts';
import { idForm, toId } from './suggest.ts';
import { reservedIds, toTarget } from './values.ts';
import { badTarget } from './value-messages.ts';

/**
 * Front matter and steps -> the playbook. What is missing was reported, and stands in neutrally.
 */
export function assemble(
  source: Source,
  front: ReadFrontMatter,
  introduction: readonly Block[],
  steps: readonly Step[],
  content: Content,
  report: Report,
): Playbook {
  const { values, placeOf, facts } = front;
  const { language, slug } = addressOf(source, content, report);
  const at = (path: readonly PropertyKey[]): Position => positionOf(source, placeOf(path));
  const title = values.title ?? slug;
  const start = values.start ?? steps[0]?.id ?? '';
  const optional = {
    ...(values['discreet-title'] !== undefined && { discreetTitle: values['discreet-title'] }),
    ...(values.licence !== undefined && { licence: values.licence }),
  };
  return {
    format: 1,
    slug,
    language,
    file: source.file,
    title,
    summary: values.summary ?? '',
    situation: values.situation ?? title,
    kind: values.kind ?? 'procedure',
    ...optional,
    owner: values.owner ?? '',
    reviewed: values.reviewed ?? unreadDay,
    reviewEvery: values['review-every'] ?? 'P6M',
    sources: values.sources ?? [],
    channel: values.channel ?? [],
    audience: values.audience ?? [],
    tags: values.tags ?? [],
    related: values.related ?? [],
    start: {
      step: start,
      after: known(values.after, phaseKeys(content)),
      facts: facts.filter(({ shared }) => shared).map(({ name }) => name),
      ...(values.start !== undefined && { position: at(['start']) }),
    },
    entries: (values.entries ?? []).map(({ step, after, facts: names }, index) => ({
      step,
      after: known(after, phaseKeys(content)),
      facts: known(names, Object.keys(content.facts)),
      position: at(['entries', index, 'step']),
    })),
    facts: facts.map((fact) => ({
      ...fact,
      position: at(factPath(fact.name, values.facts ?? [])),
    })),
    interrupts: interruptsOf(source, front, steps, { language, slug }, content, report),
    waivers: (values.waive ?? []).map((waiver, index) => ({
      ...waiver,
      position: at(['waive', index, 'rule']),
    })),
    introduction,
    steps,
    at: placesOf(source, front),
  };
}

/** What the library declares; the rest was reported. */
function known(
  words: readonly string[] | undefined,
  declared: readonly string[],
): readonly string[] {
  return (words ?? []).filter((word) => declared.includes(word));
}

/** Names that a site or a file system uses for something else. */
const reservedSlugs: ReadonlySet<string> = new Set([
  ...reservedIds,
  'assessments',
  'index',
  'coverage',
  'guides',
  'journal',
  'pagefind',
  'pictures',
  'reference',
  'binder',
  'rules',
  'safety-drill',
  'search',
  'training',
  'con',
  'nul',
  'aux',
  'prn',
]);

function addressOf(
  source: Source,
  content: Content,
  report: Report,
): { readonly language: string; readonly slug: string } {
  const [, language = '', slug = ''] = /^playbooks\/([^/]+)\/([^/]+)\.mdx$/.exec(source.file) ?? [];
  const top = { start: 0, end: 0 };
  const known = content.site.languages.some(({ key }) => key === language);
  if (!known || !idForm.test(slug)) report('file-name', top, badFileName(source.file));
  else if (reservedSlugs.has(slug)) report('reserved-id', top, reservedSlug(slug));
  return { language, slug };
}

function factPath(
  name: string,
  written: readonly (string | Readonly<Record<string, unknown>>)[],
): readonly PropertyKey[] {
  const index = written.findIndex((entry) =>
    typeof entry === 'string' ? entry === name : Object.hasOwn(entry, name),
  );
  return ['facts', index];
}

/** The playbook's own, else the library's, as far as they make sense here. */
function interruptsOf(
  source: Source,
  { values, placeOf }: ReadFrontMatter,
  steps: readonly Step[],
  own: { readonly language: string; readonly slug: string },
  content: Content,
  report: Report,
): readonly Interrupt[] {
  if (values.interrupts) {
    return values.interrupts.flatMap(({ label, to }, index): readonly Interrupt[] => {
      const target = toTarget(to);
      const range = placeOf(['interrupts', index, 'to']);
      if (target && target.type !== 'back')
        return [{ label, target, position: positionOf(source, range) }];
      report('invalid-value', range, badTarget(to, toId(to), 'no-back'));
      return [];
    });
  }
  return content.site.interrupts.flatMap(({ label, to }): readonly Interrupt[] => {
    const target = toTarget(to);
    const words = own.language === 'en' ? label.en : label.fr;
    const step =
      target?.type === 'step'
        ? target.id
        : target?.type === 'playbook' && target.slug === own.slug
          ? target.step
          : undefined;
    if (step !== undefined) {
      return steps.some(({ id }) => id === step)
        ? [{ label: words, target: { type: 'step', id: step } }]
        : [];
    }
    return target?.type === 'playbook' && target.slug !== own.slug
      ? [{ label: words, target }]
      : [];
  });
}

/** Of each key, and of each entry of `related` as `related/0`, `related/1`… */
function placesOf(source: Source, { values, placeOf }: ReadFrontMatter): Playbook['at'] {
  const paths = [
    ...Object.keys(values).map((key) => [key]),
    ...(values.related ?? []).map((_, index) => ['related', index]),
  ];
  return Object.fromEntries(
    paths.map((path) => [path.join('/'), positionOf(source, placeOf(path))]),
  );
}
