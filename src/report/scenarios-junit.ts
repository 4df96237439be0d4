import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileResult, Results, ScenarioResult } from '../scenario/results.ts';
import { visible } from './visible.ts';
import { element, escape } from './xml.ts';

/** JUnit XML as that of `check` (junit.ts): a suite a file, a test a scenario. */
export function scenariosJunit(
  { files }: Results,
  { base = '' }: { readonly base?: string },
): string {
  const suites = files.map((file) => suite(file, base));
  const counts = files.map(countsOf);
  const sum = (key: 'tests' | 'failures' | 'skipped') =>
    counts.reduce((total, count) => total + count[key], 0);
  const totals = {
    name: 'accalmie test',
    tests: sum('tests'),
    failures: sum('failures'),
    errors: 0,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, suites)}`;
}

function countsOf({ scenarios, broken }: FileResult) {
  const count = (status: ScenarioResult['status']) =>
    scenarios.filter((one) => one.status === status).length;
  return {
    tests: scenarios.length + broken.length,
    failures: count('failed') + broken.length,
    errors: 0,
    skipped: count('skipped'),
  };
}

function suite(result: FileResult, base: string): string {
  const path = base + result.file;
  const tests = [
    ...result.broken.map((diagnostic) =>
      element('testcase', { classname: path, name: `${diagnostic.code}: ${diagnostic.message}` }, [
        failure([diagnostic], path),
      ]),
    ),
    ...result.scenarios.map(({ id, name, status, faults }) =>
      element(
        'testcase',
        { classname: path, name: `${id}: ${name}` },
        status === 'failed'
          ? [failure(faults, path)]
          : status === 'skipped'
            ? [element('skipped', {})]
            : [],
      ),
    ),
  ];
  return element('testsuite', { name: path, file: path, ...countsOf(result) }, tests);
}

function failure(faults: readonly Diagnostic[], path: string): string {
  const [first] = faults;
  const lines = faults.flatMap(({ line, column, message, hint }) => [
    `${path}:${line}:${column}`,
    message,
    ...(hint ? [hint] : []),
  ]);
  return element(
    'failure',
    { type: first?.code ?? '', message: first?.message ?? '' },
    lines.map((line) => escape(visible(line))).join('\n'),
  );
}
