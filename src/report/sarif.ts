import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportOptions } from './options.ts';
import { sarifResults, sourceRoot } from './sarif-result.ts';
import { sarifRule } from './sarif-rule.ts';
import { harmless } from './visible.ts';
import { words } from './words.ts';

/**
 * SARIF 2.1.0 (OASIS), for code scanning: what GitHub, Azure and editors read. No clock, no path of this machine.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const { language, version } = options;
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const rules = codes.map((code) => sarifRule(code, diagnostics, options));
  const run = {
    tool: { driver: { name: 'accalmie', version, language, rules } },
    // The slash makes it a category, of which each run replaces the one before.
    automationDetails: { id: 'accalmie/' },
    invocations: [{ executionSuccessful: true }],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [sourceRoot]: { description: { text: words[language].root } } },
    results: sarifResults(diagnostics, codes, options),
  };
  return `${harmless(JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2))}\n`;
}

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
