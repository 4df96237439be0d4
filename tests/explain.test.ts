import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { readRulePages } from '../src/cli/rule-pages.ts';
import { languages } from '../src/model/language.ts';
import { codes, isFixed } from '../src/model/rules.ts';
import { explain } from '../src/report/explain.ts';
import { ruleList } from '../src/report/rule-list.ts';
import { blocksOf, toRulePage } from '../src/report/rule-page.ts';
import { quickly } from './tools/accalmie.ts';
import { headings } from './tools/rule-page.ts';

const written = fileURLToPath(new URL('../content/rules/', import.meta.url));

function width(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

describe.each(languages)('pages in %s', (language) => {
  const pages = readRulePages(codes, language);
  const options = { language, colour: false, width: 80 };

  it('are all read, with a title, a reason and their sections', () => {
    expect(pages.size).toBe(globSync('*.md', { cwd: `${written}${language}` }).length);
    for (const [code, page] of pages) {
      const { wrong, right, mend } = headings[language];
      expect(page.title, code).toMatch(/^[^'"].*[^'"]$/);
      expect(page.why, code).not.toBe('');
      const names = page.sections.map(({ heading }) => heading);
      expect([wrong, right, mend].slice(0, names.length), code).toEqual(names);
    }
  });

  it('fit into 80 columns, and lose no word', () => {
    for (const [code, page] of pages) {
      const text = explain(code, page, options);
      expect(width(text), code).toBeLessThanOrEqual(80);
      const parts = [
        page.title,
        page.why,
        ...page.sections.flatMap((one) => [one.heading, one.text]),
      ];
      const bare = (words: string) => words.replace(/^`{3,}(?=$|\w).*$|[\s\u00a0│┆]/gm, '');
      for (const block of parts.flatMap(blocksOf)) {
        const seen = block.replace(/[\u200b\u200d]/g, '\ufffd');
        expect(bare(text), code).toContain(bare(seen));
      }
    }
  });

  it('are listed by group, each in two columns', () => {
    const list = ruleList(pages, options);
    expect(width(list)).toBeLessThanOrEqual(80);
    const named = list.match(/^ {2}[a-z0-9-]+(?= )/gm)?.map((name) => name.trim());
    expect(named).toEqual([...codes]);
  });
});

describe('a page tells', () => {
  const pages = readRulePages(codes, 'en');
  const text = (code: (typeof codes)[number], colour = false) =>
    explain(code, pages.get(code), { language: 'en', colour, width: 80 });

  it('how a rule is set, with its defaults', () => {
    expect(text('too-many-choices')).toContain('too-many-choices · Paths · warning (can be set)\n');
    expect(text('too-many-choices')).toContain(
      '  content/site.yaml\n  │ rules:\n  │   too-many-choices: { severity: warning, most: 7 }\n',
    );
  });

  it('that a rule always holds, and whether it is mended', () => {
    for (const code of codes.filter(isFixed)) {
      expect(text(code)).toContain(' · always an error');
      expect(text(code)).not.toContain('content/site.yaml\n');
    }
    expect(text('yaml-quote')).toContain(' · `check --fix` mends what has one reading\n');
    expect(text('dead-end')).not.toContain('--fix');
  });

  it('wrong from right by colour', () => {
    expect(text('single-choice', true)).toMatch(/\u001b\[31m│\u001b\[39m [^]*\u001b\[32m│/);
  });

  it('examples as they are written, long lines folded at a mark', () => {
    const long = `::say[${'mot '.repeat(30)}]`;
    const page = toRulePage(
      `---\ntitle: 'A ''b'''\n---\n\nWhy.\n\n## Wrong\n\n\`\`\`\`mdx\n## No heading\n\n\`\`\`\n  x\n\`\`\`\n${long}\n\`\`\`\`\n`,
    );
    expect(page).toMatchObject({ title: "A 'b'", why: 'Why.', sections: [{ heading: 'Wrong' }] });
    expect(page.sections).toHaveLength(1);
    const told = explain('trap', page, { language: 'en', colour: false, width: 80 });
    expect(told).toContain(
      '\nWrong\n  │ ## No heading\n  │\n  │ ```\n  │   x\n  │ ```\n  │ ::say[',
    );
    expect(told).toMatch(/\n {2}┆ mot /);
  });
});

describe('explain', () => {
  it('prints a page', async () => {
    const { status, stdout } = await quickly(['explain', 'unknown-target', '--lang', 'fr']);
    expect(stdout).toMatch(
      /^Ce choix mène à une étape qui n'existe pas\n\nunknown-target · Chemins · /,
    );
    expect(stdout).toContain('\nÀ éviter\n  │ ');
    expect(status).toBe(0);
  });

  it('lists all rules', async () => {
    const { status, stdout } = await quickly(['explain']);
    expect(stdout).toMatch(/^Form\n {2}empty-library +error +\w/);
    expect(status).toBe(0);
  });
});
