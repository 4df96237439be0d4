import type { Playbook } from '../../../model/playbook.ts';
import { scaleOf } from '../../../paper/scale.ts';
import { type Sheet, sheetsOf } from '../../../paper/sheets.ts';
import type { PaperWords, SheetWords, SubjectWords } from '../../words/paper.ts';
import { type CardWords, cardWordsFor } from '../../words/card.ts';
import { levelLabel } from '../authority.ts';
import { manuscriptOf } from '../manuscript.ts';
import type { ChapterView, PlaybookView } from '../playbook.ts';
import { scenariosOf } from '../scenarios.ts';
import { labelOf, type Setting } from '../setting.ts';
import type { StepView, WayView } from '../step.ts';
import { type PackView, packView, withGains } from './pack.ts';
import { inPoints, type ScaleView, scaleView } from './scale.ts';
import { type GamebookSheet, gamebookSheet } from './gamebook.ts';
import { type InnerPanel, innerPanels } from './card.ts';
import { type BackView, backOf, type CoverView, coverOf } from './card-outside.ts';
import { type PromiseLine, promiseLines } from './promises.ts';
import { type CasesSheet, casesSheet, type SessionSheet, sessionSheet } from './session.ts';
import { type PaperStep, paperStep } from './step.ts';

/** A sheet ready to be written; its `key` is its id in the page. */
export type SheetView = SheetWords & { readonly key: string } & (
    | {
        readonly type: 'phases' | 'whole';
        readonly chapters: readonly PaperChapter[];
        /** Where one begins, unless that is at the first step. */
        readonly start?: string;
      }
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
    | ({ readonly type: 'gamebook' } & GamebookSheet)
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
        return {
          key,
          type: 'phases',
          ...words.phases,
          chapters: chaptersOf('done', same),
          ...begun(),
        };
      case 'whole':
        return {
          key,
          type: 'whole',
          ...words.whole,
          chapters: chaptersOf('whole', inFull()),
          ...begun(),
        };
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
        return {
          key,
          type: 'gamebook',
          ...words.gamebook,
          ...gamebookSheet(sheet, playbook, found, setting, words),
        };
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

  function begun(): { readonly start?: string } {
    const number = steps.get(view.start)?.number ?? 1;
    return number === 1 ? {} : { start: words.beginAt(number) };
  }

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
    return found(ids)
      .toSorted((one, other) => one.number - other.number)
      .map((step) =>
        paperStep(step, { density: 'whole', from: waysTo(step.id), where: whereAmong(ids) }),
      );
  }

  /** « étape 4 (« Oui ») », of each step that leads to one. */
  function waysTo(id: string): readonly string[] {
    return [...steps.values()].flatMap(({ number, ways }) => {
      const leading = ways.filter(({ to }) => to === id);
      const labels = [...new Set(leading.map(({ plain }) => plain).filter(Boolean))];
      return leading.length > 0 ? [words.fromStep(number, labels)] : [];
    });
  }

  /** Where a way leads, and whether that is on another sheet than one that has these steps. */
  function whereAmong(ids: readonly string[]): (way: WayView) => string {
    return ({ to, where }) => {
      const isAway = steps.has(to) && !ids.includes(to);
      return isAway ? `→\u00a0${where} (${words.elsewhere})` : `→\u00a0${where}`;
    };
  }

  function stretchesOf({ path }: Extract<Sheet, { type: 'outcome' }>): readonly StretchView[] {
    const where = whereAmong(path.flatMap(({ shared, branches }) => [shared, ...branches]));
    return path.flatMap(({ shared, branches }) =>
      found([shared]).map((step) => ({
        shared: paperStep(step, { density: 'done', where }),
        branches: found(branches)
          .toSorted((one, other) => one.number - other.number)
          .map((one) => paperStep(one, { density: 'named', from: waysTo(one.id) })),
      })),
    );
  }
}

function same(step: StepView): StepView {
  return step;
}

function about({ name, lead }: SubjectWords, subject: string): SheetWords {
  return { name: name(subject), lead };
}
