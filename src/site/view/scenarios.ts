import { numbersOf } from '../../graph/reading.ts';
import type { Playbook, Step } from '../../model/playbook.ts';
import type { Scenario } from '../../model/scenario.ts';
import { typeset } from '../../model/typography.ts';
import { play, type Visit } from '../../scenario/play.ts';
import { presentationOf } from '../training/presenter/address.ts';
import { manuscriptOf } from './manuscript.ts';
import { plain } from './plain.ts';
import { labelOf, page, playbookOf, type Setting } from './setting.ts';

/** A scenario as a worked example: step by step, what was answered and why. */
export interface ScenarioView {
  readonly id: string;
  readonly name: string;
  readonly story: string;
  /** Where it is exercised. */
  readonly href: string;
  /** Where it is projected. */
  readonly presentHref: string;
  readonly steps: readonly ExampleStep[];
  readonly end: string;
}

export interface ExampleStep {
  /** In reading order. */
  readonly number: number;
  readonly title: string;
  readonly href: string;
  /** Title of the playbook, where the case goes over to another. */
  readonly playbook?: string;
  readonly scene?: string;
  /** Absent: nothing is asked here. */
  readonly answer?: string;
  readonly because?: string;
}

/** The scenarios of a playbook that come to an end. */
export function scenariosOf(playbook: Playbook, setting: Setting): readonly Scenario[] {
  const { slug, language } = playbook;
  const own = setting.library.scenarios.filter(
    (set) => set.slug === slug && set.language === language,
  );
  return own
    .flatMap(({ scenarios }) => scenarios)
    .filter(({ path }) => played(playbook, path, setting).stop.type === 'ended');
}

export function scenarioViews(playbook: Playbook, setting: Setting): readonly ScenarioView[] {
  const set = (text: string) => typeset(text, setting.locale);
  const exercises = page(setting, playbook.slug, 'scenarios');
  return scenariosOf(playbook, setting).map(({ id, name, story, path, expect }) => {
    const { visits, stop } = played(playbook, path, setting);
    const end = stop.type === 'ended' ? stop.as : expect.end.value;
    return {
      id,
      name: set(name),
      story: set(story),
      href: `${exercises}#${id}`,
      presentHref: `${exercises}${presentationOf(id)}`,
      steps: visits.map((visit, index) =>
        stepOf(visit, visits[index - 1], path[visit.answer ?? -1], setting),
      ),
      end: labelOf(setting, setting.library.content.outcomes, end),
    };
  });
}

function played(playbook: Playbook, path: Scenario['path'], setting: Setting) {
  return play(playbook, path, (slug) => playbookOf(setting, slug));
}

function stepOf(
  visit: Visit,
  before: Visit | undefined,
  answer: Scenario['path'][number] | undefined,
  setting: Setting,
): ExampleStep {
  const { playbook, step, move } = visit;
  const manuscript = manuscriptOf(playbook, setting);
  const written = playbook.steps.find(({ id }) => id === step);
  const { scene, because } = answer ?? {};
  const set = (text: string) => typeset(text, setting.locale);
  const isElsewhere = before && before.playbook !== playbook;
  return {
    number: numbersOf(playbook, setting.library.content.phases).get(step) ?? 0,
    title: written ? plain(written.title, manuscript) : step,
    href: `${page(setting, playbook.slug)}#${step}`,
    ...(isElsewhere && { playbook: set(playbook.title) }),
    ...(scene !== undefined && { scene: set(scene) }),
    ...(answer && move && { answer: set(answerOf(playbook, written, move)) }),
    ...(because !== undefined && { because: set(because) }),
  };

  function answerOf(
    { interrupts }: Playbook,
    at: Step | undefined,
    { type, place }: NonNullable<Visit['move']>,
  ): string {
    if (type === 'interrupt') return interrupts[place - 1]?.label ?? '';
    return plain(at?.ways[place - 1]?.label ?? [], manuscript);
  }
}
