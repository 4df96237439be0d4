import { frontMatter, inStep, wayOn } from '../tools/manuscript.ts';

/**
 * One hostile file, and what must be told about it: `line code`, of form and profile, in the file's order;
 * of more than six, how many of each code.
 */
export interface Hostile {
  readonly name: string;
  /** Relative to the library's root. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly expected: readonly string[];
  /** Components that the site registers. */
  readonly components?: readonly string[];
}

type Row = readonly [name: string, input: string | Uint8Array, ...expected: string[]];

/** A whole file. */
export function files(group: string, rows: readonly Row[]): readonly Hostile[] {
  return rows.map(([name, input, ...expected], index) => ({
    name: `${group}: ${name}`,
    path: `playbooks/fr/${group}-${index}.mdx`,
    bytes: typeof input === 'string' ? new TextEncoder().encode(input) : input,
    expected,
  }));
}

/** Lines of a step of a sound playbook; they begin on line 16. */
export function bodies(
  group: string,
  rows: readonly Row[],
  components?: readonly string[],
): readonly Hostile[] {
  const whole = rows.map(([name, input, ...expected]): Row => {
    return [name, inStep(`${text(input)}\n\n${wayOn}`), ...expected];
  });
  return files(group, whole).map((one) => ({ ...one, ...(components && { components }) }));
}

/** Lines of front matter behind the required ones; they begin on line 10. */
export function fronts(group: string, rows: readonly Row[]): readonly Hostile[] {
  return files(
    group,
    rows.map(([name, input, ...expected]) => [
      name,
      inStep(wayOn).replace(
        frontMatter,
        frontMatter.replace(/---\n$/, () => `${text(input)}\n---\n`),
      ),
      ...expected,
    ]),
  );
}

/** Another title than `Un titre`, as YAML; it stands on line 2. */
export function titles(group: string, rows: readonly Row[]): readonly Hostile[] {
  return files(
    group,
    rows.map(([name, input, ...expected]) => [
      name,
      inStep(wayOn).replace('Un titre', () => text(input)),
      ...expected,
    ]),
  );
}

/** A file of content/ that is read, or another that only must be sound. */
export function contents(
  group: string,
  rows: readonly Row[],
  path = 'content/facts.yaml',
): readonly Hostile[] {
  return files(group, rows).map((one) => ({ ...one, path }));
}

function text(input: string | Uint8Array): string {
  return typeof input === 'string' ? input : new TextDecoder().decode(input);
}

/** A unit so often, joined. */
export function times(
  count: number,
  unit: string | ((index: number) => string),
  join = '',
): string {
  const one = typeof unit === 'string' ? () => unit : unit;
  return Array.from({ length: count }, (_, index) => one(index)).join(join);
}
