import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultIn } from '../src/site/case/json-fault.ts';
import { fileOf } from '../src/site/case/note.ts';
import { problemText } from '../src/site/case/problem.ts';
import { maxBytes, readCases, textOf } from '../src/site/case/read-file.ts';
import { journalWords } from '../src/site/words/journal.ts';
import { caseBook } from './arbitrary/case.ts';
import { sampleCase } from './tools/case.ts';

const sound = sampleCase();
const other = sampleCase({ id: '20261123-0901-a' });
const { problems: words } = journalWords('fr');

/** A file of sound cases in which something was changed by hand. */
function edited(edit: (file: Edited) => void, ...cases: readonly (typeof sound)[]): string {
  const file = JSON.parse(fileOf(cases.length > 0 ? cases : [sound, other])) as Edited;
  edit(file);
  return JSON.stringify(file);
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- anything may have been done to it
type Edited = any;

/** Codes with their places. */
function told(text: string): readonly string[] {
  return readCases(text).problems.map(({ code, line, column, path, id }) =>
    [code, line, column, path, id].filter((part) => part !== undefined).join(' '),
  );
}

describe('the laws of reading', () => {
  test('what was written is read as it was', () => {
    fc.assert(
      fc.property(caseBook, (book) => {
        expect(readCases(fileOf(book))).toEqual({ cases: book, problems: [] });
      }),
    );
  });

  test('whatever the text is, there is an answer; what is kept is sound', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((value) => `{"format":1,"cases":[${value}]}`),
      fc
        .tuple(caseBook, fc.nat(), fc.nat(5), fc.string({ maxLength: 3 }))
        .map(([book, at, length, put]) => {
          const text = fileOf(book);
          const from = at % (text.length + 1);
          return text.slice(0, from) + put + text.slice(from + length);
        }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { cases, problems } = readCases(text);
        expect(readCases(fileOf(cases))).toEqual({ cases, problems: [] });
        for (const problem of problems) {
          const said = Object.values(problemText(problem, words)).join(' ');
          expect(said).not.toMatch(/undefined|\{(?:nth|id|keys|most|size|line|column|format)\}/);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a fault is found exactly where the text is no JSON, and at its first place', () => {
    const damaged = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat(2), fc.constantFrom('', ',', '"', '}', 'x'))
      .map(([text, at, length, put]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + length);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        const message = messageOf(text);
        const fault = faultIn(text);
        expect(fault === undefined).toBe(message === undefined);
        const [, position] = / at position (\d+)/.exec(message ?? '') ?? [];
        if (!fault || position === undefined) return;
        // Inside a misspelt word or an escape, a browser may point a few letters further on.
        expect(Number(position) + 1 - fault.column).toBeOneOf([0, 1, 2, 3, 4, 5]);
      }),
      { numRuns: 500 },
    );
  });

  test('brackets a million deep are no harm', () => {
    expect(told('['.repeat(1_000_000))).toEqual(['cut-off 1 1000001']);
    expect(readCases('['.repeat(1e6) + ']'.repeat(1e6)).cases).toEqual([]);
    const deep = `{"format":1,"cases":[${'['.repeat(1e5)}${']'.repeat(1e5)}]}`;
    expect(readCases(deep).cases).toEqual([]);
  });
});

