import { factSchema } from '../model/front-matter.ts';
import type { Content } from '../model/library.ts';
import type { Fact } from '../model/playbook.ts';
import {
  badRange,
  duplicateFact,
  oneKeyFact,
  shadowedFact,
  unknownFact,
} from './front-matter-messages.ts';
import type { Report } from './report.ts';
import type { Range } from './source.ts';
import type { Path, YamlReading } from './yaml.ts';

/** A fact without its place, which the caller knows. */
type Placed = {
  readonly fact: Fact;
  readonly path: Path;
  /** It has the name of a shared one, which was reported: it has the values of both. */
  readonly isShadow?: true;
};

/**
 * Shared facts are taken by name, own ones are declared in place. What is not of the schema was
 * reported as such.
 */
export function factsOf(
  written: readonly unknown[],
  content: Content,
  yaml: YamlReading,
  report: Report,
): readonly Fact[] {
  const facts: Fact[] = [];
  const placed = written.flatMap((entry, index) =>
    toFact(entry, ['facts', index], content, yaml, report),
  );
  const shadowed = new Set(placed.flatMap(({ fact, isShadow }) => (isShadow ? fact.name : [])));
  for (const { fact, path } of placed) {
    if (facts.some(({ name }) => name === fact.name)) {
      if (!shadowed.has(fact.name))
        report('invalid-value', yaml.placeOf(path), duplicateFact(fact.name));
    } else {
      facts.push(fact);
    }
  }
  return facts;
}

/** Where each fact is declared, and each of its own values. */
export function placesOf(
  written: readonly unknown[],
  yaml: YamlReading,
): ReadonlyMap<string, Range> {
  const places = written.flatMap((entry, index): readonly (readonly [string, Range])[] => {
    const path = ['facts', index];
    if (typeof entry === 'string') return [[entry, yaml.placeOf(path)]];
    if (typeof entry !== 'object' || entry === null) return [];
    return Object.entries(entry).flatMap(([name, values]) => [
      [name, yaml.keyOf([...path, name])] as const,
      ...(Array.isArray(values) ? values : []).map(
        (value, at) => [`${name}=${String(value)}`, yaml.placeOf([...path, name, at])] as const,
      ),
    ]);
  });
  return new Map(places);
}

function toFact(
  written: unknown,
  path: Path,
  content: Content,
  yaml: YamlReading,
  report: Report,
): readonly Placed[] {
  const entry = factSchema.safeParse(written).data;
  if (entry === undefined || yaml.faults.has(yaml.placeOf(path).start)) return [];
  if (typeof entry === 'string') {
    const shared = sharedFact(entry, content);
    if (shared) return [{ fact: shared, path }];
    const known = Object.keys(content.facts);
    const fix = yaml.respelt(yaml.placeOf(path), entry, known);
    report('invalid-value', yaml.placeOf(path), { ...unknownFact(entry, known), ...fix });
    return [];
  }
  const own = Object.entries(entry);
  if (own.length !== 1)
    report('invalid-value', yaml.placeOf(path), oneKeyFact(own.map(([name]) => name).join(', ')));
  return own.flatMap(([name, domain]): readonly Placed[] => {
    const at = [...path, name];
    const shared = sharedFact(name, content);
    if (shared) {
      report('invalid-value', yaml.keyOf(at), shadowedFact(name));
      const own = shared.type === 'list' && typeof domain !== 'string' ? domain : [];
      const both = shared.type === 'list' ? [...new Set([...shared.values, ...own])] : [];
      const fact = shared.type === 'list' ? { ...shared, values: both } : shared;
      return [{ fact, path: at, isShadow: true }];
    }
    if (typeof domain !== 'string') {
      return [
        { fact: { type: 'list', name, values: [...new Set(domain)], shared: false }, path: at },
      ];
    }
    const { min, max } = bounds(domain);
    if (min >= max) report('invalid-value', yaml.placeOf(at), badRange(domain));
    return [
      { fact: { type: 'range', name, min, max: Math.max(min, max), shared: false }, path: at },
    ];
  });
}

function sharedFact(name: string, content: Content): Fact | undefined {
  const shared = Object.hasOwn(content.facts, name) ? content.facts[name] : undefined;
  if (!shared) return undefined;
  if ('values' in shared)
    return { type: 'list', name, values: Object.keys(shared.values), shared: true };
  return { type: 'range', name, ...bounds(shared.range), shared: true };
}

function bounds(range: string): { readonly min: number; readonly max: number } {
  const [min = 0, max = 0] = range.split('..').map(Number);
  return { min, max };
}
