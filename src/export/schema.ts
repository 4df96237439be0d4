import { z } from 'zod';
import { resultFileSchema as assessmentSchema } from '../site/assessment/schema.ts';
import { caseFileSchema } from '../site/case/schema.ts';
import { layoutSchema } from '../model/layout-schema.ts';
import { resultFileSchema } from '../site/training/schema.ts';
import { contentSchemas } from '../model/library.ts';
import { scenariosSchema } from '../model/scenario.ts';
import { playbookSchema } from '../model/playbook-schema.ts';
import { statsSchema } from './stats-schema.ts';

const schemas = {
  playbook: playbookSchema,
  layout: layoutSchema,
  stats: statsSchema,
  case: caseFileSchema,
  training: resultFileSchema,
  assessment: assessmentSchema,
  scenarios: scenariosSchema,
  ...contentSchemas,
} as const;

export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/** JSON Schema (draft 2020-12) of what the commands print, or of a file of content/ as its author writes it. */
export function schema(name: SchemaName): z.core.JSONSchema.BaseSchema {
  return {
    ...z.toJSONSchema(schemas[name], { target: 'draft-2020-12', io: 'input' }),
    title: titles[name] ?? `content/${name}.yaml of an Accalmie library`,
  };
}

const titles: Readonly<Partial<Record<SchemaName, string>>> = {
  playbook: 'A compiled Accalmie playbook',
  layout: 'What `accalmie layout` prints',
  stats: 'What `accalmie stats --format json` prints',
  scenarios: '`<slug>.scenarios.yaml` beside an Accalmie playbook',
  training: 'A file of training results, as the training page saves it',
  assessment: 'A file of results of self-assessments',
  case: 'A file of cases, as the note of a case and the journal save it',
};
