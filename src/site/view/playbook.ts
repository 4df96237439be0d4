import type { Phase } from '../../model/library.ts';
import { questionsOf } from '../../graph/questions.ts';
import type { Fact, Kind, Playbook } from '../../model/playbook.ts';
import { typeset } from '../../model/typography.ts';
import { levelsOf } from './authority.ts';
import { lockOf } from './lock.ts';
import { manuscriptOf, type Manuscript } from './manuscript.ts';
import { blocks } from './prose.ts';
import { chapters, numbersOf, type Chapter } from '../../graph/reading.ts';
import { label, labelOf, page, type Setting } from './setting.ts';
import { assessed } from './assessment.ts';
import { stepOf, targetOf, type StepSetting, type StepView, type TargetView } from './step.ts';

/** A playbook's page: everything that its regions show, ready to be written. */
export interface PlaybookView {
  readonly slug: string;
  readonly kind: Kind;
  readonly title: string;
  readonly summary: string;
  readonly discreet?: string;
  readonly introduction: string;
  readonly start: string;
  /** Ids of the steps that other playbooks may jump to. */
  readonly entries: readonly string[];
  /** « Révision : 1 novembre 2026 », in this order. */
  readonly particulars: readonly {
    readonly term: string;
    readonly text: string;
    readonly href?: string;
  }[];
  readonly reviewed: string;
  readonly owner: string;
  /** Content hash of the source, short: what is kept of a run belongs to it. */
  readonly version: string;
  /** The version as people see it: of the source and the shared data that it shows. */
  readonly code: string;
  readonly chapters: readonly ChapterView[];
  readonly interrupts: readonly InterruptView[];
  /** `origin=ours|customer;score=0..27`, the shared ones, and labels by fact and value as JSON. */
  readonly facts: { readonly domains: string; readonly shared: string; readonly labels: string };
  /** `LevelView[]`, as JSON. */
  readonly levels: string;
  /** `LockView`, as JSON. */
  readonly lock?: string;
  /** Addresses of the same playbook in other languages. */
  readonly translations: readonly TranslationView[];
  /** What may come next: other playbooks of the language. */
  readonly related: readonly RelatedView[];
}

export interface RelatedView {
  readonly title: string;
  readonly href: string;
}

export interface ChapterView {
  readonly phase: string;
  readonly label: string;
  /** From 1; an aside has none. */
  readonly number?: number;
  readonly icon: string;
  readonly hint: string;
  readonly steps: readonly StepView[];
}

export interface InterruptView extends TargetView {
  readonly label: string;
}

export interface TranslationView {
  readonly language: string;
  readonly href: string;
}

export interface Versions {
  /** Content hash of the source. */
  readonly version: string;
  readonly code: string;
}

export function playbookView(
  playbook: Playbook,
  setting: Setting,
  { version, code }: Versions,
): PlaybookView {
  const manuscript = manuscriptOf(playbook, setting);
  const around = stepSetting(playbook, manuscript);
  const { locale, words, library } = setting;
  const set = (text: string) => typeset(text, locale);
  const { site } = library.content;
  const names = (vocabulary: typeof site.channels, keys: readonly string[]) =>
    keys.map((key) => labelOf(setting, vocabulary, key)).join(', ');
  const lock = lockOf(playbook, setting);
  const questions = playbook.kind === 'assessment' ? questionsOf(playbook) : [];
  const reviewed = dateInWords(playbook.reviewed, locale);
  return {
    slug: playbook.slug,
    kind: playbook.kind,
    title: set(playbook.title),
    summary: set(playbook.summary),
    ...(playbook.discreetTitle !== undefined && { discreet: set(playbook.discreetTitle) }),
    introduction: blocks(playbook.introduction, manuscript),
    start: playbook.start.step,
    entries: playbook.entries.map(({ step }) => step),
    particulars: [
      { term: words.channel, text: names(site.channels, playbook.channel) },
      { term: words.audience, text: names(site.audiences, playbook.audience) },
      { term: words.owner, text: set(playbook.owner) },
      { term: words.reviewedOn, text: reviewed },
      {
        term: words.version,
        text: code,
        href: `${page(setting, playbook.slug, 'versions')}#${code}`,
      },
    ],
    reviewed,
    owner: set(playbook.owner),
    version,
    code,
    chapters: assessed(
      chapters(playbook, library.content.phases).map((chapter) => chapterOf(chapter, around)),
      questions,
      words,
    ),
    interrupts: playbook.interrupts.map((interrupt) => {
      return { label: set(interrupt.label), ...targetOf(interrupt.target, around) };
    }),
    facts: factsOf(playbook.facts, setting),
    levels: JSON.stringify(levelsOf(setting)),
    ...(lock && { lock: JSON.stringify(lock) }),
    translations: translationsOf(playbook, setting),
    related: relatedOf(playbook, setting),
  };
}

