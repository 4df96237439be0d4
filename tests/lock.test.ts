import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLocked, type Lock } from '../src/graph/lock.ts';
import { readWalk } from '../src/graph/walk-text.ts';
import { back, find, start, take, type Walk, type WalkChart, ways } from '../src/graph/walk.ts';
import { openLibrary } from '../src/site/library.ts';
import { openPages } from '../src/site/pages.ts';
import { lockOf } from '../src/site/view/lock.ts';
import { chart, presses } from './arbitrary/chart.ts';
import { inn } from './arbitrary/inn.ts';

const lock: Lock = { phases: ['propose', 'conclude'], until: ['isolate', 'listen'] };
const at = (text: string) => readWalk(inn, text).walk;

describe('what waits until someone has finished', () => {
  test.each([
    ['ask', true],
    ['ask.ours/sort', false],
    ['ask.ours/sort/mend', false],
    ['ask.insult/limit', true],
    ['ask.insult/limit.calm/ask', true],
    ['ask!/danger', true],
    ['ask.ours/sort!/danger', false],
    ['mend', false],
    ['limit', true],
  ])('on %s: %s', (walk, locked) => {
    expect(isLocked(inn, lock, at(walk), 'propose')).toBe(locked);
    expect(isLocked(inn, lock, at(walk), 'conclude')).toBe(locked);
  });

  test('an aside that was entered from another playbook opens nothing', () => {
    const walk = start(inn, { step: 'limit', from: { slug: 'crisis', step: 'plan' } });
    expect(isLocked(inn, lock, walk, 'propose')).toBe(true);
  });

  test('it never shuts again, whatever is pressed', () => {
    law((walk, next) => {
      if (!isLocked(next.chart, lock, walk, 'propose')) {
        expect(isLocked(next.chart, lock, next.walk, 'propose')).toBe(false);
      }
    });
  });

  test('nobody stands in what is shut, other phases are never shut, and going back is as before', () => {
    law((walk, { chart: playbook, walk: next }) => {
      const phase = find(playbook, next.step)?.phase ?? '';
      expect(isLocked(playbook, lock, next, phase)).toBe(false);
      for (const other of ['isolate', 'listen', 'reformulate', 'follow-up', 'aside']) {
        expect(isLocked(playbook, lock, next, other)).toBe(false);
      }
      expect(isLocked(playbook, lock, back(next), 'propose')).toBe(
        isLocked(playbook, lock, walk, 'propose'),
      );
    });
  });
});

describe('the lock of a playbook', async () => {
  const options = { root: new URL('..', import.meta.url).pathname, base: '/', watch: false };
  const site = await openPages(options);
  const { library } = await openLibrary(options);
  const first = library.playbooks.find(
    ({ kind, language }) => kind === 'procedure' && language === 'fr',
  );
  if (!first) throw new Error('No playbook');
  const setting = site.setting('fr');

  test('is what the method asks for, in the words of the phase that opens it', () => {
    expect(lockOf(first, setting)).toEqual({
      phases: ['propose', 'conclude'],
      until: ['isolate', 'listen'],
      opens: 'S’ouvre quand la personne a terminé.',
    });
    expect(site.playbook(first.language, first.slug).view.lock).toContain('"propose"');
  });

  test('is none where no method is asked for', () => {
    expect(lockOf({ ...first, kind: 'assessment' }, setting)).toBeUndefined();
    const { content } = library;
    const method = { ...content.method, before: {} };
    const free = { ...setting, library: { ...library, content: { ...content, method } } };
    expect(lockOf(first, free)).toBeUndefined();
  });
});

/** Every move of many walks: the walk before it, and after. */
function law(
  holds: (walk: Walk, next: { readonly chart: WalkChart; readonly walk: Walk }) => void,
): void {
  fc.assert(
    fc.property(chart, presses, (playbook, keys) => {
      let walk = start(playbook);
      for (const key of keys) {
        const open = ways(playbook, walk);
        const way = open[Number(key) % Math.max(open.length, 1)];
        const next = way ? take(playbook, walk, way.move).walk : walk;
        if (next !== walk) holds(walk, { chart: playbook, walk: next });
        walk = next;
      }
    }),
  );
}
