import type { RulePage } from '../model/rule-page.ts';
import { codes, rowOf, type Code } from '../model/rules.ts';
import type { ExplainOptions } from './explain.ts';
import { fold, paint } from './paint.ts';
import { groupNames } from './rule-words.ts';
import { words } from './words.ts';

/** All rules by group, each with its severity and title. */
export function ruleList(pages: ReadonlyMap<Code, RulePage>, options: ExplainOptions): string {
  const groups = [...new Set(codes.map((code) => rowOf(code).group))];
  const blocks = groups.map((group) => {
    const own = codes.filter((code) => rowOf(code).group === group);
    const lines = own.map((code) => ruleLine(code, pages.get(code)?.title ?? '', options));
    return [paint('bold', groupNames[options.language][group], options), ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

const severityStyles = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** The title is folded into a column of its own. */
function ruleLine(code: Code, title: string, options: ExplainOptions): string {
  const { severity } = rowOf(code);
  const names = words[options.language];
  const first = Math.max(...codes.map(({ length }) => length)) + 2;
  const second = Math.max(names.error.length, names.warning.length, names.info.length) + 2;
  const column = 2 + first + second;
  const folded = fold(title, options.width, ' '.repeat(column)).slice(column);
  const kind = paint(severityStyles[severity], names[severity].padEnd(second), options);
  return `  ${code.padEnd(first)}${kind}${folded}`.trimEnd();
}
