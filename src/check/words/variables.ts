import type { Variables } from '../../model/library.ts';
import type { Playbook, RecordField } from '../../model/playbook.ts';
import { flatten } from './flat.ts';

/** The record that a variable stands for; absent: a name of content/variables.yaml, or a fact. */
export function recordOf(name: string, { steps }: Playbook): RecordField | undefined {
  return steps
    .flatMap(({ body }) => body)
    .find((node): node is RecordField => node.type === 'record' && node.as === name);
}

/** What is known of a variable before anything is filled in: its value, its label or its name. */
export function wordsOf(name: string, playbook: Playbook, variables: Variables): string {
  const record = recordOf(name, playbook);
  if (record) return flatten(record.label).text;
  const language = playbook.language === 'fr' ? 'fr' : 'en';
  const shared = Object.hasOwn(variables, name) ? variables[name] : undefined;
  const value = shared?.value;
  if (value === undefined) return shared?.label[language] ?? name;
  return typeof value === 'string' ? value : value[language];
}
