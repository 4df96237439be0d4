import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, test } from 'vitest';
import { isLong, sample } from '../tools/long.ts';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const longest = '/fr/client-en-colere-sur-place/';

const files = globSync('**/*.html', { cwd: inject('dist') }).filter(
  (file) => !file.startsWith('pagefind'),
);

/** One of each kind. */
const kinds: Readonly<Record<string, string>> = {
  home: '/',
  search: '/fr/search/',
  journal: '/fr/journal/',
  paper: `${longest}paper/`,
  binder: '/fr/binder/?s=plainte-telephone:Phases',
  training: '/fr/training/',
  assessments: '/fr/assessments/',
  drill: '/fr/safety-drill/',
  rule: '/fr/rules/trap/',
  reference: '/fr/reference/',
  'who decides': '/fr/reference/authority/',
  'whom to call': '/fr/reference/contacts/',
  glossary: '/fr/reference/glossary/',
  phrases: '/fr/reference/phrases/',
  measures: '/fr/reference/measures/',
  methods: '/fr/reference/methods/',
  'time limits': '/en/reference/clocks/',
  sources: '/fr/reference/sources/',
  coverage: '/fr/coverage/',
  'guide for trainers': '/fr/guides/animer-une-seance/',
  'guide for authors': '/fr/guides/ecrire-un-playbook/',
  guide: longest,
  tree: `${longest}#_tree`,
  'tree on paper': `${longest}tree/`,
  sheet: `${longest}#_steps`,
};

const every = files.map((file) => `/${file.replace(/(^|(?<=\/))index\.html$/, '')}`);
const pages = isLong
  ? { ...kinds, ...Object.fromEntries(every.map((path) => [path, path])) }
  : kinds;

/** Every page in the light on a desktop or in the dark on a phone, and many in a third circumstance. */
const all = Object.entries(pages);
const circumstances = [
  ['light', { viewport: sizes.desktop, colorScheme: 'light' }, sample(all, { step: 2 })],
  ['dark phone', { viewport: sizes.phone, colorScheme: 'dark' }, sample(all, { step: 2, from: 1 })],
  ['narrow screen', { viewport: sizes.narrow, colorScheme: 'light' }, sample(all, { from: 1 })],
  ['dark', { viewport: sizes.desktop, colorScheme: 'dark' }, sample(all, { from: 2 })],
] as const;

describe.each(circumstances)('in %s', (_, options, paths) => {
  test.each(paths)('axe finds nothing on %s, nor runs it sideways', async (_, path) => {
    const page = await open(path, options);
    await openView(page, path);
    expect(await violations(page)).toEqual([]);
    // A phone in the largest letters is as narrow as this.
    if (options.viewport !== sizes.desktop) await page.setViewportSize(sizes.narrow);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  });
});

describe('every page of the site', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // How the text is written is Prettier's and the compressor's matter.
    rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'doctype-style': 'off' },
  });

  it('is there', () => expect(files.length).toBeGreaterThan(60));

  it('is valid HTML', async () => {
    const problems: string[] = [];
    for (const file of sample(files, { step: 5 })) {
      const text = readFileSync(join(inject('dist'), file), 'utf8');
      const report = await validator.validateString(text);
      for (const { messages } of report.results) {
        problems.push(...messages.map(({ ruleId, message }) => `${file} ${ruleId} ${message}`));
      }
    }
    expect(problems.slice(0, 10)).toEqual([]);
  });
});

/** The tree and the sheet are views of a page: their links are clicked as a reader does. */
async function openView(page: Page, path: string): Promise<void> {
  const view = path.endsWith('#_tree') ? 'tree' : path.endsWith('#_steps') ? 'sheet' : undefined;
  if (view) await page.click(`[data-view=${view}]`);
}
