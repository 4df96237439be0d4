import type { Step } from '../../model/playbook.ts';
import type { BrokenReference } from '../targets.ts';
import type { Translation } from './translations.ts';

/** Steps of one language only that follow one another: one thing to mend. */
export interface StepRun {
  readonly first: Step;
  readonly others: readonly Step[];
  /** In the other language: the step after which they belong. Absent: before all others. */
  readonly after?: Step;
}

/** Steps of the original that are not translated; without those of which something else tells. */
export function missingSteps(
  { steps }: Translation,
  told: ReadonlySet<string>,
): readonly StepRun[] {
  const missing = steps.missing.filter(({ original }) => !told.has(original.id));
  return runsOf(missing.map(({ original: step, after }) => ({ step, after })));
}

/** Steps that only the translation has. */
export function extraSteps({ steps, translation }: Translation): readonly StepRun[] {
  const originals = new Map(steps.pairs.map((pair) => [pair.translation, pair.original]));
  let after: Step | undefined;
  const extra = translation.steps.flatMap((step) => {
    const original = originals.get(step);
    after = original ?? after;
    return original ? [] : [{ step, after }];
  });
  return runsOf(extra);
}

function runsOf(
  lone: readonly { readonly step: Step; readonly after: Step | undefined }[],
): readonly StepRun[] {
  const runs = Map.groupBy(lone, ({ after }) => after);
  return [...runs].flatMap(([after, [first, ...others]]) =>
    first
      ? [{ first: first.step, others: others.map(({ step }) => step), ...(after && { after }) }]
      : [],
  );
}

/** Ids that the translation names as targets and does not have: what leads there is told, and is the same slip. */
export function lostTargets(
  { translation }: Translation,
  broken: readonly BrokenReference[],
): ReadonlySet<string> {
  return new Set(
    broken.flatMap(({ playbook, reference: { target } }) =>
      playbook === translation && target.type === 'step' ? [target.id] : [],
    ),
  );
}
