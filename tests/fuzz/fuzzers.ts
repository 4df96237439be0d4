import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { contentSchemas } from '../../src/model/library.ts';
import { frontMatterSchema } from '../../src/model/front-matter.ts';
import { damaged } from '../arbitrary/manuscript.ts';
import { corpus } from '../hostile/corpus.ts';
import { frontMatter, inStep, wayOn } from '../tools/manuscript.ts';
import { judgeContent, judgePlaybook } from './laws.ts';
import { mutations } from './mutations.ts';
import { playbooks } from './trees.ts';
import { yamlTexts } from './yaml.ts';

/** Inputs of one kind, and what must hold for each of them. */
export interface Fuzzer {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Uint8Array>;
  readonly judge: (bytes: Uint8Array) => void;
  /** How often in `npm test`. */
  readonly runs: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const attacks = corpus.map(({ bytes }) => bytes).filter(({ length }) => length < 3_000);
const authored = globSync(['playbooks/*/*.mdx', 'tests/fixtures/*/playbooks/*/*.mdx'], {
  cwd: root,
})
  .sort()
  .map((path): Uint8Array => readFileSync(root + path));

const judge = (bytes: Uint8Array): void => judgePlaybook(bytes, ['Plan']);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textsOf = (files: readonly Uint8Array[]): readonly string[] =>
  files.map((bytes) => new TextDecoder().decode(bytes));

const mutation = mutations([...textsOf(authored), ...textsOf(attacks)]);

function mutated(files: readonly Uint8Array[], most: number): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(mutation, { minLength: 1, maxLength: most });
  return fc.tuple(fc.constantFrom(...files), changes).map(([bytes, all]) => {
    return all.reduce((changed, change) => change(changed), bytes);
  });
}

export const fuzzers: readonly Fuzzer[] = [
  {
    name: 'random bytes',
    inputs: fc.uint8Array({ maxLength: 400 }),
    judge,
    runs: 60,
  },
  {
    name: 'random text as a file, as front matter, in a step',
    inputs: fc
      .tuple(
        fc.string({
          unit: fc.constantFrom(...'\n\n  :::[]{}#="\\`*_-<>|!&ab1é~,()/'),
          maxLength: 200,
        }),
        fc.nat(2),
      )
      .map(([text, place]) => {
        const whole = [text, frontMatter.replace('title: Un titre', () => text), inStep(text)];
        return bytesOf(whole[place] as string);
      }),
    judge,
    runs: 100,
  },
  { name: 'accidents in a sound playbook', inputs: damaged.map(bytesOf), judge, runs: 100 },
  { name: 'mutated playbooks', inputs: mutated(authored, 4), judge, runs: 60 },
  { name: 'mutated attacks', inputs: mutated(attacks, 3), judge, runs: 100 },
  {
    name: 'random trees',
    inputs: playbooks().map(bytesOf),
    judge,
    runs: 60,
  },
  {
    name: 'random front matter',
    inputs: yamlTexts(Object.keys(frontMatterSchema.shape)).map((text) =>
      bytesOf(`---\n${text}\n---\n${inStep(wayOn).slice(frontMatter.length)}`),
    ),
    judge,
    runs: 80,
  },
  ...Object.keys(contentSchemas).map((name) => ({
    name: `random content/${name}.yaml`,
    inputs: yamlTexts([
      'key',
      'label',
      'fr',
      'en',
      'values',
      'range',
      'name',
      'levels',
      'languages',
      'rules',
      'a',
    ]).map(bytesOf),
    judge: (bytes: Uint8Array) => judgeContent(name, bytes),
    runs: 5,
  })),
];
