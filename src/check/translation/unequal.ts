import { quote } from '../../model/message.ts';
import type { Position, Positions } from '../../model/place.ts';
import { type Found, place } from '../rule.ts';
import { type Attribute, written } from './attributes.ts';
import { isSame } from './parts.ts';
import { asWritten } from './reader.ts';
import type { Translation } from './translations.ts';
import { equalise, inLanguage, inOriginal } from './words.ts';

/** Two things that should say the same. */
export interface Twins<Item> {
  readonly original: Item;
  readonly translation: Item;
  /** What they are, as an author writes it: `::choice`. */
  readonly what: string;
  /** Id of the translation's step. */
  readonly step?: string;
  /** Where the value of an attribute stands, or else the thing itself. */
  readonly site: (item: Item, attribute: string) => Position | undefined;
}

/** One finding for each attribute that differs. */
export function unequal<Item>(
  twins: Twins<Item>,
  attributes: readonly Attribute<Item>[],
  whole: Translation,
): readonly Found[] {
  const { original, translation } = twins;
  return attributes
    .filter((attribute) => !isSame(attribute, original, translation, whole.readers))
    .map((attribute) => toFinding(twins, attribute, whole));
}

function toFinding<Item>(
  { original: one, translation: other, what, step, site }: Twins<Item>,
  attribute: Attribute<Item>,
  { original, translation }: Translation,
): Found {
  const where = inLanguage(original);
  const { name, isWritten = () => true } = attribute;
  const [wanted, value] = [one, other].map((item) => {
    const read = attribute.read(item, asWritten);
    return read === undefined ? undefined : quote(written(attribute, read), longest);
  });
  const found = isWritten(other) ? value : undefined;
  return {
    message: {
      en: `Unexpected ${found ?? `${quote(what)} without ${quote(name)}`}, expected ${wanted ?? `no ${quote(name)}`} as ${where.en}.`,
      fr: `${found ?? `${quote(what)} sans ${quote(name)}`} inattendu ; attendu\u00a0: ${wanted ?? `pas de ${quote(name)}`}, comme ${where.fr}.`,
    },
    ...place(translation, site(other, name)),
    ...(step !== undefined && { step }),
    hint: equalise(original),
    related: [inOriginal(original, site(one, name))],
  };
}

/** Conditions are shown whole as long as they fit on two lines. */
const longest = 160;

/** Of a directive. */
export function attributeOf(
  { at, position }: { readonly at?: Positions; readonly position?: Position },
  attribute: string,
): Position | undefined {
  return at?.[attribute] ?? position;
}

/** Of what stands in a list of the front matter. */
export function positionOf(item: { readonly position?: Position }): Position | undefined {
  return item.position;
}
