import type { Playbook } from '../model/playbook.ts';
import { typeset } from '../model/typography.ts';
import { playerWordsFor, presenterWordsFor } from './view/player.ts';
import { scenarioViews, type ScenarioView } from './view/scenarios.ts';
import type { Setting } from './view/setting.ts';
import { isExercised, trainingWordsFor } from './view/training.ts';

/** The page on which a playbook is practised. */
export interface ExercisesPage {
  readonly title: string;
  readonly isDialogue: boolean;
  readonly scenarios: readonly ScenarioView[];
  /** `TrainingSetup`, as JSON. */
  readonly setup: string;
  /** Other languages in which there is such a page. */
  readonly languages: readonly string[];
}

export function exercisesPage(
  playbook: Playbook,
  settingOf: (language: string) => Setting,
): ExercisesPage {
  const { slug, language, kind } = playbook;
  const setting = settingOf(language);
  const twins = setting.library.playbooks.filter(
    (one) => one.slug === slug && one !== playbook && isExercised(one, settingOf(one.language)),
  );
  return {
    title: typeset(playbook.title, setting.locale),
    isDialogue: kind === 'dialogue',
    scenarios: scenarioViews(playbook, setting),
    setup: JSON.stringify({
      words: trainingWordsFor(setting),
      player: playerWordsFor(setting),
      presenter: presenterWordsFor(setting),
    }),
    languages: twins.map((twin) => twin.language),
  };
}
