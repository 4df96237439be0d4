import type { Playbook } from '../../model/playbook.ts';
import { plain } from './plain.ts';
import { label, labelOf, type Setting } from './setting.ts';

/** How the prose of one playbook is read. */
export interface Manuscript {
  readonly setting: Setting;
  readonly variables: ReadonlyMap<string, VariableWords>;
}

export interface VariableWords {
  readonly label: string;
  /** Absent: a blank. */
  readonly value?: string;
}

/** A name stands for a value or a blank of the shared data, or for a fact or a record of the playbook. */
export function manuscriptOf(playbook: Playbook, setting: Setting): Manuscript {
  const shared: Manuscript = { setting, variables: declared(setting) };
  const facts = playbook.facts.map(({ name }) => {
    return [name, { label: labelOf(setting, setting.library.content.facts, name) }] as const;
  });
  const records = playbook.steps
    .flatMap(({ body }) => body)
    .filter((node) => node.type === 'record')
    .map((record) => [record.as, { label: plain(record.label, shared) }] as const);
  return { ...shared, variables: new Map([...records, ...facts, ...shared.variables]) };
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
