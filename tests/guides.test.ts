import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../src/compile.ts';
import { languages, type Language } from '../src/model/language.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { readGuides, type GuideFront } from '../src/site/guides.ts';
import { contentPolicy } from '../src/site/view/content-policy.ts';
import { playbook, toExample, type Example } from './tools/rule-page.ts';

const root = dirname(fileURLToPath(new URL('.', import.meta.url)));
const standIns = readStandIns();
// Without our words for phases that an example may not have: the stand-ins of those are the same files.
const shared = readLibrary(root).files.filter(({ path }) =>
  /^content\/(?!site|coverage|glossary|methods)/.test(path),
);

const guides = readGuides(root).map(({ language, slug, file }) => {
  const [, head = '', text = ''] =
    /^---\n([^]*?\n)---\n([^]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  return { language: language as Language, slug, front: parse(head) as GuideFront, text };
});

describe('guides', () => {
  it('are written in every language of the product', () => {
    expect(guides.length).toBeGreaterThan(3);
    for (const language of languages) {
      expect(guides.filter((guide) => guide.language === language)).toHaveLength(
        guides.length / languages.length,
      );
    }
  });

  it('have none where a library has no folder of them', () => {
    expect(readGuides(`${root}/src`)).toEqual([]);
  });
});

describe.each(guides)('guide $language/$slug', ({ language, slug, front, text }) => {
  it('says what it is, and where its translation stands', () => {
    expect(front.title).toBeTruthy();
    expect(front.summary.length).toBeLessThanOrEqual(200);
    const others = Object.entries(front.translations ?? {});
    expect(others).toHaveLength(languages.length - 1);
    for (const [other, name] of others) {
      const same = guides.find((guide) => guide.language === other && guide.slug === name);
      expect(same?.front.translations).toMatchObject({ [language]: slug });
    }
  });

  it('leads to rules that there are', () => {
    const rules = [...text.matchAll(/\]\(\.\.\/\.\.\/rules\/([a-z-]+)\/\)/g)].map(
      ([, code]) => code,
    );
    for (const code of rules) {
      expect(() => readFileSync(`${root}/content/rules/${language}/${code}.md`)).not.toThrow();
    }
  });

  it('shows every example where it is checked', () => {
    for (const section of text.split(/^## /m)) {
      expect(section.match(/^```mdx$/gm)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it.each(examplesIn(text, language))('shows what is accepted: $heading', ({ example }) => {
    expect(reported(example, language)).toEqual([]);
  });
});

it.each(['heberger', 'host-the-site'])(
  'the header of guide %s is the policy of the pages',
  (slug) => {
    const guide = guides.find((one) => one.slug === slug);
    expect(guide?.text).toContain(`"${contentPolicy({ offline: true })}; frame-ancestors 'none'"`);
  },
);

/** The sections of a guide that show playbooks or data, as libraries. */
function examplesIn(text: string, language: Language) {
  return text
    .split(/^## /m)
    .filter((section) => /^```(?:mdx|yaml)/m.test(section))
    .map((section) => ({
      heading: section.slice(0, section.indexOf('\n')),
      example: toExample(section, language),
    }));
}

/** What is found in an example, with this library's data but for what the example brings. */
function reported(example: Example, language: Language): readonly string[] {
  const alone = [`playbooks/${language}/example.mdx`, playbook(language)] as const;
  const hasPlaybook = [...example.keys()].some((path) => path.startsWith('playbooks/'));
  const files = [...example, ...(hasPlaybook ? [] : [alone])].map(([path, text]) => ({
    path,
    bytes: Buffer.from(text),
  }));
  const data = shared.filter(({ path }) => !example.has(path));
  const { diagnostics } = compile([...data, ...files], { language, standIns });
  return diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`);
}
