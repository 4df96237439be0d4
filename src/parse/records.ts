import { type DirectiveShape, leafShapes } from './directives.ts';
import type { DirectiveLine } from './lines.ts';
import { meantAttributes } from './meant-attributes.ts';
import { idForm, meantId, suggest } from './suggest.ts';
import { inputTypes } from './values.ts';
import { isSlip } from './variables.ts';

/** A note of the playbook, by the name that is meant. */
export interface MeantRecord {
  readonly name: string;
  /** As its line has it, where so many places agree on another name. */
  readonly odd?: { readonly written: string; readonly times: number };
  readonly input: string;
}

/**
 * The records of a playbook. One whose name nothing uses, while its texts name one that nothing declares and
 * that is a letter away, has that name; one without a name may have any that a promise counts on, or that
 * would be a slip. `declared`: what else has a name.
 */
export function recordsOf(
  lines: readonly DirectiveLine[],
  declared: ReadonlySet<string>,
  text: string,
): readonly MeantRecord[] {
  const written = lines
    .filter(({ kind, meant }) => kind === 'leaf' && meant === 'record')
    .map((line) => ({ name: valueOf(line, 'as'), input: inputOf(line) }));
  const own = new Set(written.flatMap(({ name }) => (name === undefined ? [] : meantId(name))));
  const uses = usesIn(text, lines);
  const missed = [...uses.keys()].filter((name) => !own.has(name) && !declared.has(name));
  const days = new Set(lines.flatMap((line) => valueOf(line, 'on') ?? []));
  const isNear = (one: string): boolean => [...own, ...declared].some((name) => isSlip(name, one));
  return written.flatMap(({ name, input }): readonly MeantRecord[] => {
    if (name === undefined) {
      const meant = missed.filter((one) => (input === 'date' && days.has(one)) || isNear(one));
      return meant.map((one) => ({ name: one, input }));
    }
    const id = meantId(name);
    const other = uses.has(id)
      ? undefined
      : missed.find((one) => one.length > 3 && isSlip(id, one));
    const times = other === undefined ? 0 : (uses.get(other) ?? 0);
    if (other === undefined || (idForm.test(name) && times < 2)) return [{ name: id, input }];
    return [{ name: other, input, odd: { written: name, times } }];
  });
}

function valueOf({ attributes }: DirectiveLine, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

const shape = leafShapes.get('record') as DirectiveShape;

/** A type that is none, past guessing, may be any; so may one whose attribute has a name that is none. */
function inputOf(line: DirectiveLine): string {
  const attributes = meantAttributes(line.attributes, shape);
  const type = attributes.find(({ meant }) => meant === 'type');
  if (!type) return attributes.some(({ meant }) => meant === undefined) ? 'any' : 'text';
  const written = type.value ?? '';
  return inputTypes.find((one) => one === written) ?? suggest(written, inputTypes) ?? 'any';
}

/** How often each name stands behind a colon, or as the day of a promise. */
function usesIn(text: string, lines: readonly DirectiveLine[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const named = [
    ...[...text.matchAll(/(?<![\p{L}\p{N}:/]):([a-z][a-z0-9-]*)/gu)].map(([, name = '']) => name),
    ...lines.flatMap((line) => valueOf(line, 'on') ?? []),
  ];
  for (const name of named) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}
