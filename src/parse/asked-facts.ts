import type { Content } from '../model/library.ts';
import type { RawAttribute } from './attribute-words.ts';

/** Facts that conditions and effects name, with the values that they give them, in the order of the file. */
export type AskedFacts = ReadonlyMap<string, readonly string[]>;

const use =
  /([a-z][a-z0-9-]*?)\s*(?:[!<>+-]?=|[<>])\s*((?:-?\d+|[a-z][a-z0-9-]*)(?:\s*\|\s*[a-z0-9-]+)*)/g;

export function askedFacts(
  lines: readonly { readonly attributes: readonly RawAttribute[] }[],
): AskedFacts {
  const asked = new Map<string, readonly string[]>();
  const written = lines
    .flatMap(({ attributes }) => attributes)
    .filter(({ name }) => name === 'when' || name === 'set')
    .flatMap(({ value = '' }) => [...value.matchAll(use)]);
  for (const [, fact = '', values = ''] of written) {
    const known = asked.get(fact) ?? [];
    const more = values.split('|').map((value) => value.trim());
    asked.set(fact, [...known, ...more.filter((value) => !known.includes(value))]);
  }
  return asked;
}

/** How front matter would declare these facts, so that all that is written of them holds. */
export function declarationOf(
  names: readonly string[],
  asked: AskedFacts,
  content: Content,
): string {
  const entries = names.map((name) => {
    if (Object.hasOwn(content.facts, name)) return name;
    const values = asked.get(name) ?? [];
    const numbers = values.map(Number).filter((number) => !Number.isNaN(number));
    return numbers.length > 0 && numbers.length === values.length
      ? `{ ${name}: ${Math.min(0, ...numbers)}..${Math.max(1, ...numbers)} }`
      : `{ ${name}: [${values.join(', ') || 'once'}] }`;
  });
  return `facts: [${entries.join(', ')}]`;
}
