import type { Diagnostic, Severity } from '../model/diagnostic.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Workflow commands that a pull request shows as annotations on its lines.
 * Source: GitHub Actions, "Workflow commands", escaping as @actions/core does it.
 */
export function github(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${annotation(diagnostic)}\n`).join('');
}

function annotation(diagnostic: Diagnostic): string {
  const { severity, file, line, column, endLine, endColumn, code, message, hint } = diagnostic;
  const properties = {
    file,
    line,
    // GitHub ignores columns where the annotation covers several lines.
    ...(line === endLine && { col: column, endColumn }),
    endLine,
    title: code,
  };
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  return `::${commands[severity]} ${list.join(',')}::${escape(hint ? `${message}\n${hint}` : message)}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
