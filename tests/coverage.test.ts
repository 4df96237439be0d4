import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../src/compile.ts';
import { placeOf } from '../src/model/coverage.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { readGuides, type GuideFront } from '../src/site/guides.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { files } = readLibrary(root);
const standIns = readStandIns();
const { library } = compile(files, { standIns });
const { coverage } = library.content;
const items = coverage.flatMap(({ file, items: own }) => own.map((item) => ({ file, ...item })));

/** How many items each article was taken apart into. */
const articles = { S000: 48, S001: 63, S002: 41, S003: 41, S004: 54 };

describe('what the source articles say', () => {
  it('is all there, item by item, under its article', () => {
    const ids = Object.entries(articles).flatMap(([article, count]) =>
      Array.from(
        { length: count },
        (_, index) => `${article}-${String(index + 1).padStart(2, '0')}`,
      ),
    );
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(ids).toHaveLength(247);
    expect(items.filter(({ id, file }) => !file.startsWith(id.slice(1, 4)))).toEqual([]);
  });

  it('is told under the titles that the articles have among the sources', () => {
    const titles = new Map(
      library.content.sources.articles.map(({ file, title }) => [file, title]),
    );
    expect(coverage.map(({ title }) => title)).toEqual(
      coverage.map(({ file }) => titles.get(file)),
    );
  });

  it('is told in two languages', () => {
    const same = items.filter(({ text }) => text.fr === text.en).map(({ id }) => id);
    expect(same).toEqual([]);
  });

  it('is carried by steps, data, pages and guides that there are', () => {
    const found = compile(files, { standIns }).diagnostics;
    expect(found.filter(({ file }) => file === 'content/coverage.yaml')).toEqual([]);
  });

  it.each(['fr', 'en'])('is carried in %s', (language) => {
    const slugs = guideSlugs(language);
    const lost = items.flatMap(({ id, places }) =>
      places.flatMap((written) => {
        const place = placeOf(written);
        if (place?.type === 'guide') return slugs.includes(place.slug) ? [] : [`${id} ${written}`];
        if (place?.type !== 'playbook') return [];
        const playbook = library.playbooks.find(
          (one) => one.slug === place.slug && one.language === language,
        );
        const ids = playbook?.steps.map((step) => step.id);
        const isThere = ids && (place.step === undefined || ids.includes(place.step));
        return isThere ? [] : [`${id} ${written}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  it('is not told by a page alone that shows other people’s data: one place at least is words of ours', () => {
    const thin = items.filter(({ places }) => places.every((place) => place.startsWith('page:')));
    expect(thin.map(({ id }) => id)).toEqual([]);
  });

  it('comes from articles that the playbooks name which carry it', () => {
    const unnamed = items.flatMap(({ file, places }) =>
      places.flatMap((written) => {
        const place = placeOf(written);
        if (place?.type !== 'playbook') return [];
        return library.playbooks
          .filter(({ slug, sources }) => slug === place.slug && !sources.includes(file))
          .map((playbook) => `${playbook.file} ${file}`);
      }),
    );
    expect([...new Set(unnamed)]).toEqual([]);
  });
});

describe('a place', () => {
  it.each([
    ['/pull', { type: 'playbook', slug: 'pull' }],
    ['/pull#deux-1', { type: 'playbook', slug: 'pull', step: 'deux-1' }],
    ['content/contacts.yaml', { type: 'data', name: 'contacts', path: [] }],
    [
      'content/authority.yaml#rules.adds',
      { type: 'data', name: 'authority', path: ['rules', 'adds'] },
    ],
    ['page:glossary', { type: 'page', name: 'glossary' }],
    ['guide:run-a-session', { type: 'guide', slug: 'run-a-session' }],
  ])('%s', (written, place) => {
    expect(placeOf(written)).toEqual(place);
  });

  it.each([
    'pull',
    '/pull/',
    '/Pull',
    '/pull#',
    '#a',
    'page:',
    'guide:A',
    'content/a.yml',
    'site:a',
  ])('%s is none', (written) => {
    expect(placeOf(written)).toBeUndefined();
  });

  it('is lost when the step has another name, and told with the file and the place', () => {
    const told = compile(
      files.map((file) => (file.path.endsWith('/crise-origine-portee.mdx') ? renamed(file) : file)),
      { standIns, language: 'en' },
    ).diagnostics.filter(({ file }) => file === 'content/coverage.yaml');
    const places = items.flatMap((item) => item.places);
    const count = places.filter((place) => place === '/crise-origine-portee#accompagnement').length;
    expect(count).toBeGreaterThan(3);
    expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual(
      Array.from({ length: count }, () => {
        return 'unknown-target Unexpected `/crise-origine-portee#accompagnement`, expected a step of `playbooks/en/crise-origine-portee.mdx`; did you mean `/crise-origine-portee#accompagner`?';
      }),
    );
    expect(new Set(told.map(({ line }) => line)).size).toBe(count);
  });

  it('waits while something of the playbook is wrong that may have lost the step', () => {
    const told = compile(
      files.map((file) =>
        file.path === 'playbooks/en/crise-origine-portee.mdx' ? renamed(file) : file,
      ),
      { standIns },
    ).diagnostics;
    expect(told.map(({ code }) => code)).toContain('untranslated-step');
    expect(told.filter(({ file }) => file === 'content/coverage.yaml')).toEqual([]);
  });

  it('in a playbook that could not be understood is no mistake', () => {
    const told = compile(
      files.map((file) =>
        file.path.endsWith('/crise-origine-portee.mdx')
          ? { path: file.path, bytes: new Uint8Array() }
          : file,
      ),
      { standIns },
    ).diagnostics;
    expect(told.filter(({ file }) => file === 'content/coverage.yaml')).toEqual([]);
  });
});

/** By the names that guides have in the first language. */
function guideSlugs(language: string): readonly string[] {
  return readGuides(root)
    .filter((guide) => guide.language === 'fr')
    .flatMap(({ slug, file }) => {
      const head = /^---\n([^]*?)\n---\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
      const { translations = {} } = parse(head) as GuideFront;
      return language === 'fr' || Object.hasOwn(translations, language) ? [slug] : [];
    });
}

function renamed({ path, bytes }: (typeof files)[number]) {
  const text = new TextDecoder().decode(bytes).replaceAll('accompagnement}', 'accompagner}');
  return {
    path,
    bytes: new TextEncoder().encode(text.replaceAll('#accompagnement', '#accompagner')),
  };
}
