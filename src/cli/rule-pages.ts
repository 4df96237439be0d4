import { readFileSync } from 'node:fs';
import type { Language } from '../model/language.ts';
import type { RulePage } from '../model/rule-page.ts';
import type { Code } from '../model/rules.ts';
import { toRulePage } from '../report/rule-page.ts';

/** The package's own pages of some rules. */
export function readRulePages(
  codes: readonly Code[],
  language: Language,
): ReadonlyMap<Code, RulePage> {
  const different = [...new Set(codes)];
  return new Map(different.map((code) => [code, readRulePage(code, language)]));
}

export function readRulePage(code: Code, language: Language): RulePage {
  const file = new URL(`../../content/rules/${language}/${code}.md`, import.meta.url);
  return toRulePage(readFileSync(file, 'utf8'));
}
