import type { Variables } from '../../model/library.ts';
import type { Playbook, RecordField } from '../../model/playbook.ts';
import { flatten } from './flat.ts';

/** The records of a playbook, by the name of the variable that they fill. */
export type Records = ReadonlyMap<string, RecordField>;

export function recordsOf({ steps }: Playbook): Records {
  const records = new Map<string, RecordField>();
  for (const { body } of steps) {
    for (const node of body) {
      if (node.type === 'record' && !records.has(node.as)) records.set(node.as, node);
    }
  }
  return records;
}

/** What is known of a variable before anything is filled in: its value, its label or its name. */
export function wordsOf(
  name: string,
  records: Records,
  language: string,
  variables: Variables,
): string {
  const record = records.get(name);
  if (record) return flatten(record.label).text;
  const speaks = language === 'fr' ? 'fr' : 'en';
  const shared = Object.hasOwn(variables, name) ? variables[name] : undefined;
  const value = shared?.value;
  if (value === undefined) return shared?.label[speaks] ?? name;
  return typeof value === 'string' ? value : value[speaks];
}
