import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cue, drawCues, resultOf, type Round, shuffled } from '../src/site/drill/drill.ts';

const cue = (key: string, danger: boolean): Cue => ({ key, danger, cue: key, why: key });
const cues = Array.from({ length: 12 }, (_, index) => cue(String(index), index < 2));
const seeded = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 });
const randomOf = (values: readonly number[]) => {
  let at = 0;
  return () => values[at++ % values.length] ?? 0;
};

describe('a drill', () => {
  test('has as many different situations as it is long, of both kinds, in whatever order', () => {
    fc.assert(
      fc.property(seeded, fc.integer({ min: 2, max: 12 }), (values, rounds) => {
        const drawn = drawCues({ cues, rounds }, randomOf(values));
        expect(new Set(drawn).size).toBe(rounds);
        expect(drawn.some(({ danger }) => danger)).toBe(true);
        expect(drawn.some(({ danger }) => !danger)).toBe(true);
      }),
    );
  });

  test('loses nothing by mixing', () => {
    fc.assert(
      fc.property(seeded, (values) => {
        expect(new Set(shuffled(cues, randomOf(values)))).toEqual(new Set(cues));
      }),
    );
  });

  test('tells the middle time of the right ways out, and which reflex to repeat', () => {
    const round = (danger: boolean, did: Round['did'], seconds: number): Round => ({
      key: 'a',
      danger,
      did,
      seconds,
    });
    const right = [round(true, 'out', 2), round(true, 'out', 9), round(true, 'out', 3)];
    expect(resultOf(right)).toEqual({ right: 3, of: 3, median: 3, again: [] });
    expect(resultOf([...right, round(true, 'none', 30)]).again).toEqual(['out']);
    expect(resultOf([round(false, 'out', 1), round(false, 'on', 1)])).toEqual({
      right: 1,
      of: 2,
      again: ['on'],
    });
  });
});
