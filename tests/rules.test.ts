import { globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { History } from '../src/model/history.ts';
import { type Language, languages } from '../src/model/language.ts';
import { codes as table } from '../src/model/rules.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { words as wordsOf } from '../src/report/words.ts';
import { isLong } from './tools/long.ts';
import {
  type Example,
  headings,
  playbook,
  readPage,
  type RulePage,
  withAnswer,
} from './tools/rule-page.ts';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const content = fileURLToPath(new URL('../content/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'rules-'));
const standIns = readStandIns();
/** This library's data, for examples that bring none. */
const data = readLibrary(dirname(content)).files.filter(({ path }) =>
  /^content\/(?!site|coverage)/.test(path),
);

/** What no file can show: tests/parsing.test.ts does, and tests/browser/print.test.ts on printed sheets. */
const untold: ReadonlySet<string> = new Set(['too-slow', 'long-phase', 'small-print']);

const update = process.env['UPDATE'] === '1' && !process.env['CI'];

const codes = [...table].sort();
const pages = languages.flatMap((language) =>
  written(language).map((code) => readPage(`${content}rules/`, language, code)),
);

/** The examples of each code in one language, in turn; of both in the long run, and to write them. */
const tried = new Set(
  isLong || update ? pages : pages.filter(({ code, language }) => turnOf(code) === language),
);

afterAll(() => rmSync(work, { recursive: true }));

describe('rule pages', () => {
  it('are one for each code that can be reported, in both languages', () => {
    for (const language of languages) expect(written(language)).toEqual(codes);
  });

  it('have a fixture each, but for what no file can show', () => {
    const fixtures = readdirSync(fileURLToPath(new URL('fixtures/', import.meta.url)));
    expect(codes.filter((code) => !fixtures.includes(code))).toEqual(
      codes.filter((code) => untold.has(code)),
    );
  });

  it('name the rule as its file is named', () => {
    for (const file of globSync('check/rules/*.ts', { cwd: src })) {
      expect(codes).toContain(basename(file, '.ts'));
    }
  });
});

describe.each(pages)('rule page $language/$code', (page) => {
  it('has a title and its sections in order', () => {
    const { wrong, right, mend } = headings[page.language];
    expect(page.title).not.toBe('');
    expect([...page.headings, mend].slice(0, 3)).toEqual([wrong, right, mend]);
  });

  it('is typed with plain spaces and straight apostrophes', () => {
    const unwanted = page.language === 'fr' ? /[\u00a0\u202f‘’“”]/ : /[\u00a0\u202f‘’]/;
    expect(page.text).not.toMatch(unwanted);
  });

  if (!tried.has(page)) return;

  if (!untold.has(page.code)) {
    it('shows a mistake that is reported, and what is reported', () => {
      const found = reported(mistake(page), page).filter(({ code }) => code === page.code);
      expect(found).not.toEqual([]);
      expectAnswer(page, found.map((one) => inWords(one, page.language)).join('\n\n'));
    });
  }

  it('shows the mended text, of which nothing is reported', () => {
    expect(reported(mended(page), page).map(({ code, message }) => `${code}: ${message}`)).toEqual(
      [],
    );
  });
});

function turnOf(code: RulePage['code']): Language | undefined {
  return languages[codes.findIndex((one) => one === code) % languages.length];
}

/** What is reported of the example stands below it. UPDATE=1 writes it there; CI never writes. */
function expectAnswer(page: RulePage, answer: string): void {
  if (update) writeFileSync(page.file, withAnswer(page, answer));
  else expect(page.answer).toBe(answer);
}

function inWords({ severity, message, hint }: Diagnostic, language: Language): string {
  const { hint: toDo, colon, ...words } = wordsOf[language];
  return [`${words[severity]}${colon} ${message}`, ...(hint ? [`${toDo} ${hint}`] : [])].join('\n');
}

function written(language: string): readonly string[] {
  return readdirSync(`${content}rules/${language}`)
    .map((name) => basename(name, '.md'))
    .sort();
}

/** What a page cannot show as text: how the file was saved, and what stands beside it. */
const spoilt: Readonly<Record<string, (text: string, language: string) => Files>> = {
  'not-utf8': (text, language) => alone(language, Buffer.from(text, 'latin1')),
  'byte-order-mark': (text, language) => alone(language, `\ufeff${text}`),
  'unsafe-file': (text, language) =>
    new Map([...alone(language, text), [`playbooks/${language}/con.png`, png]]),
  'unsafe-image': (text, language) =>
    new Map([
      ...alone(language, text),
      [`playbooks/${language}/${language === 'fr' ? 'plan-du-hall' : 'lobby-map'}.png`, '<svg>'],
    ]),
};

function mistake({ wrong, language, code }: RulePage): Files {
  if (wrong.size > 0) return wrong;
  const text = playbook(language);
  return spoilt[code]?.(text, language) ?? alone(language, text);
}

function mended({ right, language }: RulePage): Files {
  return right.size > 0 ? right : alone(language, playbook(language));
}

function alone(language: string, text: string | Buffer): ReadonlyMap<string, string | Buffer> {
  return new Map([[`playbooks/${language}/example.mdx`, text]]);
}

/** The picture that stands beside every example. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

type Files = Example | ReadonlyMap<string, string | Buffer>;

/** What a page can only tell: the French is of March, the English of January unless it is the mended one. */
function datesOf(code: string, files: Files): { readonly history?: History } {
  if (code !== 'outdated-translation') return {};
  const days = [...files].map(([path, text]) => {
    const isNew = path.startsWith('playbooks/fr/') || String(text).includes('tomorrow');
    const seconds = Date.parse(isNew ? '2026-03-05' : '2026-01-05') / 1000;
    return [
      path,
      String(text)
        .split('\n')
        .map(() => seconds),
    ] as const;
  });
  return { history: { files: Object.fromEntries(days) } };
}

/** Checks an example as a library of its own, with this library's data but its interrupts. */
function reported(files: Files, { language, code }: RulePage): readonly Diagnostic[] {
  const root = mkdtempSync(join(work, 'library-'));
  for (const [path, text] of [[`playbooks/${language}/plan.png`, png] as const, ...files]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { files: sources, ...reading } = readLibrary(root);
  // Whom our levels call is not among the contacts of an example that brings its own.
  const authority = 'content/authority.yaml';
  const calls = files.has('content/contacts.yaml');
  const shared = data.filter(({ path }) => !files.has(path) && !(calls && path === authority));
  const options = { language, standIns, ...reading, components: ['Plan'], today: '2026-11-21' };
  return compile([...shared, ...sources], { ...options, ...datesOf(code, files) }).diagnostics;
}
