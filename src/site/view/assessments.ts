import { questionsOf } from '../../graph/questions.ts';
import { typeset } from '../../model/typography.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Assessment, AssessmentSetup } from '../assessment/assessment.ts';
import { levelsOf } from './authority.ts';
import { manuscriptOf } from './manuscript.ts';
import { plain } from './plain.ts';
import { page, type Setting } from './setting.ts';

/** What the page needs where results come together: the self-assessments of its language, and the levels. */
export function assessmentSetup(
  setting: Setting,
  versionOf: (playbook: Playbook) => string,
): AssessmentSetup {
  const { playbooks } = setting.library;
  const own = playbooks.filter(
    ({ kind, language }) => kind === 'assessment' && language === setting.language,
  );
  return {
    assessments: own.map((playbook) => {
      const same = playbooks.filter(({ slug }) => slug === playbook.slug);
      return assessmentOf(playbook, setting, same.map(versionOf));
    }),
    levels: Object.fromEntries(levelsOf(setting).map(([key, name]) => [key, name])),
  };
}

function assessmentOf(
  playbook: Playbook,
  setting: Setting,
  versions: readonly string[],
): Assessment {
  const manuscript = manuscriptOf(playbook, setting);
  const titles = new Map(playbook.steps.map(({ id, title }) => [id, plain(title, manuscript)]));
  return {
    slug: playbook.slug,
    title: typeset(playbook.title, setting.locale),
    href: page(setting, playbook.slug),
    versions,
    questions: questionsOf(playbook).map(({ step, fact, most }) => {
      return { step, fact, most, title: titles.get(step) ?? step };
    }),
  };
}
