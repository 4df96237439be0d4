import type { z } from 'zod';
import type { Report } from './report.ts';
import { schemasAt } from './schema-shape.ts';
import { unknownKey } from './schema-messages.ts';
import { fold, suggest } from './suggest.ts';
import { yamlMistake } from './yaml-messages.ts';
import type { Path, YamlReading } from './yaml.ts';

/**
 * What a YAML text says, with misspelt keys under the names that were meant: each is reported, and costs
 * nothing else.
 */
export function withMeantKeys(
  schema: z.ZodType,
  reading: YamlReading,
  report: Report,
): YamlReading {
  const renamed = new Map<string, string>();
  const faults = new Set(reading.faults);
  let isLost = false;
  const value = meant(reading.value, []);
  if (renamed.size === 0 && !isLost) return reading;
  return {
    ...reading,
    value,
    faults,
    placeOf: (path) => reading.placeOf(written(path)),
    keyOf: (path) => reading.keyOf(written(path)),
    written: (path) => reading.written(written(path)),
  };

  /** A path as the author wrote it. */
  function written(path: Path): Path {
    return path.map((part, index) => renamed.get(keyAt(path.slice(0, index + 1))) ?? part);
  }

  function meant(part: unknown, path: Path): unknown {
    if (Array.isArray(part)) return part.map((item, index) => meant(item, [...path, index]));
    if (typeof part !== 'object' || part === null) return part;
    const known = keysAt(schema, path);
    const entries = Object.entries(part).flatMap(([key, inner]): readonly [string, unknown][] => {
      const name = known.length === 0 || known.includes(key) ? key : nameOf(key, part, path, known);
      if (name === undefined) return [];
      return [[name, name === key ? meant(inner, [...path, key]) : inner]];
    });
    return Object.fromEntries(entries);
  }

  /** Nothing where a key and its value run together, and with them the next key. */
  function nameOf(
    key: string,
    owner: object,
    path: Path,
    known: readonly string[],
  ): string | undefined {
    const free = known.filter((other) => !Object.hasOwn(owner, other));
    const at = reading.keyOf([...written(path), key]);
    const isGlued = known.some((other) => new RegExp(`^${other}\\s*[:=]`).test(key));
    if (isGlued) {
      isLost = true;
      if (!reading.isFaulty(at.start)) {
        faults.add(at.start);
        report('yaml-syntax', at, yamlMistake('MULTILINE_IMPLICIT_KEY', key));
      }
      return undefined;
    }
    const name = foreign(key, free) ?? suggest(key, free);
    if (name === undefined) return key;
    renamed.set(keyAt([...path, name]), key);
    const fix = reading.respelt(at, key, free);
    report('unknown-key', at, { ...unknownKey(key, known, name), ...fix });
    return name;
  }
}

/** The keys that an object of the schema may have at a path. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  return schemasAt(schema, path).flatMap(({ def }) => {
    const { shape } = def as unknown as { readonly shape?: Readonly<Record<string, unknown>> };
    return Object.keys(shape ?? {});
  });
}

function keyAt(path: Path): string {
  return JSON.stringify(path);
}

function foreign(key: string, free: readonly string[]): string | undefined {
  return foreignKeys.get(fold(key).replace(/[ _]/g, '-'))?.find((name) => free.includes(name));
}

/** What a French author would write first, folded; and what other tools call it. */
const foreignKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['titre', ['title']],
  ['nom', ['title', 'name']],
  ['name', ['title']],
  ['resume', ['summary']],
  ['description', ['summary']],
  ['canal', ['channel']],
  ['canaux', ['channel']],
  ['channels', ['channel']],
  ['public', ['audience']],
  ['publics', ['audience']],
  ['audiences', ['audience']],
  ['responsable', ['owner']],
  ['proprietaire', ['owner']],
  ['auteur', ['owner']],
  ['author', ['owner']],
  ['revise', ['reviewed']],
  ['revision', ['reviewed']],
  ['relu', ['reviewed']],
  ['date', ['reviewed']],
  ['source', ['sources']],
  ['genre', ['kind']],
  ['type', ['kind']],
  ['titre-discret', ['discreet-title']],
  ['etiquettes', ['tags']],
  ['mots-cles', ['tags']],
  ['lies', ['related']],
  ['voir-aussi', ['related']],
  ['fiches-liees', ['related']],
  ['debut', ['start']],
  ['depart', ['start']],
  ['entrees', ['entries']],
  ['faits', ['facts']],
  ['interruptions', ['interrupts']],
  ['sorties', ['interrupts']],
  ['dispenses', ['waive']],
  ['apres', ['after']],
  ['etape', ['step']],
  ['libelle', ['label']],
  ['vers', ['to']],
  ['a', ['to']],
  ['regle', ['rule']],
  ['raison', ['reason']],
  ['motif', ['reason']],
]);
