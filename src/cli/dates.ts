import { readHistory } from '../history/read-history.ts';
import type { History } from '../model/history.ts';
import type { Site } from '../model/library.ts';
import { type RuleSettings, severityIn } from '../model/rules.ts';
import type { SourceFile } from '../model/source.ts';

interface Asked {
  readonly root?: string | undefined;
  readonly today?: string | undefined;
  /** Severities that count more than the library's own. */
  readonly rules?: RuleSettings | undefined;
  /** Files whose findings are wanted; absent: all. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** When playbooks and their translations were changed; `undefined`: nobody asks for it. */
export function historyFor(
  files: readonly SourceFile[],
  { languages, rules }: Site,
  { root, today, rules: wished = {}, only }: Asked,
): History | undefined {
  const code = 'outdated-translation';
  const isOff = (severityIn(wished, code) ?? severityIn(rules, code)) === 'off';
  if (isOff || root === undefined || today === undefined) return undefined;
  const names = only && new Set([...only].map(nameOf));
  return readHistory(root, names ? files.filter(({ path }) => names.has(nameOf(path))) : files, {
    languages: languages.map(({ key }) => key),
    now: Date.parse(`${today}T12:00:00Z`) / 1000,
  });
}

/** The same in all languages. */
function nameOf(path: string): string {
  return path.replace(/^.*\//, '');
}
