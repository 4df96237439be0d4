import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../model/language.ts';
import type { RulePage } from '../model/rule-page.ts';
import type { Code } from '../model/rules.ts';
import { inPackage } from '../package.ts';
import { toRulePage } from '../report/rule-page.ts';

/** The package's own pages of some rules; without those that it has no page of. */
export function readRulePages(
  codes: readonly Code[],
  language: Language,
): ReadonlyMap<Code, RulePage> {
  const pages = [...new Set(codes)].flatMap((code): readonly [Code, RulePage][] => {
    const file = inPackage(`content/rules/${language}/${code}.md`);
    return existsSync(file) ? [[code, toRulePage(readFileSync(file, 'utf8'))]] : [];
  });
  return new Map(pages);
}
