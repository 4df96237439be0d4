import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { ReportOptions } from '../../src/report/options.ts';

export const file = 'playbooks/fr/essai.mdx';

/** A diagnostic that says what a test wants, and else something plain. */
export function diagnostic(wanted: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'unknown-target',
    severity: 'error',
    message: 'Unexpected `fni`, expected the id of a step; did you mean `fin`?',
    file,
    line: 2,
    column: 18,
    endLine: 2,
    endColumn: 21,
    url: '/en/rules/unknown-target/',
    ...wanted,
  };
}

export function options(wanted: Partial<ReportOptions> = {}): ReportOptions {
  return {
    language: 'en',
    colour: false,
    base: '',
    sources: new Map([[file, ':::listen[A]{#a}\n::choice[Oui]{to=fni}\n']]),
    playbooks: 1,
    steps: 1,
    version: '1.2.3',
    files: [file],
    pages: new Map(),
    ...wanted,
  };
}

/** What a stranger may have written: it acts on terminals, logs, XML, or hides. */
export const attack = [
  'a\u001b[31mred\u001b]8;;https://evil.example\u0007b\u009b2J',
  'c\r\nd\n::error file=e::f\n##[add-mask]g ##vso[h]i ##teamcity[j]',
  'k%0A::stop-commands::l ]]> <!-- &amp; <b> "m" \u0000\ufffe\ud800',
  'n\u202eo\u2066p\u200bq\u2028r\u2029s\ufefft\u{e0041}u\u0085v\ttab',
].join('\n');
