import { currentStates, readAges } from '../ages.ts';
import { lastChanges } from '../history/last-changes.ts';
import type { Ages } from '../model/age.ts';
import type { Layout } from '../model/layout.ts';
import type { Playbook } from '../model/playbook.ts';
import type { NoteWording } from '../wording/notes.ts';
import { cacheOf } from '../parsing/own-cache.ts';
import { readGuides, type Guide } from './guides.ts';
import { once, openLibrary, versionOf, type LibraryOptions, type OpenLibrary } from './library.ts';
import { exercisesPage, type ExercisesPage } from './exercises-page.ts';
import type { Picture } from './pictures.ts';
import { named, playbookPage, type PlaybookPage, type Stylesheet } from './playbook-page.ts';
import { ageView, type AgeView } from './view/age.ts';
import type { NewcomerData } from './islands/newcomer-data.ts';
import { coverageView, type CoverageView } from './view/coverage.ts';
import type { AssessmentSetup } from './assessment/assessment.ts';
import { assessmentSetup } from './view/assessments.ts';
import type { DrillSetup } from './drill/drill.ts';
import { drillSetup } from './view/drill.ts';
import { homeView, type HomeView } from './view/home.ts';
import { newcomerView } from './view/newcomer.ts';
import { journalSetup } from './view/journal.ts';
import { playerData } from './view/player.ts';
import { isExercised, trainingView, type TrainingView } from './view/training.ts';
import type { PlayerData } from './training/data.ts';
import { noteWording } from './view/notes.ts';
import { phaseStyle } from './view/phase-style.ts';
import type { Versions } from './view/playbook.ts';
import { referenceFor, type Reference } from './view/reference/reference.ts';
import type { BinderData } from './binder/data.ts';
import { binderData, binderView, type BinderView } from './view/binder.ts';
import { paperView, type PaperView } from './view/paper/paper.ts';
import { treePaper, type TreePaper } from './view/tree-paper.ts';
import { goneView, type GoneView, versionsView, type VersionsView } from './view/versions.ts';
import { islandWords } from './words/islands.ts';
import { settingFor, type Setting } from './view/setting.ts';

/** The pages of a site as data: what the routes ask, which hold no logic of their own. */
export interface Pages {
  /** Languages that have a home, the site's own first. */
  readonly languages: readonly string[];
  readonly addresses: readonly { readonly language: string; readonly slug: string }[];
  readonly setting: (language: string) => Setting;
  readonly home: (language: string) => HomeView;
  readonly playbook: (language: string, slug: string) => PlaybookPage;
  /** What the foot of a sheet says of its age. */
  readonly age: (language: string, slug: string) => AgeView;
  readonly versions: (language: string, slug: string) => Promise<VersionsPage>;
  /** Playbooks that were there once: paper of them may still be about. */
  readonly gone: () => Promise<Pages['addresses']>;
  readonly treePaper: (language: string, slug: string) => TreePaper;
  /** The sheets of a playbook. */
  readonly paper: (language: string, slug: string) => PaperPage;
  /** The page on which sheets of several playbooks become one document, and what it needs for that. */
  readonly binder: (language: string) => BinderView;
  readonly binderData: (language: string) => BinderData;
  /** What the guide tells someone who is new. */
  readonly newcomer: (language: string) => NewcomerData;
  /** What the islands say, as JSON. */
  readonly islandWords: (language: string) => string;
  readonly noteWording: (language: string) => NoteWording;
  /** What the journal needs of the site, as JSON. */
  readonly journal: (language: string) => string;
  /** Whether the library tells where its sources are carried. */
  readonly hasCoverage: boolean;
  readonly coverage: (language: string) => CoverageView;
  readonly training: (language: string) => TrainingView;
  /** Playbooks with a page to practise on: of scenarios, or of a dialogue. */
  readonly exercised: Pages['addresses'];
  readonly exercises: (language: string, slug: string) => ExercisesPage;
  readonly player: (language: string, slug: string) => PlayerData;
  readonly reference: (language: string) => Reference;
  /** What the page of the assessments needs of the site. */
  readonly assessments: (language: string) => AssessmentSetup;
  /** What the safety drill needs of the site. */
  readonly drill: (language: string) => DrillSetup;
  readonly pictures: readonly Picture[];
  readonly guides: readonly Guide[];
  /** The colours of the phases. */
  readonly phases: Stylesheet;
}

export interface PaperPage {
  readonly view: PaperView;
  /** Name of the stylesheet with the foot of the printed pages. */
  readonly style: string;
  /** Other languages in which there is such a page. */
  readonly translations: readonly string[];
}

/** Of a playbook that is there, or of one that is gone. */
export type VersionsPage =
  | { readonly view: VersionsView; readonly gone?: never }
  | { readonly gone: GoneView; readonly view?: never };

/** The pictures as they were last, while one writes: so a picture moves little with each edit. A build knows none. */
const lastDrawn = new Map<string, Layout>();

