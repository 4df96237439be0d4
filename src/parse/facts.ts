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
import type { Path, YamlReading } from './yaml.ts';

/** A fact without its place, which the caller knows. */
type Placed = { readonly fact: Fact; readonly path: Path };

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
  for (const { fact, path } of written.flatMap((entry, index) =>
    toFact(entry, ['facts', index], content, yaml, report),
  )) {
    if (facts.some(({ name }) => name === fact.name)) {
      report('invalid-value', yaml.placeOf(path), duplicateFact(fact.name));
    } else {
      facts.push(fact);
    }
  }
  return facts;
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
    if (Object.hasOwn(content.facts, name)) {
      report('invalid-value', yaml.keyOf(at), shadowedFact(name));
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
