import type { Guard } from '../../../model/playbook.ts';
import type { Scale } from '../../../paper/scale.ts';
import { type ScaleWords, scaleWordsFor } from '../../words/scale.ts';
import { levelsOf } from '../authority.ts';
import { labelOf, type Setting } from '../setting.ts';
import type { BodyView, StepView } from '../step.ts';
import { retold } from './retold.ts';
import { type PaperStep, paperStep } from './step.ts';

/** A self-assessment ready to be filled in with a pen. */
export interface ScaleView {
  readonly words: ScaleWords;
  readonly introduction: string;
  readonly before: readonly PaperStep[];
  readonly questions: readonly AskedView[];
  /** « Total », and « sur 27 ». */
  readonly totals: readonly { readonly name: string; readonly outOf: string }[];
  readonly after: readonly PaperStep[];
  /** Names of the levels, from the lowest. */
  readonly levels: readonly string[];
}

export interface AskedView {
  /** The step's id. */
  readonly id: string;
  readonly titleHtml: string;
  /** What has to be on the table. */
  readonly proof: readonly BodyView[];
  readonly answers: readonly { readonly points: number; readonly html: string }[];
}

export function scaleView(
  scale: Scale,
  introduction: string,
  found: (id: string) => StepView | undefined,
  setting: Setting,
): ScaleView {
  const words = scaleWordsFor(setting.speaks, setting.locale);
  const pointed = inPoints(scale, setting);
  const steps = (ids: readonly string[]) =>
    ids
      .flatMap((id) => found(id) ?? [])
      .map((step) => paperStep(pointed(step), { density: 'whole' }));
  return {
    words,
    introduction,
    before: steps(scale.before),
    questions: scale.questions.flatMap(({ step: id, points }): readonly AskedView[] => {
      const step = found(id);
      if (!step) return [];
      const { titleHtml, body, ways } = step;
      return [
        {
          id,
          titleHtml,
          proof: body.filter(({ type }) => type === 'prose'),
          answers: ways.map(({ place, html }) => ({ points: points[place - 1] ?? 0, html })),
        },
      ];
    }),
    totals: scale.totals.map(({ fact, most }) => ({
      name:
        scale.totals.length > 1
          ? words.totalOf(labelOf(setting, setting.library.content.facts, fact))
          : words.total,
      outOf: words.outOf(most),
    })),
    after: steps(scale.after).map((step) => ({ ...step, body: step.body.filter(isDone) })),
    levels: levelsOf(setting).map(([, name]) => name),
  };
}

/** A step with conditions as whoever holds the sheet sees them: by points, and not by answers at steps. */
export function inPoints(scale: Scale, setting: Setting): (step: StepView) => StepView {
  const { scored } = scaleWordsFor(setting.speaks, setting.locale);
  return (step) => retold(step, pointsOf);

  /** « Si 0 ou 1 à la question 3 »; nothing where points do not tell. */
  function pointsOf({ tests: [test, ...more] }: Guard): string | undefined {
    if (test?.op !== '=' || test.values.length !== 1 || more.length > 0) return undefined;
    const signs = scale.signs.get(`${test.fact}=${test.values[0]}`) ?? [];
    const [first] = signs;
    const points = list(first?.points ?? []);
    if (!first || signs.some((one) => list(one.points) !== points)) return undefined;
    return scored(points, list(signs.map(({ number }) => number)));
  }

  /** « 4, 5 ou 6 » */
  function list(numbers: readonly number[]): string {
    const rest = numbers.slice(0, -1).join(', ');
    return [...(rest ? [rest] : []), ...numbers.slice(-1)].join(setting.words.or);
  }
}

/** What is read out, decided and written down; the advice beside it stands in the whole playbook. */
function isDone({ type }: BodyView): boolean {
  return type !== 'avoid' && type !== 'why';
}
