import type { Diagnostic } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import type { Scenario, ScenarioSet } from '../model/scenario.ts';
import { coverage, type Coverage } from './coverage.ts';
import { play, type Played } from './play.ts';

/** What came of running the scenarios of a library. */
export interface Results {
  readonly files: readonly FileResult[];
  /** Of the playbooks that are asked for. */
  readonly coverage: readonly Coverage[];
}

export interface FileResult {
  readonly file: string;
  readonly language: string;
  readonly slug: string;
  readonly scenarios: readonly ScenarioResult[];
  /** What is wrong with the file as a whole: then its scenarios may be missing. */
  readonly broken: readonly Diagnostic[];
}

export interface ScenarioResult {
  readonly id: string;
  readonly name: string;
  /** Skipped: a playbook on its path has errors, or is not there. */
  readonly status: 'passed' | 'failed' | 'skipped';
  /** How many steps it passes. */
  readonly steps: number;
  /** Key of the outcome. */
  readonly end?: string;
  readonly faults: readonly Diagnostic[];
}

/** Judged as `check` has judged: a scenario fails where it has a diagnostic. `scope`: the files that are asked for. */
export function results(
  library: Library,
  diagnostics: readonly Diagnostic[],
  scope: (file: string) => boolean,
): Results {
  const broken = new Set(diagnostics.filter(isError).map(({ file }) => file));
  const runs = library.scenarios.flatMap((set) =>
    set.scenarios.map((scenario) => ({ set, scenario, played: played(scenario, set, library) })),
  );
  const files = new Set([
    ...library.scenarios.map(({ file }) => file),
    ...[...broken].filter((file) => file.endsWith('.scenarios.yaml')),
  ]);
  const asked = library.playbooks.filter(
    ({ file }) => scope(file) || scope(file.replace(/\.mdx$/, '.scenarios.yaml')),
  );
  return {
    files: [...files]
      .filter((file) => scope(file) || scope(file.replace(/\.scenarios\.yaml$/, '.mdx')))
      .sort()
      .map((file) => {
        const [, language = '', name = ''] = file.split('/');
        const own = diagnostics.filter((one) => one.file === file && isError(one));
        return {
          file,
          language,
          slug: name.replace(/\.scenarios\.yaml$/, ''),
          scenarios: runs
            .filter(({ set }) => set.file === file)
            .map(({ scenario, played: run }) => resultOf(scenario, run, own, broken)),
          broken: own.filter(({ scenario }) => scenario === undefined),
        };
      }),
    coverage: coverage(
      asked,
      runs.flatMap(({ played: run }) => run ?? []),
    ),
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function played(
  { path }: Scenario,
  { slug, language }: ScenarioSet,
  { playbooks }: Library,
): Played | undefined {
  const find = (name: string) =>
    playbooks.find((one) => one.slug === name && one.language === language);
  const playbook = find(slug);
  return playbook && play(playbook, path, find);
}

function resultOf(
  { id, name }: Scenario,
  run: Played | undefined,
  diagnostics: readonly Diagnostic[],
  broken: ReadonlySet<string>,
): ScenarioResult {
  const faults = diagnostics.filter(({ scenario }) => scenario === id);
  const isHurt =
    !run ||
    run.stop.type === 'away' ||
    run.visits.some(({ playbook }) => broken.has(playbook.file));
  return {
    id,
    name,
    status: faults.length > 0 ? 'failed' : isHurt ? 'skipped' : 'passed',
    steps: run?.visits.length ?? 0,
    ...(run?.stop.type === 'ended' && { end: run.stop.as }),
    faults,
  };
}
