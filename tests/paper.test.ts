import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../src/model/calendar.ts';
import { heightsOf, sheet } from '../src/check/paper/sheet.ts';
import { judge } from '../src/check/judge.ts';
import { parseContent } from '../src/parse/content.ts';
import { parsePlaybook } from '../src/parse/parse.ts';
import { readStandIns } from '../src/reader.ts';
import { content, spoken, written } from './tools/speech.ts';

const codesOf = (lines: string, today?: string) =>
  spoken(lines, 'fr', content, today).findings.map(({ code }) => code);

describe('a period after a date', () => {
  const iso = (date: string, period: string) =>
    new Date(dayAfter(date, period)).toISOString().slice(0, 10);

  test.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2026-11-21', 'P1Y2M3W4D', '2028-02-15'],
    ['2026-12-31', 'P1D', '2027-01-01'],
    ['2026-11-21', 'PT48H', '2026-11-23'],
    ['2026-11-21', 'PT23H59M', '2026-11-21'],
    ['0050-03-01', 'P1D', '0050-03-02'],
  ])('%s and %s: %s', (date, period, day) => {
    expect(iso(date, period)).toBe(day);
  });

  const anyDate = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const months = fc.nat({ max: 240 });

  test('months keep the day, or end with the month', () => {
    fc.assert(
      fc.property(anyDate, months, (date, count) => {
        const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
        const after = new Date(dayAfter(date, `P${count}M`));
        expect(after.getUTCFullYear() * 12 + after.getUTCMonth()).toBe(
          year * 12 + (month - 1) + count,
        );
        const next = new Date(after.getTime() + 86_400_000);
        if (after.getUTCDate() !== day) expect(next.getUTCDate()).toBe(1);
        expect(after.getUTCDate()).toBeLessThanOrEqual(day);
      }),
    );
  });

  test('a year is twelve months, a week seven days, and more is never earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (date, some, more) => {
        expect(dayAfter(date, `P${some}Y`)).toBe(dayAfter(date, `P${12 * some}M`));
        expect(dayAfter(date, `P${some}W`)).toBe(dayAfter(date, `P${7 * some}D`));
        expect(dayAfter(date, `P${some + more}M`)).toBeGreaterThanOrEqual(
          dayAfter(date, `P${some}M`),
        );
      }),
    );
  });
});

describe('review-overdue', () => {
  const line = '::say[Je vous écoute.]';

  test.each([
    [undefined, []],
    ['2026-01-31', []],
    ['2026-07-31', []],
    ['2026-08-01', ['review-overdue']],
  ])('reviewed on 2026-01-31, read on %s', (today, expected) => {
    expect(codesOf(line, today)).toEqual(expected);
  });

  test('is never an error, whoever wishes it', () => {
    const { findings } = spoken(line, 'fr', content, '2027-01-01');
    const library = { content, playbooks: [], scenarios: [] };
    const judged = judge(findings, library, { 'review-overdue': 'error' });
    expect(judged.map(({ severity }) => severity)).toEqual(['warning']);
    const site = { path: 'content/site.yaml', bytes: Buffer.from(siteWith('error')) };
    expect(parseContent([site], readStandIns()).findings.map(({ code }) => code)).toEqual([
      'invalid-value',
    ]);
  });
});

function siteWith(severity: string): string {
  return `name: { fr: a, en: b }
languages: [{ key: fr, locale: fr-CA, time-zone: UTC }]
channels: {}
audiences: {}
neutral-title: { fr: a, en: b }
rules: { review-overdue: ${severity} }
`;
}

describe('checklists', () => {
  const items = (count: number, indent = '') =>
    Array.from({ length: count }, (_, index) => `${indent}- [ ] Point ${index + 1}`).join('\n');

  test('nine are well, the tenth is told, also in two lists or inside another item', () => {
    expect(codesOf(items(9))).toEqual([]);
    const { findings, text } = spoken(items(12));
    expect(findings.map((one) => written(one, text))).toEqual(['- [ ] Point 10']);
    expect(codesOf(`${items(5)}\n\nPuis :\n\n${items(5)}`)).toEqual(['long-checklist']);
    expect(codesOf(`${items(2)}\n${items(8, '  ')}`)).toEqual(['long-checklist']);
    expect(codesOf(items(12).replaceAll('[ ] ', ''))).toEqual([]);
  });
});

describe('the sheet', () => {
  const stepOf = (lines: string) => {
    const file = { path: 'playbooks/fr/here.mdx', bytes: Buffer.from(spoken(lines).text) };
    const step = parsePlaybook(file, content).playbook?.steps[0];
    if (!step) throw new Error(`No step: ${lines}`);
    return step;
  };
  const part = fc.constantFrom(
    'Un paragraphe.',
    '- [ ] Point',
    '- Point',
    '::say[Bonjour.]',
    '::avoid[« Non »]',
    '::record[Nom]{as=name}',
    '::why[Parce que.]',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '> Cité',
  );

  test('each part ends below the one before, and a longer step is never shorter', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const heights = heightsOf(stepOf(parts.join('\n\n')));
        expect(heights.toSorted((a, b) => a - b)).toEqual(heights);
        const fewer = heightsOf(stepOf(parts.slice(0, -1).join('\n\n')));
        expect(heights.at(-1)).toBeGreaterThanOrEqual(fewer.at(-1) ?? 0);
      }),
      { numRuns: 50 },
    );
  });

  test('a step that fills A4 is told where the sheet ends', () => {
    const rules = (count: number) =>
      Array.from({ length: count }, (_, index) => `::record[Nom]{as=n${index}}`).join('\n');
    const most = Math.floor((sheet.height - sheet.title - sheet.foot - sheet.end) / 9);
    expect(codesOf(rules(most - 1))).toEqual([]);
    const { findings, text } = spoken(rules(most + 3));
    expect(findings.map(({ code }) => code)).toEqual(['long-page']);
    expect(written(findings[0] as never, text)).toMatch(/^::record\[Nom\]\{as=n(28|29)\}$/);
  });
});
