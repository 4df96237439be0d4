import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hashesOf, sharedRuns } from './tools/source-runs.ts';

/**
 * The source articles are not ours, so they do not stand here: only hashes of their runs of eight words do
 * (tests/tools/source-runs.ts makes them from a folder of texts).
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const lines = readFileSync(`${root}tests/source-runs.txt`, 'utf8').trimEnd().split('\n');
const sources = new Set(lines);

/** Everything that readers are given to read. */
const texts = ['playbooks', 'content', 'src/site/words'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|md|yaml|ts)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

describe('the runs of the source articles', () => {
  it('are hashes in order, each once', () => {
    expect(lines.length).toBeGreaterThan(3000);
    expect(lines).toEqual([...sources].sort());
    expect(lines.filter((line) => !/^[\w-]{8}$/.test(line))).toEqual([]);
  });

  // One of each article, backwards: not even eight of their words stand here in their order.
  it.each([
    'ethique valeur une seulement pas est n empathie',
    'suivre vous a la invitez public de plus',
    'pull mon regardez vendeuse la a cliente la',
    'tenir pourrez ne vous que promesses des faire',
    'personnel du formation la dans investir doit organisation',
  ])('are those of the articles: %s', (backwards) => {
    const run = backwards.split(' ').reverse().join(' ');
    expect(sharedRuns(run, sources)).toEqual([run]);
  });

  it('find one that was planted, whatever its accents, case and marks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'accalmie-runs-'));
    try {
      const source = 'Le vieux phare éclaire la baie, même quand personne ne regarde la mer.';
      writeFileSync(join(folder, 'a.txt'), source);
      const planted = new Set(hashesOf(folder).trimEnd().split('\n'));
      const shared = (text: string) => sharedRuns(text, planted);
      expect(shared('::say[LE VIEUX *phare* eclaire la baie ; même quand il pleut.]')).toEqual([
        'le vieux phare eclaire la baie meme quand',
      ]);
      expect(shared('Le vieux phare éclaire la baie, même le jour.')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what this library says', () => {
  it('is there, in both languages', () => {
    for (const part of ['playbooks/fr/', 'playbooks/en/', 'content/guides/fr/', 'coverage.yaml']) {
      expect(texts.filter((path) => path.includes(part)).length, part).toBeGreaterThan(0);
    }
  });

  it.each(texts)('%s has no eight words in common with a source', (path) => {
    expect(sharedRuns(readFileSync(join(root, path), 'utf8'), sources)).toEqual([]);
  });
});
