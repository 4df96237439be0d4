import { describe, expect, test } from 'vitest';
import { judgementsIn, noteListOf } from '../src/wording/notes.ts';
import { content } from './tools/speech.ts';

const listFor = (language: string) => {
  const { fillers = [], notes = [] } = content.wording[language] ?? {};
  return noteListOf({ language, fillers, faults: notes });
};

describe.each(['fr', 'en'])('what had better not be noted in %s', (language) => {
  const list = listFor(language);
  const faults = content.wording[language]?.notes ?? [];

  test('is found, however it is typed, at its very words', () => {
    expect(faults.length).toBeGreaterThan(2);
    for (const fault of faults) {
      for (const phrase of fault.phrases) {
        for (const typed of [phrase, phrase.toUpperCase(), phrase.replaceAll(' ', '\u00a0')]) {
          const found = judgementsIn(`(${typed}), 14 h 05`, list);
          expect(found, typed).toContainEqual({ words: typed, fault });
        }
      }
      expect(judgementsIn(fault.better, list), fault.better).toEqual([]);
    }
  });
});

test.each([
  ['fr', 'La cliente est hystérique et elle ment.', ['hystérique', 'elle ment']],
  ['fr', 'Elle élève la voix, pleure, et dit que le pull a rétréci au premier lavage.', []],
  ['fr', 'Elle demande un remboursement de 40 $ et des excuses.', []],
  ['en', 'A rude man who is lying about the receipt.', ['rude', 'is lying']],
  ['en', 'Says the sweater shrank in the first wash; spoke loudly; asks for a refund.', []],
])('%s: %s', (language, note, words) => {
  expect(judgementsIn(note, listFor(language)).map((one) => one.words)).toEqual(words);
});

test('an excuse holds in its sentence alone', () => {
  const list = noteListOf({
    language: 'fr',
    fillers: [],
    faults: [{ phrases: ['agressif'], unless: ['chien'], why: '', better: '' }],
  });
  expect(judgementsIn('Le chien est agressif.', list)).toEqual([]);
  expect(judgementsIn('Un chien. Il est agressif.', list)).toHaveLength(1);
});
