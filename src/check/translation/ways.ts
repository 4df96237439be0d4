import { quote } from '../../model/message.ts';
import type { Step, Way } from '../../model/playbook.ts';
import { plain } from '../plain.ts';
import { type Found, place } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { Pair } from './align.ts';
import { type Attribute, wayAttributes } from './attributes.ts';
import { areImplicit, isImplicit } from './parts.ts';
import { leadOn, type StepParts, type Translation } from './translations.ts';
import { attributeOf, unequal } from './unequal.ts';
import { equalise, inLanguage, inOriginal } from './words.ts';

/** What differs between the ways on of two steps. One that is missing is told by another rule. */
export function differentWays(parts: StepParts, whole: Translation): readonly Found[] {
  const { original, translation } = parts.pair;
  if (isOtherKind(original, translation)) return [otherKind(parts.pair, whole)];
  if (!leadOn(parts)) return [];
  return parts.ways.pairs.flatMap((pair) => {
    const twins = { ...pair, what: `::${pair.original.type}`, step: translation.id };
    return [
      ...(pair.moved ? [movedWay(pair, parts, whole)] : []),
      ...unequal({ ...twins, site: attributeOf }, comparable(pair, whole), whole),
    ];
  });
}

/** Choices in one language, a `next` in the other. */
function isOtherKind(original: Step, translation: Step): boolean {
  const [one, other] = [original.ways[0], translation.ways[0]];
  if (!one || !other || original.end || translation.end) return false;
  return one.type !== other.type;
}

function otherKind(
  { original: one, translation: other }: Pair<Step>,
  { original, translation }: Translation,
): Found {
  const where = inLanguage(original);
  const [wanted, found] = [one, other].map(({ ways }) => quote(`::${ways[0]?.type}`));
  return {
    message: {
      en: `Unexpected ${found}, expected ${wanted} as ${where.en}.`,
      fr: `${found} inattendu ; attendu\u00a0: ${wanted}, comme ${where.fr}.`,
    },
    ...place(translation, other.ways[0]?.position, ...idOf(other)),
    step: other.id,
    hint: equalise(original),
    related: [inOriginal(original, one.ways[0]?.position, ...idOf(one))],
  };
}

/** A target is told only where nothing else accounts for it: a step that is missing, or stands elsewhere. */
function comparable(
  { original, translation }: Pair<Way>,
  { isAccountedFor, steps }: Translation,
): readonly Attribute<Way>[] {
  const hangsOnOrder = [original, translation].some(isImplicit);
  const accounted =
    areImplicit(original, translation) ||
    isAccountedFor(original) ||
    isAccountedFor(translation) ||
    (hangsOnOrder && steps.pairs.some(({ moved }) => moved));
  return accounted ? wayAttributes.slice(1) : wayAttributes;
}

function movedWay(
  { original: one, translation: other }: Pair<Way>,
  { pair }: StepParts,
  { original, translation }: Translation,
): Found {
  const where = inLanguage(original);
  const label = quote(plain(other.label) || `::${other.type}`);
  const [wanted, found] = [
    pair.original.ways.indexOf(one) + 1,
    pair.translation.ways.indexOf(other) + 1,
  ];
  return {
    message: {
      en: `Unexpected ${label} in place ${found}, expected it in place ${wanted} as ${where.en}.`,
      fr: `${label} inattendu à la place ${found} ; attendu\u00a0: à la place ${wanted}, comme ${where.fr}.`,
    },
    ...place(translation, other.position, ...idOf(pair.translation)),
    step: pair.translation.id,
    hint: {
      en: `Move the line, or move it in \`${original.file}\`, too: pages, prints and kept runs follow this order.`,
      fr: `Déplacez la ligne, ou déplacez-la aussi dans \`${original.file}\`\u00a0: pages, impressions et parcours gardés suivent cet ordre.`,
    },
    related: [inOriginal(original, one.position)],
  };
}
