import type { FindingRelated } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';
import { quote } from '../../model/message.ts';
import type { Position } from '../../model/place.ts';
import type { Playbook, Step } from '../../model/playbook.ts';
import { type Found, place, related, type Rule, top } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { Pair } from '../translation/align.ts';
import { extraSteps, lostTargets, missingSteps, type StepRun } from '../translation/runs.ts';
import type { Translation } from '../translation/translations.ts';
import { inLanguage, inOriginal, remove } from '../translation/words.ts';

/** Steps of one language only, and those whose id was translated. Whatever hangs on them is told with them. */
const rule: Rule = {
  code: 'untranslated-step',
  find: ({ translations, broken }) =>
    translations.flatMap((one) => {
      if (one.areStrangers) return [];
      const told = lostTargets(one, broken);
      const renamed = one.steps.pairs.filter(
        (pair) => isRenamed(pair, one) && !told.has(pair.original.id),
      );
      const [missing, extra] = one.hasAllSteps
        ? [missingSteps(one, told), extraSteps(one)]
        : [[], []];
      return [
        ...renamed.map((pair) => otherId(pair, one)),
        ...missing.map((run) => lacking(run, one)),
        ...extra.map((run) => tooMuch(run, one)),
      ];
    }),
};

export default rule;

/** A second step of the same id is told as such. */
function isRenamed(pair: Pair<Step>, { translation: { steps } }: Translation): boolean {
  const { id } = pair.translation;
  return id !== pair.original.id && steps.find((step) => step.id === id) === pair.translation;
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

function lacking(run: StepRun, { original, translation }: Translation): Found {
  const { first, others, after } = run;
  const where = inLanguage(original);
  const names = namesOf(run);
  const behind: Localized = after
    ? { en: `after ${quote(after.id)}`, fr: `après ${quote(after.id)}` }
    : { en: 'before all others', fr: 'avant toutes les autres' };
  const line = quote(`:::${first.phase}[…]{#${first.id}}`);
  return {
    message: {
      en: `Unexpected playbook without the ${names.en}, expected ${others.length > 0 ? 'them' : 'it'} ${behind.en} as ${where.en}.`,
      fr: `Fiche sans l’${names.fr}, inattendue ; attendu\u00a0: ${others.length > 0 ? 'ces étapes' : 'cette étape'} ${behind.fr}, comme ${where.fr}.`,
    },
    ...place(translation, after ? lastLine(after) : translation.steps[0]?.at?.['id'], top),
    ...(after && { step: after.id }),
    ...(others.length > 0 && { consequences: others.map(({ id }) => id) }),
    hint: {
      en: `Translate what is missing: ${line}. Or take it out of \`${original.file}\`, too.`,
      fr: `Traduisez ce qui manque\u00a0: ${line}. Ou retirez-le aussi de \`${original.file}\`.`,
    },
    related: [inOriginal(original, ...idOf(first))],
  };
}

function tooMuch(run: StepRun, { original, translation }: Translation): Found {
  const { first, others, after } = run;
  const where = inLanguage(original);
  const names = namesOf(run);
  return {
    message: {
      en: `Unexpected ${names.en}, expected only the steps that stand ${where.en}.`,
      fr: `É${names.fr.slice(1)}${others.length > 0 ? ', inattendues' : ' inattendue'} ; attendu\u00a0: les seules étapes qui existent ${where.fr}.`,
    },
    ...place(translation, ...idOf(first)),
    step: first.id,
    ...(others.length > 0 && { consequences: others.map(({ id }) => id) }),
    hint: remove(original, 'la'),
    ...(after && { related: [wouldFollow(after, original)] }),
  };
}

function namesOf({ first, others }: StepRun): Localized {
  const id = quote(first.id);
  if (others.length === 0) return { en: `step ${id}`, fr: `étape ${id}` };
  const count = others.length;
  return {
    en: `step ${id} and ${count === 1 ? 'the one' : `the ${count}`} that follow${count === 1 ? 's' : ''}`,
    fr: `étape ${id} et ${count === 1 ? 'la suivante' : `les ${count} suivantes`}`,
  };
}

/** The line that closes it. */
function lastLine({ position }: Step): Position | undefined {
  if (!position) return undefined;
  const { line, column, offset } = position.end;
  return { start: { line, column: 1, offset: offset - column + 1 }, end: position.end };
}

function wouldFollow(step: Step, original: Playbook): FindingRelated {
  const where = inLanguage(original);
  return related(
    { en: `It would follow this step ${where.en}.`, fr: `Elle suivrait cette étape ${where.fr}.` },
    original,
    ...idOf(step),
  );
}
