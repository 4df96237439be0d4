import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Language, Localized } from '../model/language.ts';
import type { ReportOptions } from './options.ts';
import { countText } from './summary.ts';
import { visible } from './visible.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

const severities = Object.keys(commands) as readonly Severity[];

/** As many annotations of one kind are shown for a step; the others stand in its log alone. */
const mostShown = 10;

/**
 * Workflow commands that a pull request shows as annotations on its lines, errors first. Where GitHub will not
 * show them all, the first command says so.
 * Source: GitHub Actions, "Workflow commands", escaping as @actions/core does it.
 */
export function github(
  diagnostics: readonly Diagnostic[],
  { base, language }: Pick<ReportOptions, 'base' | 'language'>,
): string {
  const kinds = severities.map((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  );
  const isTooMany = kinds.some(({ length }) => length > mostShown);
  const lines = [
    ...(isTooMany ? [`::notice title=accalmie::${escape(tooMany(diagnostics, language))}`] : []),
    ...kinds.flat().map((diagnostic) => annotation(diagnostic, base)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(diagnostic: Diagnostic, base: string): string {
  const { severity, file, line, column, endLine, endColumn, code, message, hint } = diagnostic;
  const properties = {
    file: base + file,
    line,
    // GitHub ignores columns where the annotation covers several lines.
    ...(line === endLine && { col: column, endColumn }),
    endLine,
    title: code,
  };
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(visible(String(value)))}`,
  );
  const text = [message, ...(hint ? [hint] : [])].map(visible).join('\n');
  return `::${commands[severity]} ${list.join(',')}::${escape(text)}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function tooMany(diagnostics: readonly Diagnostic[], language: Language): string {
  return `${countText(diagnostics, language)}. ${limit[language]}`;
}

const limit: Localized = {
  fr: `GitHub n’en montre que ${mostShown} de chaque sorte ; tout est dans le journal de cette étape.`,
  en: `GitHub shows only ${mostShown} of each kind; all of it is in the log of this step.`,
};
