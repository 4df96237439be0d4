import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPages } from '../src/site/pages.ts';
import { library } from './tools/library-folder.ts';

/** One that names gestures: a picture takes its time. */
const slug = 'client-en-colere-sur-place';
const shipped = fileURLToPath(new URL('../', import.meta.url));

/** All that pages and sheets show, by place. */
async function shown(root: string): Promise<ReadonlyMap<string, string>> {
  const site = await openPages({ root, base: '/', watch: false });
  const places = site.languages.flatMap((language) => [
    [`${language}/${slug}`, JSON.stringify(site.playbook(language, slug).view)] as const,
    [`${language}/${slug}/paper`, JSON.stringify(site.paper(language, slug).view)] as const,
  ]);
  const references = site.languages.map((language) => {
    return [
      `${language}/reference`,
      JSON.stringify(site.reference(language).views.authority()),
    ] as const;
  });
  return new Map([...places, ...references]);
}

const amount = (number: number) => new RegExp(`(?<!\\d)${number}\\s\\$|\\$${number}(?!\\d)`, 'u');

test(
  'a cap that changes in its one place changes in every step, sheet and page',
  { timeout: 120_000 },
  async () => {
    const root = library();
    for (const part of ['playbooks', 'content']) {
      cpSync(join(shipped, part), join(root, part), { recursive: true });
    }
    const before = await shown(root);
    const had = [...before].filter(([, text]) => amount(150).test(text)).map(([place]) => place);
    expect(had.length).toBe(6);
    expect(had.some((place) => place.endsWith('/paper'))).toBe(true);
    expect(had).toContain('fr/reference');
    const file = join(root, 'content/authority.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('up-to: 150');
    writeFileSync(file, text.replaceAll('up-to: 150', 'up-to: 175'));
    // Another name of the same folder: a build reads a library once.
    const after = await shown(`${root}/.`);
    for (const [place, now] of after) {
      expect([place, amount(150).test(now)]).toEqual([place, false]);
      expect([place, amount(175).test(now)]).toEqual([place, had.includes(place)]);
    }
  },
);

test('no playbook and no case says an amount of its own', () => {
  const files = readdirSync(join(shipped, 'playbooks'), { recursive: true, encoding: 'utf8' });
  const written = files.filter((file) => /\.(?:mdx|yaml)$/.test(file));
  expect(written.length).toBeGreaterThan(30);
  for (const file of written) {
    const text = readFileSync(join(shipped, 'playbooks', file), 'utf8');
    expect([file, /\d\s?\$|\$\d/.exec(text)?.[0]]).toEqual([file, undefined]);
  }
});
