import { quote } from '../../model/message.ts';
import type { Step } from '../../model/playbook.ts';
import { type Found, place, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';
import { endAttributes, written } from '../translation/attributes.ts';
import { wayLine } from '../translation/directive.ts';
import { asWritten } from '../translation/reader.ts';
import type { StepParts, Translation } from '../translation/translations.ts';
import { equalise, inLanguage, inOriginal } from '../translation/words.ts';

/** A step that is the end in one language and leads on in the other. One that does neither is a dead end. */
const rule: Rule = {
  code: 'untranslated-end',
  find: ({ translations }) =>
    translations.flatMap((one) =>
      one.parts.flatMap(({ pair }) => {
        const { original, translation } = pair;
        const differs =
          (ends(original) && leads(translation)) || (leads(original) && ends(translation));
        const ways = [...original.ways, ...translation.ways];
        return differs && !ways.every(one.isAccountedFor) ? [judge(pair, one)] : [];
      }),
    ),
};

export default rule;

function ends({ end, ways }: Step): boolean {
  return end !== undefined && ways.length === 0;
}

function leads({ end, ways }: Step): boolean {
  return !end && ways.length > 0;
}

function judge(pair: StepParts['pair'], { original, translation }: Translation): Found {
  const where = inLanguage(original);
  const [found, expected] = [shown(pair.translation), shown(pair.original)];
  const { end, ways } = pair.translation;
  return {
    message: {
      en: `Unexpected ${found}, expected ${expected} as ${where.en}.`,
      fr: `${found} inattendu ; attendu\u00a0: ${expected}, comme ${where.fr}.`,
    },
    ...place(translation, (end ?? ways[0])?.position, ...idOf(pair.translation)),
    step: pair.translation.id,
    hint: equalise(original),
    related: [
      inOriginal(
        original,
        (pair.original.end ?? pair.original.ways[0])?.position,
        ...idOf(pair.original),
      ),
    ],
  };
}

/** The end, or the first way on. */
function shown({ end, ways }: Step): string {
  if (!end) return quote(ways[0] ? wayLine(ways[0]) : '', 200);
  const attributes = endAttributes.flatMap((attribute) => {
    const value = attribute.read(end, asWritten);
    return value === undefined ? [] : [written(attribute, value)];
  });
  return quote(`::end{${attributes.join(' ')}}`, 200);
}
