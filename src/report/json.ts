import type { Diagnostic } from '../model/diagnostic.ts';
import { harmless } from './visible.ts';

/** One JSON array, one diagnostic a line, so that two runs can be compared line by line. */
export function json(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '[]\n';
  const lines = diagnostics.map((diagnostic) => harmless(JSON.stringify(diagnostic)));
  return `[\n${lines.join(',\n')}\n]\n`;
}
