import { quote } from '../../model/message.ts';
import type { Position } from '../../model/place.ts';
import type { End, Leaf, Step } from '../../model/playbook.ts';
import { type Found, place, type Rule, top } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { Pair } from '../translation/align.ts';
import { endAttributes, leafAttributes, stepAttributes } from '../translation/attributes.ts';
import { differentFront } from '../translation/front.ts';
import { type StepParts, type Translation } from '../translation/translations.ts';
import { attributeOf, unequal } from '../translation/unequal.ts';
import { differentWays } from '../translation/ways.ts';
import { inLanguage, inOriginal } from '../translation/words.ts';

/** Two languages, two graphs: another target, condition, effect, level, outcome, phase, order. */
const rule: Rule = {
  code: 'different-graph',
  find: ({ translations }) =>
    translations.flatMap((one) => {
      if (one.areStrangers) return one.hasAllSteps ? [anotherPlaybook(one)] : [];
      return [
        ...differentFront(one),
        ...one.steps.pairs.flatMap((pair) => (pair.moved ? [movedStep(pair, one)] : [])),
        ...one.parts.flatMap((parts) => differentStep(parts, one)),
      ];
    }),
};

export default rule;

function anotherPlaybook({ original, translation }: Translation): Found {
  const where = inLanguage(original);
  const [id, wanted] = [translation, original].map(({ steps }) => quote(steps[0]?.id ?? ''));
  return {
    message: {
      en: `Unexpected playbook of other steps (${id}, …), expected those that stand ${where.en} (${wanted}, …).`,
      fr: `Fiche aux étapes toutes différentes (${id}, …), inattendue ; attendu\u00a0: celles qui existent ${where.fr} (${wanted}, …).`,
    },
    ...place(translation, top),
    hint: {
      en: `Two files of the same name are one playbook in two languages: translate \`${original.file}\`, or give this file another name.`,
      fr: `Deux fichiers du même nom sont une seule fiche en deux langues\u00a0: traduisez \`${original.file}\`, ou donnez un autre nom à ce fichier.`,
    },
    related: [inOriginal(original, top)],
  };
}

function movedStep({ original: one, translation: other }: Pair<Step>, whole: Translation): Found {
  const { original, translation, steps } = whole;
  const where = inLanguage(original);
  const before = steps.pairs[steps.pairs.findIndex((pair) => pair.original === one) - 1];
  const wanted = before
    ? { en: `after ${quote(before.translation.id)}`, fr: `après ${quote(before.translation.id)}` }
    : { en: 'at the beginning', fr: 'au début' };
  return {
    message: {
      en: `Unexpected place of the step ${quote(other.id)}, expected ${wanted.en} as ${where.en}.`,
      fr: `Place inattendue de l’étape ${quote(other.id)} ; attendu\u00a0: ${wanted.fr}, comme ${where.fr}.`,
    },
    ...place(translation, ...idOf(other)),
    step: other.id,
    hint: {
      en: `Move the whole step, or move it in \`${original.file}\`, too: pages and prints follow this order.`,
      fr: `Déplacez l’étape entière, ou déplacez-la aussi dans \`${original.file}\`\u00a0: pages et impressions suivent cet ordre.`,
    },
    related: [inOriginal(original, ...idOf(one))],
  };
}

function differentStep(parts: StepParts, whole: Translation): readonly Found[] {
  const { original, translation } = parts.pair;
  const step = translation.id;
  const what = `:::${translation.phase}`;
  const { end } = translation;
  return [
    ...unequal({ original, translation, what, step, site: siteOf }, stepAttributes, whole),
    ...parts.leaves.pairs.flatMap((pair) => {
      if (needsOneForm(pair, parts.pair)) return [];
      const twins = { ...pair, what: `::${pair.original.type}`, step, site: attributeOf };
      return unequal(twins, leafAttributes(pair.original), whole);
    }),
    ...(original.end && end ? differentEnd(original.end, end, step, whole) : []),
    ...differentWays(parts, whole),
  ];
}

/** « Assise » or « assis », by condition, where the other language has one word for both. */
function needsOneForm({ original, translation }: Pair<Leaf>, steps: Pair<Step>): boolean {
  if (!worded.has(original.type)) return false;
  const forms = (step: Step) => step.body.flatMap((n) => (n.type === original.type ? [n] : []));
  const [ours, theirs] = [forms(steps.original), forms(steps.translation)];
  const [several, fewer, single] = original.when
    ? [ours, theirs, translation]
    : [theirs, ours, original];
  const guarded = several.filter(({ when }) => when !== undefined);
  return !single.when && guarded.length > 1 && several.length > fewer.length;
}

const worded: ReadonlySet<Leaf['type']> = new Set(['say', 'hear', 'avoid', 'why', 'ask']);

function differentEnd(
  original: End,
  translation: End,
  step: string,
  whole: Translation,
): readonly Found[] {
  const twins = { original, translation, what: '::end', step, site: attributeOf };
  return unequal(twins, endAttributes, whole);
}

function siteOf(step: Step, attribute: string): Position | undefined {
  return [step.at?.[attribute], ...idOf(step)].find((position) => position !== undefined);
}
