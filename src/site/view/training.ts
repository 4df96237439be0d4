import type { Playbook } from '../../model/playbook.ts';
import { typeset } from '../../model/typography.ts';
import { dialogue, presentationOf } from '../training/presenter/address.ts';
import type { TrainingWords } from '../training/training-words.ts';
import { trainingWords } from '../words/training.ts';
import { playbooksInOrder } from './order.ts';
import { scenariosOf, scenarioViews, type ScenarioView } from './scenarios.ts';
import { page, type Setting } from './setting.ts';

/** Everything that can be practised in a language. */
export interface TrainingView {
  readonly cases: readonly CasesView[];
  readonly dialogues: readonly PracticeView[];
  readonly assessments: readonly PracticeView[];
  /** `TrainingWords`, as JSON. */
  readonly words: string;
}

/** The scenarios of a playbook. */
export interface CasesView extends PracticeView {
  readonly scenarios: readonly Pick<ScenarioView, 'id' | 'name' | 'href' | 'presentHref'>[];
}

export interface PracticeView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  /** Where it is projected; absent: it cannot be. */
  readonly presentHref?: string;
}

export function trainingView(setting: Setting): TrainingView {
  const own = playbooksInOrder(setting);
  const of = (kind: Playbook['kind']) => own.filter((playbook) => playbook.kind === kind);
  return {
    cases: own
      .filter((playbook) => playbook.kind !== 'dialogue' && isExercised(playbook, setting))
      .map((playbook) => ({
        ...practice(playbook, setting, 'scenarios'),
        scenarios: scenarioViews(playbook, setting),
      })),
    dialogues: of('dialogue').map((playbook) => {
      const one = practice(playbook, setting, 'scenarios');
      return { ...one, presentHref: `${one.href}${presentationOf(dialogue)}` };
    }),
    assessments: of('assessment').map((playbook) => practice(playbook, setting)),
    words: JSON.stringify(trainingWordsFor(setting)),
  };
}

/** Whether a playbook has a page to practise on: a dialogue is one by itself. */
export function isExercised(playbook: Playbook, setting: Setting): boolean {
  return playbook.kind === 'dialogue' || scenariosOf(playbook, setting).length > 0;
}

/** What the pages of training say, set for their locale. */
export function trainingWordsFor({ speaks, locale }: Setting): TrainingWords {
  const set = JSON.stringify(trainingWords[speaks], (_, word: unknown) =>
    typeof word === 'string' ? typeset(word, locale) : word,
  );
  return JSON.parse(set) as TrainingWords;
}

function practice(
  { slug, title, summary }: Playbook,
  setting: Setting,
  ...below: readonly string[]
): PracticeView {
  const set = (text: string) => typeset(text, setting.locale);
  return { slug, title: set(title), summary: set(summary), href: page(setting, slug, ...below) };
}
