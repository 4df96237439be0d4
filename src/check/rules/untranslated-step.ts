import type { FindingRelated } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';
import { quote } from '../../model/message.ts';
import type { Position } from '../../model/place.ts';
import type { Playbook, Step } from '../../model/playbook.ts';
import { type Found, place, related, type Rule, top } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { BrokenReference } from '../targets.ts';
import type { Missing, Pair } from '../translation/align.ts';
import type { Translation } from '../translation/translations.ts';
import { inLanguage, inOriginal, remove } from '../translation/words.ts';

/** A step of one language only, or one whose id was translated. Whatever hangs on it is told with it. */
const rule: Rule = {
  code: 'untranslated-step',
  find: ({ translations, broken }) =>
    translations.flatMap((one) => {
      const { pairs, missing, extra } = one.steps;
      if (pairs.length === 0) return [];
      const renamed = pairs.filter(({ original, translation }) => original.id !== translation.id);
      return [
        ...renamed.filter(isUntold(one, broken)).map((pair) => otherId(pair, one)),
        ...(one.hasAllSteps
          ? [
              ...missing.filter(isUntold(one, broken)).map((step) => lacking(step, one)),
              ...extra.map((step) => tooMuch(step, one)),
            ]
          : []),
      ];
    }),
};

export default rule;

/** Where something in the translation leads to a step that is not there, that is told, and this is its cause. */
function isUntold(
  { translation }: Translation,
  broken: readonly BrokenReference[],
): (step: Pick<Missing<Step>, 'original'>) => boolean {
  const named = new Set(
    broken
      .filter(({ playbook }) => playbook === translation)
      .map(({ reference: { target } }) => (target.type === 'step' ? target.id : '')),
  );
  return ({ original }) => !named.has(original.id);
}

function otherId(pair: Pair<Step>, { original, translation }: Translation): Found {
  const [id, wanted] = [pair.translation.id, pair.original.id];
  const where = inLanguage(original);
  return {
    message: {
      en: `Unexpected step id ${quote(id)}, expected ${quote(wanted)} as ${where.en}.`,
      fr: `Identifiant d’étape ${quote(id)} inattendu ; attendu\u00a0: ${quote(wanted)}, comme ${where.fr}.`,
    },
    ...place(translation, ...idOf(pair.translation)),
    step: id,
    hint: {
      en: `Ids are not translated: write \`{#${wanted}}\`, and \`to=${wanted}\` wherever something leads here.`,
      fr: `Les identifiants ne se traduisent pas\u00a0: écrivez \`{#${wanted}}\`, et \`to=${wanted}\` partout où l’on mène ici.`,
    },
    related: [inOriginal(original, ...idOf(pair.original))],
  };
}

function lacking(
  { original: step, after }: Missing<Step>,
  { original, translation }: Translation,
): Found {
  const where = inLanguage(original);
  const behind = placeAfter(after);
  return {
    message: {
      en: `Unexpected playbook without the step ${quote(step.id)}, expected it ${behind.en} as ${where.en}.`,
      fr: `Fiche sans l’étape ${quote(step.id)} inattendue ; attendu\u00a0: cette étape ${behind.fr}, comme ${where.fr}.`,
    },
    ...place(translation, after ? lastLine(after) : translation.steps[0]?.at?.['id'], top),
    ...(after && { step: after.id }),
    hint: translateHere(step, behind, original),
    related: [inOriginal(original, ...idOf(step))],
  };
}

function placeAfter(step: Step | undefined): Localized {
  return step
    ? { en: `after ${quote(step.id)}`, fr: `après ${quote(step.id)}` }
    : { en: 'before the first one', fr: 'avant la première' };
}

function translateHere({ phase, id }: Step, behind: Localized, { file }: Playbook): Localized {
  const line = quote(`:::${phase}[…]{#${id}}`);
  return {
    en: `Translate the step ${behind.en}: ${line}. Or take it out of \`${file}\`, too.`,
    fr: `Traduisez l’étape ${behind.fr}\u00a0: ${line}. Ou retirez-la aussi de \`${file}\`.`,
  };
}

/** The line that closes it. */
function lastLine({ position }: Step): Position | undefined {
  if (!position) return undefined;
  const { line, column, offset } = position.end;
  return { start: { line, column: 1, offset: offset - column + 1 }, end: position.end };
}

function tooMuch(step: Step, { original, translation, steps }: Translation): Found {
  const where = inLanguage(original);
  const before = translation.steps.slice(0, translation.steps.indexOf(step));
  const pairs = new Map(steps.pairs.map((pair) => [pair.translation, pair.original]));
  const neighbour = before.flatMap((one) => pairs.get(one) ?? []).at(-1);
  return {
    message: {
      en: `Unexpected step ${quote(step.id)}, expected only the steps that stand ${where.en}.`,
      fr: `Étape ${quote(step.id)} inattendue ; attendu\u00a0: les seules étapes qui existent ${where.fr}.`,
    },
    ...place(translation, ...idOf(step)),
    step: step.id,
    hint: remove(original),
    ...(neighbour && { related: [wouldFollow(neighbour, original)] }),
  };
}

function wouldFollow(step: Step, original: Playbook): FindingRelated {
  const where = inLanguage(original);
  return related(
    { en: `It would follow this step ${where.en}.`, fr: `Elle suivrait cette étape ${where.fr}.` },
    original,
    ...idOf(step),
  );
}
