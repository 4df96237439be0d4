import { printGuard } from '../../graph/guard.ts';
import type { Guard, Test } from '../../model/playbook.ts';
import { label, labelOf, type Setting } from './setting.ts';

/** When something applies: for the guide as text form, for paper in words. */
export interface Condition {
  /** `origin=ours|external and score>=12` */
  readonly guard: string;
  /** « Si origine du problème : chez nous ou extérieure » */
  readonly words: string;
}

export function conditionOf(guard: Guard | undefined, setting: Setting): Condition | undefined {
  if (!guard) return undefined;
  const { condition, and } = setting.words;
  const tests = guard.tests.map((test) => inWords(test, setting));
  return { guard: printGuard(guard), words: condition(tests.join(and)) };
}

function inWords({ fact, op, values }: Test, setting: Setting): string {
  const { words, library } = setting;
  const name = labelOf(setting, library.content.facts, fact);
  const labels = values.map((value) => valueLabel(fact, value, setting));
  return words.tests[op](lowerFirst(name), labels.join(words.or));
}

function valueLabel(fact: string, value: string | number, setting: Setting): string {
  const { facts } = setting.library.content;
  const shared = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  const known = shared && 'values' in shared ? shared.values : {};
  const words = Object.hasOwn(known, value) ? known[value] : undefined;
  return words ? label(setting, words) : String(value);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
