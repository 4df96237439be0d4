import type { RawAttribute } from './attribute-words.ts';
import { foreignAttributes, type DirectiveShape } from './directives.ts';
import { fold, idForm, suggest } from './suggest.ts';

/** An attribute as it was most likely meant. */
export interface MeantAttribute extends RawAttribute {
  /** As the table has it; absent where nothing can have been meant. */
  readonly meant?: string;
  /** It has no `#` or no name, or the words of its value have spaces between them and no quotes around them. */
  readonly slip?: 'number-sign' | 'name' | 'spaces';
}

/**
 * The attributes of one line by the names of the table. A word that is none is more of the value
 * before it, or an id without its `#`. `ids` are those of the steps.
 */
export function meantAttributes(
  attributes: readonly RawAttribute[],
  shape: DirectiveShape,
  ids: readonly string[] = [],
): readonly MeantAttribute[] {
  const written = new Set(attributes.map(({ name }) => name));
  return attributes.reduce<readonly MeantAttribute[]>((found, attribute) => {
    const free = Object.keys(shape.attributes).filter(
      (name) => !written.has(name) && !found.some(({ meant }) => meant === name),
    );
    const meant = meantName(attribute.name, shape, free);
    const before = found.at(-1);
    const isWord = meant === undefined && attribute.value === undefined;
    if (isWord && before?.value !== undefined && goesOn(before, attribute, free, ids)) {
      return [...found.slice(0, -1), joined(before, before.value, attribute)];
    }
    if (isWord && before?.meant !== undefined && lacksValue(before, shape)) {
      return [...found.slice(0, -1), { ...withValue(before, attribute), slip: 'name' }];
    }
    const required = free.filter((name) => shape.attributes[name]?.required && name !== '#');
    const isStep = attribute.name === 'back' || ids.includes(attribute.name);
    const target = isStep && free.includes('to') ? 'to' : undefined;
    const unnamed = target ?? (required.length === 1 ? required[0] : undefined);
    if (isWord && unnamed !== undefined) {
      return [...found, { ...withValue(attribute, attribute), meant: unnamed, slip: 'name' }];
    }
    if (isWord && free.includes('#') && idForm.test(attribute.name)) {
      return [...found, { ...attribute, value: attribute.name, meant: '#', slip: 'number-sign' }];
    }
    return [...found, { ...attribute, ...(meant !== undefined && { meant }) }];
  }, []);
}

function meantName(
  name: string,
  { attributes }: DirectiveShape,
  free: readonly string[],
): string | undefined {
  if (Object.hasOwn(attributes, name)) return name;
  const translated = foreignAttributes.get(fold(name)) ?? [];
  return translated.find((one) => free.includes(one)) ?? suggest(name, free);
}

/** Whether a word is more of the value before it: of a choice's target only where that makes the name of a step. */
function goesOn(
  { meant, value, range, valueRange }: MeantAttribute,
  { name }: RawAttribute,
  free: readonly string[],
  ids: readonly string[],
): boolean {
  const isQuoted = valueRange.end < range.end;
  if (isQuoted) return false;
  return meant !== 'to' || !free.includes('#') || ids.includes(`${value}-${name}`);
}

function lacksValue(
  { meant = '', value }: MeantAttribute,
  { attributes }: DirectiveShape,
): boolean {
  return value === undefined && attributes[meant]?.type !== 'flag' && meant !== '#';
}

/** `to listen`, or `listen` alone. */
function withValue(before: MeantAttribute, { name, range }: RawAttribute): MeantAttribute {
  return {
    ...before,
    value: name,
    range: { start: before.range.start, end: range.end },
    valueRange: range,
  };
}

function joined(
  before: MeantAttribute,
  value: string,
  { name, range }: RawAttribute,
): MeantAttribute {
  return {
    ...before,
    value: `${value} ${name}`,
    range: { start: before.range.start, end: range.end },
    valueRange: { start: before.valueRange.start, end: range.end },
    slip: 'spaces',
  };
}