export async function openPages(options: LibraryOptions): Promise<Pages> {
  const last = options.watch ? lastDrawn : undefined;
  const opened = await openLibrary(options);
  const { content, playbooks } = opened.library;
  const guides = readGuides(options.root);
  const setting = (language: string) =>
    once(opened, language, () => settingFor(opened, language, options.base));
  const changes = () => once(opened, 'changes', () => lastChanges(options.root));
  const playbookAt = (language: string, slug: string) => {
    const playbook = playbooks.find((one) => one.language === language && one.slug === slug);
    if (!playbook) throw new Error(`No playbook ${language}/${slug}`);
    return playbook;
  };
  const codes = () => once(opened, 'codes', () => currentStates(opened.files, opened.library));
  const versionsAt = (playbook: Playbook): Versions => ({
    version: versionOf(playbook, opened),
    code: codes().get(playbook.file)?.code ?? '',
  });
  const ages = () => once(opened, 'ages', () => agesOf(opened, options.root));
  const playbookPageOf = (language: string, slug: string) => {
    const playbook = playbookAt(language, slug);
    return once(opened, `${language}/${slug}`, () =>
      playbookPage(playbook, setting(language), versionsAt(playbook), last),
    );
  };
  const paperPageOf = (language: string, slug: string): PaperPage =>
    once(opened, `${language}/${slug}/paper`, () => {
      const { view, style } = playbookPageOf(language, slug);
      return {
        view: paperView(playbookAt(language, slug), view, setting(language)),
        style: style.name,
        translations: [language, ...view.translations.map((one) => one.language)],
      };
    });
  const shownIn = (language: string) => (slug: string) => ({
    playbook: playbookAt(language, slug),
    view: playbookPageOf(language, slug).view,
    paper: paperPageOf(language, slug).view,
  });
  return {
    languages: languagesOf(content.site.languages, [...playbooks, ...guides]),
    addresses: addressesOf(playbooks),
    setting,
    home: (language) => homeView(setting(language), (file) => changes().get(file)),
    playbook: playbookPageOf,
    age: (language, slug) =>
      ageView(playbookPageOf(language, slug).view, setting(language), options.site),
    async versions(language, slug) {
      const known = await ages();
      const playbook = playbooks.find((one) => one.language === language && one.slug === slug);
      if (playbook) return { view: versionsView(playbook, setting(language), known) };
      return {
        gone: goneView(known.files.get(`playbooks/${language}/${slug}.mdx`), setting(language)),
      };
    },
    gone: async () => goneIn(await ages(), content.site.languages),
    treePaper: (language, slug) => treePaper(playbookAt(language, slug), setting(language)),
    paper: paperPageOf,
    binder: (language) => binderView(setting(language), shownIn(language)),
    binderData: (language) => binderData(setting(language), shownIn(language)),
    newcomer: (language) => newcomerView(setting(language)),
    islandWords(language) {
      const { speaks, locale } = setting(language);
      return islandWords(speaks, locale, content.site['neutral-title'][speaks]);
    },
    noteWording: (language) => noteWording(setting(language)),
    journal: (language) => journalSetup(setting(language)),
    hasCoverage: content.coverage.length > 0,
    coverage: (language) => coverageView(setting(language)),
    training: (language) => trainingView(setting(language)),
    exercised: once(opened, 'exercised', () =>
      addressesOf(
        playbooks.filter((playbook) => isExercised(playbook, setting(playbook.language))),
      ),
    ),
    exercises: (language, slug) => exercisesPage(playbookAt(language, slug), setting),
    player(language, slug) {
      const playbook = playbookAt(language, slug);
      return playerData(playbook, setting(language), versionOf(playbook, opened));
    },
    reference: (language) => referenceFor(setting(language)),
    assessments: (language) =>
      assessmentSetup(setting(language), (playbook) => versionOf(playbook, opened)),
    drill: (language) => drillSetup(setting(language)),
    pictures: opened.pictures,
    guides,
    phases: named('phases', phaseStyle(content.phases)),
  };
}

/** Languages in which there is a playbook or a guide; the site's first where there is none at all. */
function languagesOf(
  declared: readonly { readonly key: string }[],
  written: readonly { readonly language: string }[],
): readonly string[] {
  const used = new Set(written.map(({ language }) => language));
  const known = declared.map(({ key }) => key).filter((key) => used.delete(key));
  const all = [...known, ...used];
  return all.length > 0 ? all : declared.slice(0, 1).map(({ key }) => key);
}

function addressesOf(playbooks: readonly Playbook[]): Pages['addresses'] {
  return playbooks.map(({ language, slug }) => ({ language, slug }));
}

/** What git tells needs parsing once: what was parsed is kept beside what the command line keeps. */
function agesOf(opened: OpenLibrary, root: string): Promise<Ages> {
  const cache = cacheOf(root);
  return readAges(root, opened.files, opened.library, cache ? { cache } : {});
}

/** Names that were no addresses never had a page. */
function goneIn(
  { files }: Ages,
  languages: readonly { readonly key: string }[],
): Pages['addresses'] {
  return [...files].flatMap(([path, { gone }]) => {
    const [, language = '', slug = ''] =
      /^playbooks\/([a-z]{2})\/([a-z][a-z0-9-]{0,63})\.mdx$/.exec(path) ?? [];
    const isSpoken = languages.some(({ key }) => key === language);
    return gone && isSpoken ? [{ language, slug }] : [];
  });
}
