import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { codes } from '../src/model/rules.ts';
import { sarif } from '../src/report/sarif.ts';
import { attack, diagnostic, file, options } from './tools/report.ts';

const written = JSON.parse(
  readFileSync(new URL('schemas/sarif-2.1.0.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
/** In the words of draft 4, of which Ajv must not be told: it uses nothing that has changed since. */
const schema: Record<string, unknown> = { ...written, $schema: undefined, id: undefined };
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly results: readonly Result[];
}

interface Rule {
  readonly id: string;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: object }];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** The log's only run, of a log that keeps to the schema. */
function runOf(found: readonly Diagnostic[], wanted: Parameters<typeof options>[0] = {}): Run {
  const log = JSON.parse(sarif(found, options(wanted))) as { readonly runs: readonly [Run] };
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log.runs[0];
}

const place = { file, line: 1, column: 4, endLine: 3, endColumn: 2 };
const page = {
  title: 'Nowhere',
  why: 'People get lost.',
  sections: [{ heading: 'Wrong', text: '```mdx\n::next\n```' }],
};

describe('sarif keeps to its schema', () => {
  it('with nothing found', () => {
    expect(runOf([])).toMatchObject({ results: [], columnKind: 'utf16CodeUnits' });
  });

  it('with all that a finding may hold', () => {
    const edit = { ...place, text: '' };
    const whole = diagnostic({
      hint: 'Do it.',
      step: 'a',
      related: [{ ...place, message: 'Here.' }],
      fix: [edit],
      url: 'https://calme.example/en/rules/unknown-target/',
    });
    const [result] = runOf([whole], { pages: new Map([['unknown-target', page]]) }).results;
    expect(result).toMatchObject({
      relatedLocations: [{ message: { text: 'Here.' } }],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '' } }] }] }],
    });
  });

  it('with a fix that takes out a byte order mark', () => {
    const edit = { ...place, text: '', unmarks: true } as const;
    const [result] = runOf([diagnostic({ code: 'byte-order-mark', fix: [edit] })]).results;
    expect(result).toMatchObject({
      fixes: [
        {
          artifactChanges: [
            { replacements: [{ deletedRegion: { byteOffset: 0, byteLength: 3 } }] },
          ],
        },
      ],
    });
  });

  it('for every rule', () => {
    const { tool, results } = runOf(codes.map((code) => diagnostic({ code })));
    expect(tool.driver.rules).toHaveLength(codes.length);
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  it('and can fail', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });
});

it('names a rule with its page, its level and its group', () => {
  const pages = new Map([['hard-to-read', page]] as const);
  const [rule] = runOf([diagnostic({ code: 'hard-to-read' })], { pages }).tool.driver.rules;
  expect(rule).toEqual({
    id: 'hard-to-read',
    shortDescription: { text: 'Nowhere' },
    fullDescription: { text: 'People get lost.' },
    help: { text: 'Wrong\n\n```mdx\n::next\n```', markdown: '## Wrong\n\n```mdx\n::next\n```' },
    defaultConfiguration: { level: 'note' },
    properties: { group: 'wording', tags: ['wording'], 'problem.severity': 'recommendation' },
  });
});

it('links to the page only where it has an address', () => {
  const url = 'https://calme.example/en/rules/trap/';
  expect(runOf([diagnostic({ code: 'trap', url })]).tool.driver.rules[0]?.helpUri).toBe(url);
  expect(runOf([diagnostic({ code: 'trap' })]).tool.driver.rules[0]).not.toHaveProperty('helpUri');
});

it('points at the words from the root of the checkout, whatever the file is called', () => {
  const found = diagnostic({ ...place, severity: 'info', file: 'playbooks/fr/#é 100%?.mdx' });
  const [result] = runOf([found], { base: 'library/' }).results;
  expect(result).toMatchObject({
    level: 'note',
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'library/playbooks/fr/%23%C3%A9%20100%25%3F.mdx',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 1, startColumn: 4, endLine: 3, endColumn: 2 },
        },
      },
    ],
  });
  runOf([diagnostic({ file: attack, message: attack, step: attack })]);
});

it('makes no link of what an author wrote', () => {
  const message = 'Unexpected `[ici](https://evil.example)`, expected words.';
  const [result] = runOf([diagnostic({ message, hint: '![a](b)' })]).results;
  expect(result?.message.text.replaceAll('\\](', '')).not.toContain('](');
});

describe('a fingerprint', () => {
  const prints = (source: string, found: readonly Diagnostic[]) =>
    runOf(found, { sources: new Map([[file, source]]) }).results.map(
      ({ partialFingerprints }) => partialFingerprints['accalmieFinding/v1'],
    );
  const at = (line: number, wanted: Partial<Diagnostic> = {}) =>
    diagnostic({ line, endLine: line, column: 1, endColumn: 4, ...wanted });
  const [before] = prints('fni', [at(1)]);

  it('stays when lines or the words of the message change', () => {
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    expect(prints('\n\nfni', [at(3, { message: 'Other words.' })])).toEqual([before]);
  });

  it('is another for another rule, file, step, words, and for a second time', () => {
    const others = [{ code: 'trap' }, { file: 'b.mdx' }, { step: 'b' }] as const;
    const all = [
      ...others.flatMap((other) => prints('fni', [at(1, other)])),
      ...prints('fin', [at(1)]),
      ...prints('fni\nfni', [at(1), at(2)]),
    ];
    expect(new Set(all).size).toBe(6);
    expect(all[4]).toBe(before);
  });
});
