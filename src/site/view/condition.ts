import { printGuard } from '../../graph/guard.ts';
import type { Guard, Test } from '../../model/playbook.ts';
import type { Answer, Manuscript } from './manuscript.ts';
import { label, labelOf, type Setting } from './setting.ts';

/** When something applies: for the guide as text form, for paper in words. */
export interface Condition {
  /** `origin=ours|external and score>=12` */
  readonly guard: string;
  /** « Si origine du problème : chez nous ou extérieure » */
  readonly words: string;
}

export function conditionOf(
  guard: Guard | undefined,
  manuscript: Manuscript,
): Condition | undefined {
  if (!guard) return undefined;
  const { condition, and } = manuscript.setting.words;
  const tests = guard.tests.map((test) => answered(test, manuscript) ?? named(test, manuscript));
  return { guard: printGuard(guard), words: condition(tests.join(and)) };
}

/** A fact of the playbook's own has no label: what was answered says it. */
function answered({ fact, op, values }: Test, manuscript: Manuscript): string | undefined {
  const { library, words } = manuscript.setting;
  if (Object.hasOwn(library.content.facts, fact) || (op !== '=' && op !== '!=')) return undefined;
  const answers = values.flatMap((value) => manuscript.answers.get(`${fact}=${value}`) ?? []);
  if (answers.length === 0) return undefined;
  const spoken = answers.filter((answer) => answer.label !== '').map(quote);
  const silent = answers.filter((answer) => answer.label === '').map(({ step }) => step);
  const { didAnswer, didNotAnswer, wasDone, wasNotDone } = words;
  const [said, passed] = op === '=' ? [didAnswer, wasDone] : [didNotAnswer, wasNotDone];
  const clauses = [
    ...(spoken.length > 0 ? [said([...new Set(spoken)].join(words.or))] : []),
    ...[...new Set(silent)].map(passed),
  ];
  return clauses.join(op === '=' ? words.or : words.and);

  function quote(answer: Answer): string {
    return words.answer(answer.label, answer.step);
  }
}

function named({ fact, op, values }: Test, { setting }: Manuscript): string {
  const { words, library } = setting;
  const name = labelOf(setting, library.content.facts, fact);
  const labels = values
    .map((value) => valueLabel(fact, value, setting))
    // "not not known yet" would be misread.
    .map((label) => (op === '!=' ? words.quoted(label) : label));
  return words.tests[op](lowerFirst(name), labels.join(words.or));
}

function valueLabel(fact: string, value: string | number, setting: Setting): string {
  const { facts } = setting.library.content;
  const shared = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  const known = shared && 'values' in shared ? shared.values : {};
  const words = Object.hasOwn(known, value) ? known[value] : undefined;
  return words ? label(setting, words) : String(value);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