describe('what is wrong with a file is told with its place', () => {
  test.each([
    ['', ['empty']],
    ['\uFEFF  \n', ['empty']],
    ['bonjour', ['not-json 1 1']],
    ['{\n  "format": 1,\n  "cases": [,]\n}', ['not-json 3 13']],
    ['{"format": 1, "cases": [', ['cut-off 1 25']],
    ['{"format": 1, "cases": []} et', ['not-json 1 28']],
    ['[1, 2]', ['no-case-file']],
    ['{"name": "accalmie"}', ['no-case-file']],
    ['{"format": 2, "cases": [{}]}', ['newer format']],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(readCases(text).cases).toEqual([]);
  });

  test('one broken case among sound ones: they are kept, and it is named', () => {
    const text = edited((file) => (file.cases[0].legs[0].walk = 12));
    expect(told(text)).toEqual(['wrong-text cases[0].legs[0].walk 1542-k3f']);
    expect(readCases(text).cases).toEqual([other]);
    const [problem] = readCases(text).problems;
    expect(problem && problemText(problem, words)).toMatchObject({
      place: 'Dossier nº 1 du fichier (1542-k3f)',
      path: 'cases[0].legs[0].walk',
      outcome: 'Ce dossier n’a pas été pris.',
    });
  });

  test.each([
    ['missing cases[0].openedAt', (file: Edited) => delete file.cases[0].openedAt],
    ['wrong-time cases[0].openedAt', (file: Edited) => (file.cases[0].openedAt = 'hier')],
    ['wrong-object cases[0].legs[0]', (file: Edited) => (file.cases[0].legs[0] = null)],
    ['wrong-list cases[0].notes', (file: Edited) => (file.cases[0].notes = {})],
    [
      'wrong-boolean cases[0].legs[0].escalated',
      (file: Edited) => (file.cases[0].legs[0].escalated = 'oui'),
    ],
    ['too-long cases[0].name', (file: Edited) => (file.cases[0].name = 'x'.repeat(501))],
    [
      'wrong-name cases[0].legs[0].playbook.slug',
      (file: Edited) => (file.cases[0].legs[0].playbook.slug = '../x'),
    ],
    ['newer cases[0].format', (file: Edited) => (file.cases[0].format = 3)],
    ['wrong-format cases[0].format', (file: Edited) => (file.cases[0].format = 'un')],
  ])('%s', (expected, edit) => {
    const text = edited(edit);
    expect(told(text)).toEqual([`${expected} 1542-k3f`]);
    expect(readCases(text).cases).toEqual([other]);
  });

  test('a wrong number names the case by its place alone', () => {
    expect(told(edited((file) => (file.cases[1].id = '<img>')))).toEqual(['wrong-id cases[1].id']);
  });

  test.each([
    [
      'wrong-stars cases[0].followUp.fairness',
      (file: Edited) => (file.cases[0].followUp.fairness = 9),
    ],
    [
      'wrong-boolean cases[0].followUp.repeat',
      (file: Edited) => (file.cases[0].followUp.repeat = 'non'),
    ],
    [
      'wrong-due cases[0].legs[0].promises[0].due',
      (file: Edited) => (file.cases[0].legs[0].promises[0].due = '24/11/2026'),
    ],
    [
      'wrong-due cases[0].legs[0].promises[0].due',
      (file: Edited) => (file.cases[0].legs[0].promises[0].due = '2026-13-45'),
    ],
    [
      'wrong-time cases[0].followUp.kept["colis/suivre/1"].at',
      (file: Edited) =>
        (file.cases[0].followUp.kept = { 'colis/suivre/1': { at: 'hier', confirmed: true } }),
    ],
    ['unknown-keys cases[0]', (file: Edited) => (file.cases[0].colour = 'blue')],
    ['unknown-keys cases[0].legs[0].end', (file: Edited) => (file.cases[0].legs[0].end.x = 1)],
  ])('the rest of a case is kept without %s', (expected, edit) => {
    const text = edited(edit);
    expect(told(text)).toEqual([`${expected} 1542-k3f`]);
    const { cases } = readCases(text);
    expect(cases.map(({ id }) => id)).toEqual([sound.id, other.id]);
    expect(JSON.stringify(cases)).not.toMatch(/blue|hier|24\/11|2026-13|"x"|9,/);
  });

  test('a part that is left out uncovers no other fault: both are told', () => {
    const text = edited((file) => {
      file.cases[0].extra = 1;
      file.cases[0].followUp.fairness = '5';
      file.cases[0].followUp.kept = [];
    });
    expect(told(text)).toEqual(['wrong-object cases[0].followUp.kept 1542-k3f']);
  });

  test('keys at the head of the file, and a format that is missing', () => {
    expect(told(edited((file) => (file.made = 'by hand')))).toEqual(['unknown-keys']);
    expect(told(edited((file) => delete file.format))).toEqual(['missing format']);
    expect(readCases(edited((file) => delete file.format)).cases).toHaveLength(2);
  });

  test('the same number twice: the later version holds', () => {
    const later = { ...sound, name: 'Z.', changedAt: '2026-11-23T10:00:00.000Z' };
    const text = fileOf([later, sound]);
    expect(told(text)).toEqual(['duplicate cases[1].id 1542-k3f']);
    expect(readCases(text).cases).toEqual([later]);
  });

  test('`__proto__` does no harm, and is told', () => {
    const text = fileOf([sound])
      .replace('"name":', '"__proto__": {"polluted": true}, "name":')
      .replace('"kept": {}', '"kept": {"__proto__": {"at": "x"}}')
      .replace('"form": {}', '"form": {"constructor": "x", "__proto__": "y"}');
    expect(told(text)).toEqual(['unknown-keys cases[0] 1542-k3f']);
    const [record] = readCases(text).cases;
    expect(Object.keys(record?.followUp.kept ?? {})).toEqual([]);
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(({} as Edited).polluted).toBeUndefined();
    expect(record).not.toHaveProperty('polluted');
  });

  test('a script in a name is a name', () => {
    const text = fileOf([{ ...sound, name: '<img src=x onerror=alert(1)>' }]);
    expect(readCases(text).cases[0]?.name).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('a file', () => {
  const file = (bytes: Uint8Array, size = bytes.length) => {
    const read: boolean[] = [];
    return {
      read,
      size,
      arrayBuffer: () => {
        read.push(true);
        return Promise.resolve(new Uint8Array(bytes).buffer);
      },
    };
  };

  test('of 100 MB is not opened', async () => {
    const big = file(new Uint8Array(), 100_000_000);
    expect(await textOf(big)).toEqual({ code: 'too-big', values: { size: 100, most: 5 } });
    expect(big.read).toEqual([]);
    expect(await textOf(file(new Uint8Array(), maxBytes))).toBe('');
  });

  test('that is no text, or cannot be read, is told', async () => {
    expect(await textOf(file(new Uint8Array([0xff, 0xfe, 0x7b, 0x00])))).toEqual({
      code: 'not-text',
    });
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await textOf(gone)).toEqual({ code: 'unreadable' });
    expect(await textOf(file(new TextEncoder().encode('\uFEFFété')))).toBe('été');
  });
});

function messageOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
