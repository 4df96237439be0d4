import { z } from 'zod';
import { contentSchemas } from '../model/library.ts';
import { playbookSchema } from '../model/playbook-schema.ts';

const schemas = { playbook: playbookSchema, ...contentSchemas } as const;

export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/** JSON Schema (draft 2020-12) of the compiled playbook, or of a file of content/ as its author writes it. */
export function schema(name: SchemaName): z.core.JSONSchema.BaseSchema {
  return {
    ...z.toJSONSchema(schemas[name], { target: 'draft-2020-12', io: 'input' }),
    title:
      name === 'playbook'
        ? 'A compiled Accalmie playbook'
        : `content/${name}.yaml of an Accalmie library`,
  };
}
