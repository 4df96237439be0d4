import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/model/diagnostic.ts';
import type { WordingFault } from '../src/model/wording.ts';
import { content, spoken, written } from './tools/speech.ts';

const codes: ReadonlySet<string> = new Set(['inflaming-words', 'accusing-words', 'vague-promise']);
const languages = ['fr', 'en'] as const;
type Language = (typeof languages)[number];

interface Told {
  readonly findings: readonly Finding[];
  readonly text: string;
}

/** What is told of each of these labels, as `::say`s of one step. */
function toldOf(labels: readonly string[], language: Language, directive = 'say'): readonly Told[] {
  const lines = labels.map((label) => `::${directive}[${label}]`);
  const { text, findings } = spoken(lines.join('\n'), language);
  const first = text.slice(0, text.indexOf(`::${directive}[`)).split('\n').length;
  return labels.map((_, index) => ({
    text,
    findings: findings.filter(
      ({ code, position }) => codes.has(code) && position.start.line === first + index,
    ),
  }));
}

describe.each(languages)('sentences in %s', (language) => {
  const sentences = (kind: string) =>
    readFileSync(new URL(`wording/${kind}.${language}.txt`, import.meta.url), 'utf8')
      .trim()
      .split('\n');

  test('nothing is said against what calms', () => {
    const told = toldOf(sentences('good'), language);
    expect(told.flatMap(({ findings, text }) => findings.map((one) => written(one, text)))).toEqual(
      [],
    );
  });

  test('something is said against each that hurts or promises without a time', () => {
    const told = toldOf(sentences('bad'), language);
    const missed = sentences('bad').filter((_, index) => told[index]?.findings.length === 0);
    expect(missed).toEqual([]);
  });

  test.each(['avoid', 'hear', 'why', 'ask'])('nothing is looked for in ::%s', (directive) => {
    const told = toldOf(sentences('bad'), language, directive);
    expect(told.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

interface Listed {
  readonly fault: WordingFault;
  readonly phrase: string;
}

const listed = (language: Language): readonly Listed[] =>
  (content.wording[language]?.faults ?? []).flatMap((fault) =>
    fault.phrases.map((phrase) => ({ fault, phrase })),
  );

/** As a phrase may be typed: other letters, spaces, hyphens and apostrophes, and no comma. */
const accidents: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => text.replace(/'/g, '’'),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/ /g, '\u202f'),
  (text) => text.replace(/ /g, '  '),
  (text) => text.replace(/,/g, ''),
  (text) => text.replace(/oe/g, 'œ'),
  (text) => text.replace(/-/g, '‑'),
];

describe.each(languages)('every phrase in %s', (language) => {
  const several = <Value>(values: readonly Value[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 12 });

  test('is found, however it is typed, at its very words', () => {
    fc.assert(
      fc.property(several(listed(language)), fc.subarray([...accidents]), (some, typing) => {
        const typed = some.map(({ phrase }) => typing.reduce((text, slip) => slip(text), phrase));
        const told = toldOf(
          typed.map((words) => `:customer ${words} :staff.`),
          language,
        );
        for (const [index, { findings, text }] of told.entries()) {
          expect(findings).not.toEqual([]);
          for (const finding of findings) {
            const words = written(finding, text);
            expect(typed[index]).toContain(words);
            expect(finding.message.fr).toContain(words.replace(/\s+/g, ' ').slice(0, 59));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is found where emphasis parts it', () => {
    fc.assert(
      fc.property(several(listed(language)), fc.nat(), (some, nth) => {
        const typed = some.map(({ phrase }) => {
          const words = phrase.split(' ');
          const at = nth % words.length;
          return words.map((word, index) => (index === at ? `**${word}**` : word)).join(' ');
        });
        const told = toldOf(typed, language);
        expect(typed.filter((_, index) => told[index]?.findings.length === 0)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('is no fault with any of its excuses in the sentence', () => {
    const excused = listed(language).flatMap(({ fault, phrase }) =>
      fault.unless.map((excuse) => ({ fault, text: `${phrase} :staff ${excuse}` })),
    );
    expect(excused.length).toBeGreaterThan(500);
    expect(counted(excused).filter(({ count }) => count > 0)).toEqual([]);
  });

  test('is a fault alone, and with an excuse in another sentence', () => {
    const alone = listed(language).flatMap(({ fault, phrase }) => [
      { fault, text: `${phrase} :staff` },
      { fault, text: `${phrase}. :staff ${fault.unless[0] ?? ''}` },
    ]);
    expect(counted(alone).filter(({ count }) => count !== 1)).toEqual([]);
  });

  /** How often each text is told of for its own fault; many texts a file, fewer than are told of at most. */
  function counted(all: readonly { readonly fault: WordingFault; readonly text: string }[]) {
    const most = 90;
    return Array.from({ length: Math.ceil(all.length / most) }, (_, part) => {
      const some = all.slice(part * most, (part + 1) * most);
      const told = toldOf(
        some.map(({ text }) => text),
        language,
      );
      return some.map(({ fault, text }, index) => ({
        text,
        count:
          told[index]?.findings.filter(({ hint }) => hint?.en.startsWith(fault.why)).length ?? 0,
      }));
    }).flat();
  }
});
