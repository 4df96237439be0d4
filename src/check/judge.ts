import type { Finding } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import { type Code, isFixed, type RuleSettings, rowOf, severityIn } from '../model/rules.ts';
import { withWaivers } from './waive.ts';

/**
 * How much each finding of a library weighs: with the severities that the library and then the caller
 * set, and without what its playbooks waive.
 */
export function judge(
  findings: readonly Finding[],
  { content, playbooks }: Library,
  overrides: RuleSettings = {},
): readonly Finding[] {
  const wished = (code: Code) => {
    const wish = severityIn(overrides, code) ?? severityIn(content.site.rules, code);
    return wish === 'error' && rowOf(code).dated ? rowOf(code).severity : wish;
  };
  const rated = findings.flatMap((finding): readonly Finding[] => {
    const severity = isFixed(finding.code) ? undefined : wished(finding.code);
    if (severity === 'off') return [];
    return [severity ? { ...finding, severity } : finding];
  });
  const left = withWaivers(
    rated,
    playbooks,
    (code) => (wished(code) ?? rowOf(code).severity) !== 'error',
  );
  return readable(left);
}

/** As many of one code in one file as anybody reads. */
const mostOfOneCode = 100;

function readable(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ code, file }) => {
    const key = `${code} ${file}`;
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before < mostOfOneCode;
  });
}
