import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../src/cli/print/browser.ts';
import { binderFor } from '../src/cli/print/choice.ts';
import { paperFindings } from '../src/cli/print/findings.ts';
import { pdfOn } from '../src/cli/print/pdf.ts';
import { fileAt } from '../src/cli/print/serve.ts';
import { type Binder, binderParts, keptOf, printBinder, readBinder } from '../src/paper/binder.ts';

/** Slugs and keys are short plain words; the address holds whatever it is given. */
const name = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());
const binders: fc.Arbitrary<Binder> = fc.record({
  books: fc.uniqueArray(
    fc.record(
      { slug: name, keys: fc.uniqueArray(name, { minLength: 1 }) },
      { requiredKeys: ['slug'] },
    ),
    { selector: ({ slug }) => slug },
  ),
  parts: fc.subarray([...binderParts]),
  paper: fc.constantFrom('a4' as const, 'letter' as const),
});

describe('the address of a binder', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(binders, (binder) => {
        const { binder: read, lost } = readBinder(printBinder(binder));
        expect({ read, lost }).toEqual({ read: binder, lost: [] });
      }),
    );
  });

  test('is one that people can read', () => {
    const books = [
      { slug: 'client-en-colere', keys: ['Phases', 'Role-team-lead'] },
      { slug: 'plainte-telephone' },
    ];
    expect(printBinder({ books, paper: 'letter', parts: ['cover', 'index'] })).toBe(
      '?s=client-en-colere:Phases,Role-team-lead&s=plainte-telephone&paper=letter&with=cover,index',
    );
  });

  test('is taken as it comes: twice the same, encoded, broken, of another site', () => {
    const { binder, lost } = readBinder(
      '?s=a%3AX&s=a:X,Y&s=a:Y&s=&s=b:%zz&x=1&paper=A5&with=cover,plan',
    );
    expect(binder).toEqual({
      books: [{ slug: 'a:X' }, { slug: 'a', keys: ['X', 'Y'] }, { slug: 'b', keys: ['%zz'] }],
      parts: ['cover'],
    });
    expect(lost).toEqual(['a5', 'plan']);
    expect(readBinder('').binder).toEqual({ books: [], parts: binderParts });
    expect(readBinder('?s=a:X&s=a').binder.books).toEqual([{ slug: 'a' }]);
  });

  test('keeps what there is, and tells the rest', () => {
    const { binder } = readBinder('?s=a:X,Z&s=gone:X&s=b');
    const known = new Map([
      ['a', ['X', 'Y']],
      ['b', ['Y', 'X']],
    ]);
    expect(keptOf(binder, known)).toEqual({
      books: [
        { slug: 'a', keys: ['X'] },
        { slug: 'b', keys: ['Y', 'X'] },
      ],
      lost: ['a:Z', 'gone'],
    });
  });
});

describe('what a command prints', () => {
  const book = (slug: string, ...keys: readonly string[]) => ({
    slug,
    sheets: keys.map((key) => ({ key })),
    reviewedOn: '2026-11-01',
  });
  const site = { base: '/', books: [book('a', 'Phases', 'Whole'), book('talk', 'Whole')] };

  test('is everything, in the order of the site, unless playbooks and sheets are named', () => {
    expect(binderFor([], {}, site).books.map(({ slug }) => slug)).toEqual(['a', 'talk']);
    expect(binderFor(['talk', 'a'], { sheets: ['Whole'] }, site).books).toEqual([
      { slug: 'talk', keys: ['Whole'] },
      { slug: 'a', keys: ['Whole'] },
    ]);
    expect(binderFor([], { sheets: ['Phases'] }, site).books).toEqual([
      { slug: 'a', keys: ['Phases'] },
    ]);
  });

  test('comes with cover and contents, but for one sheet alone', () => {
    expect(binderFor(['a'], {}, site).parts).toEqual(binderParts);
    expect(binderFor(['a'], { sheets: ['Whole'] }, site).parts).toEqual([]);
  });

  test('is what there is', () => {
    expect(() => binderFor(['b'], {}, site)).toThrow('Unexpected `b`');
    expect(() => binderFor([], { sheets: ['Phase'] }, site)).toThrow('did you mean `Phases`?');
    expect(() => binderFor(['talk'], { sheets: ['Phases'] }, site)).toThrow('Unexpected `Phases`');
  });
});

test('a served site gives its own files, and nothing else', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'served-')));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'fr'), { recursive: true });
  mkdirSync(join(folder, 'site-not'));
  for (const file of ['secret', 'site-not/x.html', 'site/fr/index.html', 'site/a b.css']) {
    writeFileSync(join(folder, file), '');
  }
  symlinkSync(join(folder, 'secret'), join(site, 'link'));
  const at = (url: string) => fileAt(site, '/base/', url);
  expect(at('/base/fr/?s=a')).toBe(join(site, 'fr/index.html'));
  expect(at('/base/a%20b.css')).toBe(join(site, 'a b.css'));
  const outside = ['link', '../secret', '%2e%2e/secret', '..%2fsecret', '..%2fsite-not%2fx.html'];
  for (const path of [...outside, 'fr', '', 'gone', '%zz', 'fr/index.html%00']) {
    expect([path, at(`/base/${path}`)]).toEqual([path, undefined]);
  }
  expect(at('/fr/')).toBe(undefined);
});

test('a browser is the one that is named, else one in PATH', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const chrome = join(folder, process.platform === 'win32' ? 'chrome.exe' : 'chrome');
  writeFileSync(chrome, '', { mode: 0o755 });
  expect(findBrowser({ PATH: `/none:${folder}` })).toBe(chrome);
  expect(findBrowser({ PATH: '', CHROME_PATH: chrome })).toBe(chrome);
  expect(findBrowser({ PATH: folder, CHROME_PATH: `${chrome}-gone` })).toBe(undefined);
});

test('a document bears the day that it is given, and each of its bytes keeps its place', () => {
  const made = (time: string, node: string) =>
    `/CreationDate (D:2026112223${time}+00'00')\n/ModDate (D:2026112223${time}+00'00')\n(node000000${node}) (node00000010) é`;
  const on = (text: string) => Buffer.from(pdfOn(Buffer.from(text, 'latin1'), '2026-11-01'));
  const one = on(made('3000', '44'));
  expect(one).toEqual(on(made('3158', '45')));
  expect(one.toString('latin1')).toContain("(D:20261101000000+00'00')");
  expect(one.toString('latin1')).toContain('(node00000002) (node00000001) é');
  expect(one).toHaveLength(made('3000', '44').length);
});

test('what is found on paper is told even where the library is not at hand', () => {
  const long = [{ slug: 'a', phase: '1. Isoler', step: 3, pages: 1.01 }];
  const small = [{ slug: 'b', key: 'Whole', points: 7.5, words: 'Mot' }];
  const found = paperFindings({ long, small, uncoded: 0 }, undefined, 'fr');
  expect(found.map(({ code, severity, file }) => [code, severity, file])).toEqual([
    ['long-phase', 'warning', 'playbooks/fr/a.mdx'],
    ['small-print', 'warning', 'playbooks/fr/b.mdx'],
  ]);
  expect(found[0]?.message.en).toContain('of 1.1 pages');
});
