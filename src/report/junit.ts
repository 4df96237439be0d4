import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportOptions } from './options.ts';
import { words } from './words.ts';
import { visible } from './visible.ts';
import { element, escape } from './xml.ts';

/**
 * JUnit XML, as GitLab, Jenkins and Azure read it: a suite a file, in it a test a finding, or one that passes.
 * Errors fail. A warning passes and stands in the test's output: a test that fails turns Jenkins unstable and a merge
 * request red although `check` exits with 0. Names hold no line numbers, so that a finding keeps its history when
 * lines move; equal ones are numbered, because GitLab drops the second of two. Nothing but what the schemas of
 * Jenkins's plugins allow: no `file` on a test, but the place as the first words of its text.
 */
export function junit(
  diagnostics: readonly Diagnostic[],
  options: Pick<ReportOptions, 'base' | 'files' | 'language'>,
): string {
  const files = [...new Set([...options.files, ...diagnostics.map(({ file }) => file)])].sort();
  const suites = files.map((file) =>
    suite(
      file,
      diagnostics.filter((diagnostic) => diagnostic.file === file),
      options,
    ),
  );
  const tests =
    diagnostics.length + files.length - new Set(diagnostics.map((one) => one.file)).size;
  const totals = { name: 'accalmie', tests, failures: failures(diagnostics), errors: 0 };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, suites)}`;
}

function suite(
  file: string,
  found: readonly Diagnostic[],
  { base, language }: Pick<ReportOptions, 'base' | 'language'>,
): string {
  const path = base + file;
  const names = named(found);
  const tests =
    found.length === 0
      ? [element('testcase', { classname: path, name: words[language].sound })]
      : found.map((diagnostic, index) =>
          element('testcase', { classname: path, name: names[index] ?? '' }, [
            outcome(diagnostic, path),
          ]),
        );
  const counts = { tests: tests.length, failures: failures(found), errors: 0, skipped: 0 };
  return element('testsuite', { name: path, file: path, ...counts }, tests);
}

function failures(found: readonly Diagnostic[]): number {
  return found.filter(({ severity }) => severity === 'error').length;
}

function named(found: readonly Diagnostic[]): readonly string[] {
  const times = new Map<string, number>();
  return found.map(({ code, message }) => {
    const name = `${code}: ${message}`;
    const shown = visible(name);
    const time = (times.get(shown) ?? 0) + 1;
    times.set(shown, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}

function outcome(
  { severity, code, message, hint, url, ...place }: Diagnostic,
  path: string,
): string {
  const text = [
    `${path}:${place.line}:${place.column} ${severity}`,
    message,
    ...(hint ? [hint] : []),
    ...(/^https?:/.test(url) ? [url] : []),
  ];
  const lines = text.map((line) => escape(visible(line))).join('\n');
  if (severity !== 'error') return element('system-out', {}, lines);
  return element('failure', { type: code, message }, lines);
}
