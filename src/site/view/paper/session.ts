import type { Playbook } from '../../../model/playbook.ts';
import { typeset } from '../../../model/typography.ts';
import { type ExampleStep, type ScenarioView, scenarioViews } from '../scenarios.ts';
import { type SessionView, sessionView } from '../session.ts';
import type { Setting } from '../setting.ts';

/** The facilitator's guide to a playbook. */
export interface SessionSheet extends SessionView {
  readonly situation: string;
  /** What is played; its sheet has the scenes. */
  readonly cases: readonly Pick<ScenarioView, 'name' | 'story' | 'end'>[];
  /** It is played with the cards of its own pack. */
  readonly hasCards: boolean;
}

export function sessionSheet(playbook: Playbook, setting: Setting): SessionSheet {
  const hasCards = playbook.kind === 'dialogue';
  return {
    ...sessionView(setting),
    situation: typeset(playbook.situation, setting.locale),
    cases: hasCards ? [] : scenarioViews(playbook, setting),
    hasCards,
  };
}

/** The cases of a playbook, scene by scene: where nothing is asked goes without saying. */
export interface CasesSheet {
  readonly words: SessionView['words'];
  readonly cases: readonly SessionCase[];
}

type SessionCase = Pick<ScenarioView, 'name' | 'story' | 'end'> & {
  readonly steps: readonly ExampleStep[];
};

export function casesSheet(playbook: Playbook, setting: Setting): CasesSheet {
  const { words } = sessionView(setting);
  const cases = scenarioViews(playbook, setting).map(({ name, story, steps, end }) => {
    return { name, story, end, steps: steps.filter(({ answer }) => answer !== undefined) };
  });
  return { words, cases };
}
