import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../src/compile.ts';
import { schema, schemaNames } from '../src/export/schema.ts';
import { fileOf } from '../src/site/case/note.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { caseBook } from './arbitrary/case.ts';
import { sampleCase } from './tools/case.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { files } = readLibrary(root);
const dataNames = schemaNames.filter(
  (name) =>
    !['playbook', 'layout', 'stats', 'case', 'training', 'assessment', 'scenarios'].includes(name),
);

function validator(name: (typeof schemaNames)[number]) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(schema(name));
}

describe('the published JSON Schemas', () => {
  it.each(dataNames)('content/%s.yaml is what its schema says', (name) => {
    const validate = validator(name);
    // A library that is in git needs no file of its releases.
    const folder = name === 'releases' ? 'src/neutral' : 'content';
    const value: unknown = parse(readFileSync(`${root}${folder}/${name}.yaml`, 'utf8'));
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

  it('every file of cases is what the schema says, and what is not one is refused', () => {
    const validate = validator('case');
    fc.assert(
      fc.property(caseBook, (book) => {
        const file: unknown = JSON.parse(fileOf(book));
        expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 50 },
    );
    const file = JSON.parse(fileOf([sampleCase()])) as Record<string, unknown>;
    expect(validate({ ...file, format: 2 })).toBe(false);
    expect(validate({ ...file, cases: [{ ...sampleCase(), openedAt: 'hier' }] })).toBe(false);
    expect(validate({ ...file, cases: [{ ...sampleCase(), colour: 'blue' }] })).toBe(false);
    expect(validate({ ...file, cases: [sampleCase({ followUp: { fairness: 9 } })] })).toBe(false);
  });
});
