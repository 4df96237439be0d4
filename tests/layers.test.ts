import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Who may import whom: a folder or file below src/, and what of ours it may reach. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  graph: ['graph', 'model'],
  parse: ['parse', 'graph', 'model'],
  wording: ['wording', 'model'],
  scenario: ['scenario', 'graph', 'model'],
  check: ['check', 'scenario', 'wording', 'graph', 'model'],
  layout: ['layout', 'graph', 'model'],
  export: ['export', 'layout', 'graph', 'site/case', 'site/training', 'site/assessment', 'model'],
  report: ['report', 'scenario', 'model'],
  files: ['files', 'model'],
  history: ['history', 'model'],
  paper: ['paper', 'scenario', 'graph', 'model'],
  age: ['age', 'model'],
  'ages.ts': ['age', 'history', 'parsing', 'parse', 'reader.ts', 'model'],
  'package.ts': [],
  scorm: [
    'scorm',
    'site/view',
    'site/words',
    'site/training/data.ts',
    'site/training/words.ts',
    'site/islands/words.ts',
    'site/sco/words.ts',
    'site/hash.ts',
    'report/xml.ts',
    'scenario',
    'model',
  ],
  'reader.ts': ['files', 'package.ts', 'model'],
  'from-parsed.ts': ['check', 'model'],
  'compile.ts': ['from-parsed.ts', 'parse', 'model'],
  parsing: ['parsing', 'from-parsed.ts', 'parse', 'package.ts', 'model'],
  'cli.ts': ['cli', 'model'],
  fix: ['fix', 'from-parsed.ts', 'model'],
  cli: [
    'fix',
    'cli',
    'age',
    'ages.ts',
    'from-parsed.ts',
    'history',
    'parsing',
    'compile.ts',
    'reader.ts',
    'package.ts',
    'report',
    'export',
    'scorm',
    'paper',
    'scenario',
    'layout',
    'graph',
    'model',
  ],
  'index.ts': ['compile.ts', 'reader.ts', 'site', 'model'],
  site: [
    'site',
    'age',
    'ages.ts',
    'from-parsed.ts',
    'parsing',
    'reader.ts',
    'history',
    'report',
    'wording',
    'export',
    'paper',
    'scenario',
    'paper',
    'layout',
    'graph',
    'model',
  ],
  'site/binder': ['site/binder', 'site/islands', 'site/words', 'paper'],
  'site/case': ['site/case', 'model'],
  'site/assessment': [
    'site/assessment',
    'site/journal',
    'site/case',
    'site/islands',
    'site/words',
    'site/styles',
    'graph',
    'model',
  ],
  'site/drill': ['site/drill', 'site/case', 'site/islands', 'site/words', 'model'],
  'site/desk': [
    'wording',
    'site/qr.ts',
    'site/desk',
    'site/journal',
    'site/islands',
    'site/case',
    'site/words',
    'site/styles',
    'graph',
    'model',
  ],
  'site/training': [
    'site/training',
    'site/case',
    'site/islands/element.ts',
    'site/islands/keys.ts',
    'site/islands/save-file.ts',
    'site/islands/stylesheet.ts',
    'site/islands/words.ts',
    'site/styles',
    'scenario',
    'graph',
    'model',
  ],
  'site/sco': ['site/sco', 'site/training', 'site/islands/element.ts'],
  'site/journal': ['site/journal', 'site/case', 'site/islands'],
  'site/islands': [
    'site/islands',
    'age/typed.ts',
    'site/qr.ts',
    'site/assessment',
    'site/binder',
    'site/desk',
    'site/drill',
    'site/case',
    'site/journal',
    'site/training',
    'site/words',
    'site/styles',
    'site/search',
    'paper/binder.ts',
    'graph',
    'model',
  ],
};

/** Packages that only some places may name. Everything else is free. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  astro: ['site', 'index.ts'],
  preact: ['site'],
  pagefind: ['site'],
  unified: ['parse'],
  'remark-': ['parse'],
  micromark: ['parse'],
  'mdast-util': ['parse'],
  yaml: ['parse'],
  zod: ['model', 'parse', 'export', 'site/case', 'site/training', 'site/assessment'],
  papaparse: ['site/journal', 'site/training', 'site/assessment'],
  commander: ['cli'],
  'playwright-core': ['cli/print'],
  fflate: ['scorm'],
  'fast-string-width': ['report'],
  'fast-wrap-ansi': ['report'],
  'node:fs': ['files', 'reader.ts', 'parsing', 'cli', 'site'],
  'node:process': ['cli', 'site'],
  'node:child_process': ['history'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports = globSync('**/*.{ts,tsx,astro}', { cwd: src }).flatMap(importsOf);

describe('layers', () => {
  it('finds the imports', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('point one way', () => {
    const own = imports.filter(({ to }) => to.startsWith('.'));
    const wrong = own.filter(({ from, to }) => {
      const target = normalize(join(dirname(from), to))
        .split(sep)
        .join('/');
      return !allowedFor(from).some((place) => target === place || target.startsWith(`${place}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('keep libraries in their rooms', () => {
    const wrong = imports.filter(({ from, to }) =>
      Object.entries(reserved).some(
        ([name, places]) => to.startsWith(name) && !places.some((place) => from.startsWith(place)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('send no model code to the browser but its types', () => {
    const islands = imports.filter(
      ({ from }) => from.startsWith('site/islands') || from.startsWith('graph/'),
    );
    expect(islands.filter(({ to, typeOnly }) => to.includes('/model/') && !typeOnly)).toEqual([]);
  });
});

function allowedFor(from: string): readonly string[] {
  const places = Object.keys(mayImport).filter(
    (place) => from === place || from.startsWith(`${place}/`),
  );
  const nearest = places.sort((a, b) => b.length - a.length)[0];
  return nearest === undefined ? [] : (mayImport[nearest] ?? []);
}

function importsOf(file: string): readonly Import[] {
  const from = file.split(sep).join('/');
  const text = readFileSync(join(src, file), 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*()['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, typeOnly, to, , later = '']) => ({
    from,
    to: to ?? later,
    typeOnly: Boolean(typeOnly),
  }));
}
