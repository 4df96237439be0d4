import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { guideComponents, lineOf, unknownComponent } from '../src/site/guide-components.ts';
import type { Pages } from '../src/site/pages.ts';
import { guidePlaybook } from '../src/site/routes/guide-playbook.ts';

const folder = fileURLToPath(new URL('../src/site/components/manual/', import.meta.url));

/** As Astro compiles guides: the component that stops the build, and its line; nothing where nothing does. */
function failure(text: string): readonly unknown[] {
  const name = unknownComponent(mdxToJs(text).code);
  return name === undefined ? [] : [name, lineOf(name, text)];
}

describe('components of guides', () => {
  test('each that may be written has its file, and each file may be written', () => {
    const files = readdirSync(folder).map((name) => name.replace('.astro', ''));
    expect(files.sort()).toEqual([...guideComponents].sort());
  });

  test.each([
    'Text, `<Nope />` as code.\n\n```\n<Nope />\n```',
    'A line\n\n<Notes lines={3} />\n\nand <Sheets playbook="a" /> in it',
    "import Own from './Own.astro'\n\n<Own />\n\n<Own.Part />",
    '<details>\n\nHTML\n\n</details>',
  ])('%j is accepted', (text) => {
    expect(failure(text)).toEqual([]);
  });

  test.each([
    ['One\n\n<Nope />', 'Nope', 3],
    ['Not `<Nope />`:\n\n```\n<Nope />\n```\n\n<Notes />\n\n<Nope />', 'Nope', 9],
    ['<details>\n\ntext <Note lines={2} />\n\n</details>', 'Note', 3],
    ["import Own from './Own.astro'\n\n<Own />\n\n<Owner />", 'Owner', 5],
  ])('%j is told at its line', (text, name, line) => {
    expect(failure(text)).toEqual([name, line]);
  });

  test('a playbook that is not there is told with those that are', () => {
    const site = {
      addresses: [
        { language: 'fr', slug: 'colis' },
        { language: 'en', slug: 'parcel' },
      ],
    } as unknown as Pages;
    expect(guidePlaybook(site, 'Picture', 'fr', 'colis')).toBe('colis');
    expect(() => guidePlaybook(site, 'Picture', 'fr', 'parcel')).toThrow(/"parcel".* colis\.$/);
    expect(() => guidePlaybook(site, 'Sheets', 'en', undefined)).toThrow(/<Sheets .* parcel\.$/);
  });
});
