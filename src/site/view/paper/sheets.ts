import type { Playbook } from '../../../model/playbook.ts';
import { gamebookNumbers } from '../../../paper/gamebook.ts';
import { scaleOf } from '../../../paper/scale.ts';
import { type Sheet, sheetsOf } from '../../../paper/sheets.ts';
import type { PaperWords, SheetWords, SubjectWords } from '../../words/paper.ts';
import { type CardWords, cardWordsFor } from '../../words/card.ts';
import { levelLabel } from '../authority.ts';
import { conditionOf } from '../condition.ts';
import { manuscriptOf } from '../manuscript.ts';
import type { ChapterView, PlaybookView } from '../playbook.ts';
import { scenariosOf } from '../scenarios.ts';
import { labelOf, playbookOf, type Setting } from '../setting.ts';
import type { StepView, WayView } from '../step.ts';
import { type PackView, packView, withGains } from './pack.ts';
import { retold } from './retold.ts';
import { inPoints, type ScaleView, scaleView } from './scale.ts';
import { type InnerPanel, innerPanels } from './card.ts';
import { type BackView, backOf, type CoverView, coverOf } from './card-outside.ts';
import { type PromiseLine, promiseLines } from './promises.ts';
import { type CasesSheet, casesSheet, type SessionSheet, sessionSheet } from './session.ts';
import { type PaperStep, paperStep } from './step.ts';

/** A sheet ready to be written; its `key` is its id in the page. */
export type SheetView = SheetWords & { readonly key: string } & (
    | { readonly type: 'phases' | 'whole'; readonly chapters: readonly PaperChapter[] }
    | { readonly type: 'role'; readonly steps: readonly PaperStep[] }
    | { readonly type: 'outcome'; readonly stretches: readonly StretchView[] }
    | {
        readonly type: 'card';
        readonly cover: CoverView;
        readonly inside: readonly [InnerPanel, InnerPanel];
        readonly back: BackView;
        readonly words: CardWords;
      }
    | {
        readonly type: 'promises';
        readonly promises: readonly PromiseLine[];
        readonly words: CardWords;
      }
    | { readonly type: 'gamebook'; readonly begin: string; readonly steps: readonly PaperStep[] }
    | { readonly type: 'pack'; readonly pack: PackView }
    | { readonly type: 'scale'; readonly scale: ScaleView }
    | { readonly type: 'session'; readonly session: SessionSheet }
    | { readonly type: 'cases'; readonly cases: CasesSheet }
  );

export type PaperChapter = Omit<ChapterView, 'steps'> & {
  readonly steps: readonly PaperStep[];
  /** Somebody signs for it: it is done for a customer, and not to learn. */
  readonly signed: boolean;
};

export interface StretchView {
  readonly shared: PaperStep;
  readonly branches: readonly PaperStep[];
}

