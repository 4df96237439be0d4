import type { Localized } from '../../model/language.ts';
import { quote } from '../../model/message.ts';
import type { Leaf, Step } from '../../model/playbook.ts';
import { plain } from '../plain.ts';
import { type Found, place, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import { leafLine } from '../translation/directive.ts';
import type { StepParts, Translation } from '../translation/translations.ts';
import { inLanguage, inOriginal, remove } from '../translation/words.ts';

/**
 * Something to write down, promise, grant, wait for or ask help for, in one language only. How many sentences
 * a translation takes is its own matter.
 */
const rule: Rule = {
  code: 'untranslated-record',
  find: ({ translations }) => translations.flatMap(judge),
};

export default rule;

function judge(one: Translation): readonly Found[] {
  const missing = one.parts.flatMap(({ pair, leaves }) =>
    leaves.missing.flatMap(({ original: leaf }) => (isWords(leaf) ? [] : [{ pair, leaf }])),
  );
  const extra = one.parts.flatMap(({ pair, leaves }) =>
    leaves.extra.flatMap((leaf) => (isWords(leaf) ? [] : [{ pair, leaf }])),
  );
  const strayed = missing.flatMap((lost) => {
    const found = extra.find((other) => isSameRecord(lost.leaf, other.leaf));
    return found ? [{ lost, found }] : [];
  });
  const taken = new Set(strayed.flatMap(({ lost, found }) => [lost, found]));
  return [
    ...strayed.map(({ lost, found }) => elsewhere(lost, found, one)),
    ...missing.flatMap((lost) => (taken.has(lost) ? [] : [lacking(lost, one)])),
    ...extra.flatMap((found) => (taken.has(found) ? [] : [tooMuch(found, one)])),
  ];
}

interface Site {
  readonly pair: StepParts['pair'];
  readonly leaf: Leaf;
}

function isWords({ type }: Leaf): boolean {
  return ['say', 'hear', 'avoid', 'why', 'ask'].includes(type);
}

function isSameRecord(one: Leaf, other: Leaf): boolean {
  return one.type === 'record' && other.type === 'record' && one.as === other.as;
}

function elsewhere(lost: Site, found: Site, { original, translation }: Translation): Found {
  const where = inLanguage(original);
  const [name, id, wanted] = [nameOf(found.leaf), stepOf(found).id, stepOf(lost).id];
  return {
    message: {
      en: `Unexpected ${name} in step ${quote(id)}, expected it in ${quote(wanted)} as ${where.en}.`,
      fr: `${name} inattendu dans l’étape ${quote(id)} ; attendu\u00a0: dans ${quote(wanted)}, comme ${where.fr}.`,
    },
    ...place(translation, found.leaf.position, ...idOf(stepOf(found))),
    step: id,
    hint: {
      en: `Move the line to the step ${quote(wanted)}, or move it in \`${original.file}\`, too.`,
      fr: `Déplacez la ligne dans l’étape ${quote(wanted)}, ou déplacez-la aussi dans \`${original.file}\`.`,
    },
    related: [inOriginal(original, lost.leaf.position)],
  };
}

function lacking(lost: Site, { original, translation }: Translation): Found {
  const step = stepOf(lost);
  const where = inLanguage(original);
  const name = nameOf(lost.leaf);
  return {
    message: {
      en: `Unexpected step ${quote(step.id)} without ${name}, expected it as ${where.en}.`,
      fr: `Étape ${quote(step.id)} sans ${name}, inattendue ; attendu\u00a0: la même ligne, comme ${where.fr}.`,
    },
    ...place(translation, ...idOf(step)),
    step: step.id,
    hint: translateHere(lost.leaf, original.file),
    related: [inOriginal(original, lost.leaf.position)],
  };
}

function tooMuch(found: Site, { original, translation }: Translation): Found {
  const where = inLanguage(original);
  const name = nameOf(found.leaf);
  return {
    message: {
      en: `Unexpected ${name}, expected only what stands in this step ${where.en}.`,
      fr: `${name} inattendu ; attendu\u00a0: seulement ce que cette étape contient ${where.fr}.`,
    },
    ...place(translation, found.leaf.position, ...idOf(stepOf(found))),
    step: stepOf(found).id,
    hint: remove(original),
    related: [inOriginal(original, ...idOf(found.pair.original))],
  };
}

function stepOf({ pair }: Site): Step {
  return pair.translation;
}

/** A record by its name, everything else by its words. */
function nameOf(leaf: Leaf): string {
  return leaf.type === 'record'
    ? quote(`::record{as=${leaf.as}}`)
    : quote(`::${leaf.type}[${plain(leaf.label)}]`);
}

function translateHere(leaf: Leaf, file: string): Localized {
  const line = quote(leafLine(leaf), 200);
  return {
    en: `Translate it: ${line}. Or take it out of \`${file}\`, too.`,
    fr: `Traduisez-la\u00a0: ${line}. Ou retirez-la aussi de \`${file}\`.`,
  };
}
