import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelBox } from '../src/layout/label.ts';
import { sizes } from '../src/layout/sizes.ts';
import { balance, textWidth, wrap } from '../src/layout/text.ts';

const { font } = sizes.box;

test('text breaks after plain spaces and hyphens, never at a no-break space', () => {
  expect(wrap('un deux trois quatre cinq six', font, 100)).toEqual([
    'un deux trois',
    'quatre cinq',
    'six',
  ]);
  expect(wrap('Un rendez-vous à 150\u00a0€\u00a0?', font, 90)).toEqual([
    'Un rendez-',
    'vous à',
    '150\u00a0€\u00a0?',
  ]);
});

test('a word that is wider than a line breaks anywhere', () => {
  const lines = wrap('anticonstitutionnellement', font, 100);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('anticonstitutionnellement');
});

test('no text is no line', () => {
  expect(wrap('', font, 100)).toEqual([]);
  expect(wrap('  \n ', font, 100)).toEqual([]);
});

test('bold is wider than regular, and each character counts', () => {
  const regular = { ...font, weight: 400 } as const;
  expect(textWidth('Écouter', font)).toBeGreaterThan(textWidth('Écouter', regular));
  expect(textWidth('œuvre', font)).toBeCloseTo(
    [...'œuvre'].reduce((sum, c) => sum + textWidth(c, font), 0),
  );
});

test('a label in a crowded row grows rather than cut a word', () => {
  expect(labelBox('Défavorable', sizes.label.widths[3]).lines).toEqual(['Défavorable']);
});

const words = fc.array(fc.stringMatching(/^[a-zé\u00a0-]{1,14}$/), { minLength: 1, maxLength: 12 });
const bounded = { seed: 3, numRuns: 200 };

test('wrapping loses nothing, and no line is wider than asked', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 40, max: 300 }), (list, width) => {
      const text = list.join(' ');
      const lines = wrap(text, font, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) {
        if ([...line].length > 1)
          expect(textWidth(line, font)).toBeLessThanOrEqual(width * sizes.tolerance);
      }
    }),
    bounded,
  );
});

test('balanced lines are as many as wrapped ones, and together no wider', () => {
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ');
      const widest = (lines: readonly string[]) =>
        Math.max(0, ...lines.map((line) => textWidth(line, font)));
      const [wrapped, balanced] = [wrap(text, font, 200), balance(text, font, 200, 200)];
      expect(balanced.length).toBe(wrapped.length);
      expect(widest(balanced)).toBeLessThanOrEqual(widest(wrapped) + 1);
    }),
    bounded,
  );
});