/** The sheets of a playbook, in the order of a pack. */
export function sheetViews(
  playbook: Playbook,
  view: PlaybookView,
  setting: Setting,
  words: PaperWords,
): readonly SheetView[] {
  const steps = new Map(
    view.chapters.flatMap((chapter) => chapter.steps).map((step) => [step.id, step]),
  );
  const found = (ids: readonly string[]): readonly StepView[] =>
    ids.flatMap((id) => steps.get(id) ?? []);
  const cardWords = cardWordsFor(setting.speaks, setting.locale);
  const manuscript = manuscriptOf(playbook, setting);
  const written = scenariosOf(playbook, setting);
  return sheetsOf(
    playbook,
    setting.library.content,
    written.map(({ id }) => id),
  ).map((sheet): SheetView => {
    const { key } = sheet;
    switch (sheet.type) {
      case 'phases':
        return { key, type: 'phases', ...words.phases, chapters: chaptersOf('done', same) };
      case 'whole':
        return { key, type: 'whole', ...words.whole, chapters: chaptersOf('whole', inFull()) };
      case 'role':
        return {
          key,
          type: 'role',
          ...about(words.role, levelLabel(sheet.level, setting)),
          steps: roleSteps(sheet),
        };
      case 'outcome': {
        const name = labelOf(setting, setting.library.content.outcomes, sheet.outcome);
        return {
          key,
          type: 'outcome',
          ...about(words.outcome, name),
          stretches: stretchesOf(sheet),
        };
      }
      case 'gamebook':
        return { key, type: 'gamebook', ...words.gamebook, ...gamebookOf(sheet) };
      case 'pack': {
        const pack = packView(sheet.pack, view.introduction, (id) => steps.get(id), setting);
        return { key, type: 'pack', name: pack.words.name, lead: pack.words.lead, pack };
      }
      case 'scale': {
        const scale = scaleView(sheet.scale, view.introduction, (id) => steps.get(id), setting);
        return { key, type: 'scale', name: scale.words.name, lead: scale.words.lead, scale };
      }
      case 'card':
        return {
          key,
          type: 'card',
          ...cardWords.card,
          cover: coverOf(playbook, manuscript),
          inside: innerPanels(sheet.phases, manuscript),
          back: backOf(playbook, setting),
          words: cardWords,
        };
      case 'promises':
        return {
          key,
          type: 'promises',
          ...cardWords.promises,
          promises: promiseLines(sheet.promises, manuscript),
          words: cardWords,
        };
      case 'session': {
        const session = sessionSheet(playbook, setting);
        return { key, type: 'session', ...session.words.sheet, session };
      }
      case 'cases': {
        const cases = casesSheet(playbook, setting);
        return { key, type: 'cases', ...cases.words.casesSheet, cases };
      }
    }
  });

  function chaptersOf(
    density: 'done' | 'whole',
    told: (step: StepView) => StepView,
  ): readonly PaperChapter[] {
    return view.chapters.map((chapter) => ({
      ...chapter,
      signed: playbook.kind === 'procedure',
      steps: chapter.steps.map((step) => paperStep(told(step), { density })),
    }));
  }

  /** What only those who lead a self-assessment or a dialogue read: points. */
  function inFull(): (step: StepView) => StepView {
    if (playbook.kind === 'assessment') {
      const order = view.chapters.flatMap((chapter) => chapter.steps.map(({ id }) => id));
      return inPoints(scaleOf(playbook, order), setting);
    }
    return playbook.kind === 'dialogue' ? withGains(playbook, setting) : same;
  }

  function roleSteps({ steps: ids }: Extract<Sheet, { type: 'role' }>): readonly PaperStep[] {
    return found(ids).map((step) => {
      return paperStep(step, { density: 'whole', from: waysTo(step.id) });
    });
  }

  /** « étape 4 (« Oui ») », of each way that leads to a step. */
  function waysTo(id: string): readonly string[] {
    return [...steps.values()].flatMap(({ number, ways }) =>
      ways.filter(({ to }) => to === id).map(({ plain }) => words.fromStep(number, plain)),
    );
  }

  function stretchesOf({ path }: Extract<Sheet, { type: 'outcome' }>): readonly StretchView[] {
    return path.flatMap(({ shared, branches }) =>
      found([shared]).map((step) => ({
        shared: paperStep(step, { density: 'done' }),
        branches: found(branches)
          .toSorted((one, other) => one.number - other.number)
          .map((one) => paperStep(one, { density: 'named', from: waysTo(one.id) })),
      })),
    );
  }

  function gamebookOf({ start, numbers }: Extract<Sheet, { type: 'gamebook' }>) {
    const own = new Map(numbers);
    const where = (way: WayView): string => placeOf(way, own, setting, words);
    const manuscript = manuscriptOf(playbook, setting, own);
    const told = (step: StepView) => retold(step, (guard) => conditionOf(guard, manuscript)?.words);
    const density = playbook.kind === 'dialogue' ? 'spoken' : 'done';
    return {
      begin: words.begin(own.get(start) ?? ''),
      steps: numbers.flatMap(([id, number]) =>
        found([id]).map((step) => paperStep(told(step), { density, number, where })),
      ),
    };
  }
}

function same(step: StepView): StepView {
  return step;
}

function about({ name, lead }: SubjectWords, subject: string): SheetWords {
  return { name: name(subject), lead };
}

/** Where a way leads, by the numbers of gamebooks. */
function placeOf(
  { to, where, title }: WayView,
  own: ReadonlyMap<string, string>,
  setting: Setting,
  words: PaperWords,
): string {
  if (to === 'back') return words.goBack;
  const number = own.get(to);
  if (number !== undefined) return words.goTo(number);
  const [slug = '', id] = to.slice(1).split('#');
  const other = playbookOf(setting, slug);
  const there = other && gamebookNumbers(other).get(id ?? other.start.step);
  return there === undefined ? `→ ${where}` : words.goToOther(title ?? slug, there);
}
