import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../src/compile.ts';
import { schema, schemaNames } from '../src/export/schema.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { files } = readLibrary(root);
const dataNames = schemaNames.filter((name) => !['playbook', 'layout', 'stats'].includes(name));

function validator(name: (typeof schemaNames)[number]) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(schema(name));
}

describe('the published JSON Schemas', () => {
  it.each(dataNames)('content/%s.yaml is what its schema says', (name) => {
    const validate = validator(name);
    const value: unknown = parse(readFileSync(`${root}content/${name}.yaml`, 'utf8'));
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(dataNames)('%s refuses what is not of it', (name) => {
    expect(validator(name)(['no', { such: 'thing' }])).toBe(false);
  });

  it('every compiled playbook is what the schema says', () => {
    const validate = validator('playbook');
    const { library } = compile(files, { standIns: readStandIns() });
    expect(library.playbooks.length).toBeGreaterThanOrEqual(5);
    for (const playbook of library.playbooks) {
      expect(validate(playbook), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...playbook, format: 2 })).toBe(false);
      expect(validate({ ...playbook, steps: [{ id: 'only' }] })).toBe(false);
    }
  });
});
