import type { Language, Localized } from './language.ts';
import type { Position } from './place.ts';
import type { Code } from './rules.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * What a stage found, before it is put into one language. `file` is relative to the library's root.
 * Messages follow one grammar: ``Unexpected X, expected Y; did you mean `Z`?``
 */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Localized;
  readonly file: string;
  readonly position: Position;
  /** Id of the step in which it stands. */
  readonly step?: string;
  /** Id of the scenario that does not do what it says. */
  readonly scenario?: string;
  /** Ids of the steps that fail only because of this one: reported here and not again. */
  readonly consequences?: readonly string[];
  /** Files that decide it: while one of them holds an error, it waits. */
  readonly restsOn?: readonly string[];
  /** What to do. */
  readonly hint?: Localized;
  readonly related?: readonly FindingRelated[];
  /** What mends it without a doubt: edits of the same file that do not overlap. */
  readonly fix?: readonly FindingEdit[];
}

/** Puts `text` in place of a stretch of the file. */
export interface FindingEdit {
  readonly position: Position;
  readonly text: string;
  /** Takes the byte order mark out, too, which no line and column counts. */
  readonly unmarks?: true;
}

/** The other place that matters: the first use, the cause. */
export interface FindingRelated {
  readonly message: Localized;
  readonly file: string;
  readonly position: Position;
}

/** A finding in one language, flat, as `check --format json` prints it. Lines and columns count from 1. */
export interface Diagnostic extends Span {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly step?: string;
  readonly scenario?: string;
  readonly consequences?: readonly string[];
  readonly hint?: string;
  readonly related?: readonly Related[];
  readonly fix?: readonly Edit[];
  /** Address of the rule's page. */
  readonly url: string;
}

/** From a place to another, the end excluded. Columns count UTF-16 units; a byte order mark is not counted. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Related extends Span {
  readonly message: string;
  readonly file: string;
}

export interface Edit extends Span {
  readonly text: string;
  /** Takes the byte order mark out, too, which no line and column counts. */
  readonly unmarks?: true;
}

/** Puts findings into one language, in the order of file, place and code. `base` is the address of the rule pages. */
export function translate(
  findings: readonly Finding[],
  language: Language,
  base: string,
): readonly Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, language, base)).sort(byPlace);
}

function toDiagnostic(finding: Finding, language: Language, base: string): Diagnostic {
  const { code, severity, file, step, scenario, consequences, hint, related, fix } = finding;
  return {
    code,
    severity,
    message: finding.message[language],
    file,
    ...span(finding.position),
    ...(step !== undefined && { step }),
    ...(scenario !== undefined && { scenario }),
    ...(consequences?.length && { consequences }),
    ...(hint && { hint: hint[language] }),
    ...(related?.length && {
      related: related.map((other) => ({
        message: other.message[language],
        file: other.file,
        ...span(other.position),
      })),
    }),
    ...(fix?.length && {
      fix: fix.map(({ position, ...edit }) => ({ ...span(position), ...edit })),
    }),
    url: `${base}${code}/`,
  };
}

function span({ start, end }: Position): Span {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** In the order of file, place and code. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code)
  );
}

/** By code unit, so that the order does not depend on the machine's locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