export function stepSetting(playbook: Playbook, manuscript: Manuscript): StepSetting {
  const { phases } = manuscript.setting.library.content;
  return {
    manuscript,
    numbers: numbersOf(playbook, phases),
    numbersOf: (other) => numbersOf(other, phases),
  };
}

/** « 1 novembre 2026 ». The text itself where it is no date. */
export function dateInWords(date: string, locale: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

function chapterOf({ phase, steps }: Chapter, around: StepSetting): ChapterView {
  return {
    phase,
    ...phaseView(phase, around.manuscript.setting),
    steps: steps.map((step) => stepOf(step, around)),
  };
}

/** How a phase is shown: its name, number and icon, and the sign that it is over. */
export function phaseView(key: string, setting: Setting): Omit<ChapterView, 'phase' | 'steps'> {
  const { words, library } = setting;
  const index = library.content.phases.findIndex((phase) => phase.key === key);
  const phase: Phase | undefined = library.content.phases[index];
  if (!phase) return { label: words.asides, icon: 'aside', hint: words.asidesHint };
  return {
    label: label(setting, phase.label),
    number: index + 1,
    icon: phase.icon,
    hint: words.overWhen(label(setting, phase['over-when'])),
  };
}

function factsOf(facts: readonly Fact[], setting: Setting): PlaybookView['facts'] {
  const domain = (fact: Fact) =>
    fact.type === 'list' ? fact.values.join('|') : `${fact.min}..${fact.max}`;
  const shared = facts.filter((fact) => fact.shared).map(({ name }) => name);
  const labels = shared.map((name) => [name, factLabels(name, setting)]);
  return {
    domains: facts.map((fact) => `${fact.name}=${domain(fact)}`).join(';'),
    shared: shared.join(' '),
    labels: JSON.stringify(Object.fromEntries(labels)),
  };
}

/** The fact's own label stands under the empty value. */
function factLabels(name: string, setting: Setting): Readonly<Record<string, string>> {
  const { facts } = setting.library.content;
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (!fact) return {};
  const values = 'values' in fact ? Object.entries(fact.values) : [];
  const labelled = values.map(([value, words]) => [value, label(setting, words)]);
  return { '': label(setting, fact.label), ...Object.fromEntries(labelled) };
}

function relatedOf({ related }: Playbook, setting: Setting): readonly RelatedView[] {
  const { library, language, locale } = setting;
  return related.flatMap((slug) => {
    const other = library.playbooks.find((one) => one.slug === slug && one.language === language);
    if (!other) return [];
    return [{ title: typeset(other.title, locale), href: page(setting, slug) }];
  });
}

function translationsOf(playbook: Playbook, setting: Setting): readonly TranslationView[] {
  const { playbooks } = setting.library;
  return playbooks
    .filter((one) => one.slug === playbook.slug && one.language !== playbook.language)
    .map(({ language, slug }) => ({ language, href: page({ ...setting, language }, slug) }));
}
