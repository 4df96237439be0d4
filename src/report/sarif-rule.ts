import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { rowOf, type Code } from '../model/rules.ts';
import type { ReportOptions } from './options.ts';

/** SARIF's name for a severity. */
export const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What a rule is, with its page: code scanning shows it beside each result. */
export function sarifRule(
  code: Code,
  diagnostics: readonly Diagnostic[],
  { pages }: Pick<ReportOptions, 'pages'>,
): object {
  const { group, severity } = rowOf(code);
  const url = diagnostics.find((diagnostic) => diagnostic.code === code)?.url ?? '';
  const page = pages.get(code);
  return {
    id: code,
    ...(page && {
      shortDescription: { text: page.title },
      fullDescription: { text: page.why },
      help: helpOf(page.sections),
    }),
    ...(/^https?:/.test(url) && { helpUri: url }),
    defaultConfiguration: { level: levels[severity] },
    properties: { group, tags: [group], 'problem.severity': problems[severity] },
  };
}

/** GitHub's name for a severity. */
const problems: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

function helpOf(sections: readonly { readonly heading: string; readonly text: string }[]): object {
  const text = sections.map((section) => `${section.heading}\n\n${section.text}`);
  const markdown = sections.map((section) => `## ${section.heading}\n\n${section.text}`);
  return { text: text.join('\n\n'), markdown: markdown.join('\n\n') };
}
