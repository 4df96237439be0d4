import type { Diagnostic } from '../model/diagnostic.ts';

/** One JSON array, one diagnostic a line, so that two runs can be compared line by line. */
export function json(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '[]\n';
  return `[\n${diagnostics.map((diagnostic) => JSON.stringify(diagnostic)).join(',\n')}\n]\n`;
}
