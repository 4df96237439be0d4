import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';
import { tooLarge } from './encoding-messages.ts';
import { unhidden } from './hidden.ts';
import { limits } from './limits.ts';
import type { Report } from './report.ts';
import type { Range } from './source.ts';
import {
  complexKey,
  forbiddenYaml,
  reservedKey,
  tooDeepYaml,
  yamlMistake,
} from './yaml-messages.ts';
import type { Masked } from './yaml-quote.ts';

/** Where a value stands, and its key; and the same of everything in it, by key or index. */
export interface Place {
  key?: Range;
  value?: Range;
  readonly parts: Map<string, Place>;
}

export interface TreeContext {
  readonly masked: Masked;
  /** Offset of the text in its file. */
  readonly start: number;
  /** Where something is wrong: offsets of the file. */
  readonly faults: Set<number>;
  readonly report: Report;
}

/** Levels of keys and lists. */
export const deepest = 20;

/** The same mistake is reported as often as helps. */
const mostReported = 3;

/** No data may bear them. */
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The tree as plain data, without keys that mean something to the language of this program. Of a key
 * that stands twice, the first counts. Text is on one line, however it was written: nobody can put a line of their own into
 * a title, a calendar or a table.
 */
export function toValue(contents: Document['contents'], context: TreeContext) {
  const { masked, start, faults, report } = context;
  let duplicates = 0;
  let refused = 0;
  let values = 0;
  const root: Place = { parts: new Map() };
  const value = read(contents, root, 0);
  if (values <= limits.values) return { value, places: root };
  report('too-large', { start, end: start }, tooLarge('values', limits.values));
  return { value: undefined, places: root };

  function read(node: unknown, place: Place, depth: number): unknown {
    if (!isNode(node) || ++values > limits.values) return null;
    const range = rangeOf(node);
    place.value = range;
    if (isLoaded(node)) return refuse(range, forbiddenYaml());
    if (depth > deepest) return refuse(range, tooDeepYaml(deepest));
    if (isSeq(node)) {
      return node.items.map((item, index) => read(item, within(place, String(index)), depth + 1));
    }
    if (isMap(node)) return readMap(node.items, place, depth, range);
    return isScalar(node) ? (masked.values.get(from(node)) ?? plain(node.value, range)) : null;
  }

  function readMap(
    items: readonly { readonly key: unknown; readonly value: unknown }[],
    place: Place,
    depth: number,
    around: Range,
  ): unknown {
    const value = new Map<string, unknown>();
    for (const { key, value: child } of items) {
      if (!isNode(key)) continue;
      const range = rangeOf(key);
      if (isLoaded(key)) refuse(range, forbiddenYaml());
      else if (!isScalar(key)) refuse(range, complexKey());
      else {
        const name = String(plain(key.value, range));
        if (reservedKeys.has(name)) refuseKey(name, range, around);
        else if (!value.has(name)) {
          const part = within(place, name);
          part.key = range;
          value.set(name, read(child, part, depth + 1));
        } else if (duplicates++ < mostReported) {
          report('duplicate-key', range, yamlMistake('DUPLICATE_KEY', name));
        }
      }
    }
    return Object.fromEntries(value);
  }

  /** What is around it says nothing either, now. */
  function refuseKey(name: string, range: Range, around: Range): void {
    faults.add(around.start);
    report('unknown-key', range, reservedKey(name));
  }

  function refuse(range: Range, words: ReturnType<typeof forbiddenYaml>): null {
    faults.add(range.start);
    if (refused++ < mostReported) report('yaml-syntax', range, words);
    return null;
  }

  function plain(value: unknown, range: Range): unknown {
    if (typeof value === 'bigint') return Number(value);
    if (typeof value !== 'string') return value;
    return unhidden(value.replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, ' '), range, report);
  }

  function rangeOf(node: Node): Range {
    const [at, to] = node.range ?? [0, 0];
    return { start: start + at, end: start + at + masked.text.slice(at, to).trimEnd().length };
  }
}

/** Whether it says something about other values, or how it is to be made into one. */
function isLoaded(node: Node): boolean {
  if (isAlias(node)) return true;
  const { anchor, tag } = node as { readonly anchor?: string; readonly tag?: string };
  return anchor !== undefined || tag !== undefined;
}

function from({ range }: Node): number {
  return range?.[0] ?? 0;
}

function within({ parts }: Place, name: string): Place {
  const place: Place = { parts: new Map() };
  parts.set(name, place);
  return place;
}
