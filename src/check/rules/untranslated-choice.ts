import type { Localized } from '../../model/language.ts';
import { quote } from '../../model/message.ts';
import type { Way } from '../../model/playbook.ts';
import { plain } from '../plain.ts';
import { type Found, place, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import type { Missing, Pair } from '../translation/align.ts';
import { wayLine } from '../translation/directive.ts';
import { leadOn, type StepParts, type Translation } from '../translation/translations.ts';
import { inLanguage, inOriginal, remove } from '../translation/words.ts';

/** A way on of one language only, or one whose id was translated. */
const rule: Rule = {
  code: 'untranslated-choice',
  find: ({ translations }) =>
    translations.flatMap((one) =>
      one.parts.filter(leadOn).flatMap((parts) => {
        const { pairs, missing, extra } = parts.ways;
        return [
          ...pairs.filter(isRenamed).map((pair) => otherId(pair, parts, one)),
          ...missing
            .filter(({ original }) => !one.isAccountedFor(original))
            .map((way) => lacking(way, parts, one)),
          ...extra.filter((way) => !one.isAccountedFor(way)).map((way) => tooMuch(way, parts, one)),
        ];
      }),
    ),
};

export default rule;

/** A choice without an id is known by its place. */
function isRenamed({ original, translation }: Pair<Way>): boolean {
  return (
    original.id !== undefined && translation.id !== undefined && original.id !== translation.id
  );
}

function otherId(
  { original: one, translation: other }: Pair<Way>,
  { pair }: StepParts,
  { original, translation }: Translation,
): Found {
  const where = inLanguage(original);
  const [id, wanted] = [quote(`#${other.id}`), quote(`#${one.id}`)];
  return {
    message: {
      en: `Unexpected choice id ${id}, expected ${wanted} as ${where.en}.`,
      fr: `Identifiant de choix ${id} inattendu ; attendu\u00a0: ${wanted}, comme ${where.fr}.`,
    },
    ...place(translation, other.at?.['id'], other.position),
    step: pair.translation.id,
    hint: {
      en: `Ids are not translated: write ${wanted}.`,
      fr: `Les identifiants ne se traduisent pas\u00a0: écrivez ${wanted}.`,
    },
    related: [inOriginal(original, one.at?.['id'], one.position)],
  };
}

function lacking(
  { original: way, after }: Missing<Way>,
  { pair }: StepParts,
  { original, translation }: Translation,
): Found {
  const { id } = pair.translation;
  const where = inLanguage(original);
  const name = nameOf(way);
  return {
    message: {
      en: `Unexpected step ${quote(id)} without ${name}, expected it as ${where.en}.`,
      fr: `Étape ${quote(id)} sans ${name}, inattendue ; attendu\u00a0: la même suite, comme ${where.fr}.`,
    },
    ...place(translation, ...idOf(pair.translation)),
    step: id,
    hint: translateHere(way, after, original.file),
    related: [inOriginal(original, way.position)],
  };
}

function nameOf({ type, label }: Way): string {
  const words = plain(label);
  return quote(words === '' ? `::${type}` : `::${type}[${words}]`);
}

function translateHere(way: Way, after: Way | undefined, file: string): Localized {
  const line = quote(wayLine(way), 200);
  const label = after && plain(after.label);
  const behind: Localized = {
    en: label ? ` after ${quote(label)}` : '',
    fr: label ? ` après ${quote(label)}` : '',
  };
  return {
    en: `Translate it${behind.en}: ${line}. Or take it out of \`${file}\`, too.`,
    fr: `Traduisez-la${behind.fr}\u00a0: ${line}. Ou retirez-la aussi de \`${file}\`.`,
  };
}

function tooMuch(way: Way, { pair }: StepParts, { original, translation }: Translation): Found {
  const where = inLanguage(original);
  const name = nameOf(way);
  return {
    message: {
      en: `Unexpected ${name}, expected only the ways on that stand ${where.en}.`,
      fr: `${name} inattendu ; attendu\u00a0: les seules suites qui existent ${where.fr}.`,
    },
    ...place(translation, way.position, ...idOf(pair.translation)),
    step: pair.translation.id,
    hint: remove(original),
    related: [inOriginal(original, ...idOf(pair.original))],
  };
}
