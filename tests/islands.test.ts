import { describe, expect, test } from 'vitest';
import { readWalk } from '../src/graph/walk-text.ts';
import { mark } from '../src/site/islands/engine.ts';
import { progress } from '../src/site/islands/progress.ts';
import { addressOf, isWalk, sessionAt, walkAt } from '../src/site/islands/session.ts';
import type { IslandWords } from '../src/site/islands/words.ts';
import { islandWords } from '../src/site/words/islands.ts';
import { inn } from './arbitrary/inn.ts';

const words = JSON.parse(islandWords('fr', 'fr-CA', 'Étape suivante')) as IslandWords;
const at = (text: string) => readWalk(inn, text).walk;

describe('progress', () => {
  test('counts the questions to come, and says when there may be more', () => {
    expect(progress(inn, at('ask'), words)).toBe('encore 2 questions au moins');
  });

  test('one question is one, no question is none, and an end is the end', () => {
    expect(progress(inn, at('explain'), words)).toBe('encore 1 question');
    expect(progress(inn, at('close'), words)).toBe('Terminé');
  });
});

describe('the address of a session', () => {
  const address = (text: string) => new URL(text, 'https://example.org/fr/angry/');

  test('holds view and walk, and is read as it was written', () => {
    for (const view of ['guide', 'tree', 'sheet'] as const) {
      const walk = at('ask.ours/sort/mend');
      const session = sessionAt(inn, address(addressOf(inn, view, walk)));
      expect(session).toMatchObject({ view, walk, lost: 0 });
    }
  });

  test('keeps what is in memory, and remembers answers', () => {
    const before = {
      answers: new Map(),
      written: new Map([['customer', 'Mme Roy']]),
      discreet: true,
    };
    const session = sessionAt(inn, address('#ask.2/sort'), before);
    expect(session).toMatchObject({ discreet: true, written: before.written });
    expect(session.answers.get('ask')).toEqual({ type: 'way', place: 2 });
  });

  test('the place of something else on the page is no walk, and opens the start', () => {
    expect(
      ['#ask', '#', '#gone/ask', '#;origin=ours'].map((text) => isWalk(inn, text)),
    ).not.toContain(false);
    expect(isWalk(inn, '#Steps')).toBe(false);
    expect(sessionAt(inn, address('#Main'))).toMatchObject({
      view: 'guide',
      walk: at('ask'),
      lost: 0,
    });
    expect(sessionAt(inn, address('#Steps'))).toMatchObject({ view: 'sheet', lost: 0 });
  });

  test('a step that was passed is gone back to; another begins a walk of its own', () => {
    const walk = at('ask.ours/sort/mend');
    expect(walkAt(inn, walk, 'sort')).toBe(walk.earlier?.walk);
    expect(walkAt(inn, walk, 'explain')).toEqual(at('explain'));
  });
});

test('a found word is marked as the index meets it: folded, from its beginning', () => {
  const marked = (text: string, query: string) =>
    mark(text, query, 'fr')
      .filter(({ hit }) => hit)
      .map((stretch) => stretch.text);
  expect(marked('L’identité est vérifiée', 'identite')).toEqual(['L’identité']);
  expect(marked('La commande annulée', 'annuler')).toEqual(['annulée']);
  expect(marked('Un cœur gros', 'coeur')).toEqual(['cœur']);
  expect(marked('Rien ici', '')).toEqual([]);
});
