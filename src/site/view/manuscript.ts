import type { Playbook } from '../../model/playbook.ts';
import { plain } from './plain.ts';
import { numbersOf } from '../../graph/reading.ts';
import { label, labelOf, type Setting } from './setting.ts';

/** How the prose of one playbook is read. */
export interface Manuscript {
  readonly setting: Setting;
  readonly variables: ReadonlyMap<string, VariableWords>;
  /** The answers that give a fact of the playbook's own a value, by `fact=value`: it has no label. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
}

/** A way that sets a fact; without a label where it asks nothing. `step` is its step's number, or its gamebook's. */
export interface Answer {
  readonly label: string;
  readonly step: number | string;
}

export interface VariableWords {
  readonly label: string;
  /** Absent: a blank. */
  readonly value?: string;
}

/** A name stands for a value or a blank of the shared data, or for a fact or a record of the playbook. */
export function manuscriptOf(
  playbook: Playbook,
  setting: Setting,
  numbers: ReadonlyMap<string, number | string> = numbersOf(
    playbook,
    setting.library.content.phases,
  ),
): Manuscript {
  const shared: Manuscript = { setting, variables: declared(setting), answers: new Map() };
  const facts = playbook.facts.map(({ name }) => {
    return [name, { label: labelOf(setting, setting.library.content.facts, name) }] as const;
  });
  const records = playbook.steps
    .flatMap(({ body }) => body)
    .filter((node) => node.type === 'record')
    .map((record) => [record.as, { label: plain(record.label, shared) }] as const);
  return {
    ...shared,
    variables: new Map([...records, ...facts, ...shared.variables]),
    answers: answersOf(playbook, shared, numbers),
  };
}

function declared(setting: Setting): ReadonlyMap<string, VariableWords> {
  const entries = Object.entries(setting.library.content.variables);
  return new Map(
    entries.map(([name, { label: words, value }]) => {
      const text = typeof value === 'object' ? label(setting, value) : value;
      return [name, { label: label(setting, words), ...(text !== undefined && { value: text }) }];
    }),
  );
}

function answersOf(
  playbook: Playbook,
  manuscript: Manuscript,
  numbers: ReadonlyMap<string, number | string>,
): Manuscript['answers'] {
  const answers = new Map<string, Answer[]>();
  for (const { id, ways } of playbook.steps) {
    for (const { label: words, set = [] } of ways) {
      for (const { fact, value } of set.filter(({ op }) => op === '=')) {
        const answer = { label: plain(words, manuscript), step: numbers.get(id) ?? 0 };
        const key = `${fact}=${value}`;
        answers.set(key, [...(answers.get(key) ?? []), answer]);
      }
    }
  }
  return answers;
}
