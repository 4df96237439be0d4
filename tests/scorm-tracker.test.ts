import { describe, expect, test } from 'vitest';
import { findApi } from '../src/site/sco/api.ts';
import { scormTracker } from '../src/site/sco/scorm-tracker.ts';
import type { Outcome } from '../src/site/training/tracker.ts';

type Values = Record<string, string>;

/** A platform of few words: what is set can be read again. */
function platform(values: Values = {}, more: Record<string, () => unknown> = {}) {
  const calls: string[] = [];
  const api = {
    LMSInitialize: () => true,
    LMSFinish: () => calls.push('finish'),
    LMSCommit: () => 'true',
    LMSGetValue: (name: string) => values[name] ?? '',
    LMSSetValue: (name: string, value: string) => (values[name] = value),
    ...more,
  };
  const told: (readonly [boolean, boolean])[] = [];
  const clock = { now: 0 };
  const tracker = scormTracker({
    api,
    now: () => clock.now,
    told: (...what) => told.push(what),
  });
  return { tracker, values, calls, told, clock };
}

const outcome = (raw: number, passed: boolean, more: Partial<Outcome> = {}): Outcome => ({
  scores: [{ name: 'answers', raw, max: 3 }],
  passed,
  answers: [{ question: 'a_b', given: '', expected: 'A' }],
  ...more,
});
const over = (one: Outcome) => ({ progress: 1, seconds: 9, outcome: one });

describe('the tracker of a learning platform', () => {
  test('is none where the platform does not begin', () => {
    expect(platform({}, { LMSInitialize: () => 'false' }).tracker).toBeUndefined();
    const broken = () => {
      throw new Error('down');
    };
    expect(platform({}, { LMSInitialize: broken }).tracker).toBeUndefined();
  });

  test('keeps a result of an earlier visit until there is a better one', () => {
    const { tracker, values } = platform({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '66.67',
    });
    expect(values['cmi.core.lesson_status']).toBe('passed');
    tracker?.report(over(outcome(1, false)));
    expect(values).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '66.67',
    });
    tracker?.report(over(outcome(1, true)));
    expect(values['cmi.core.score.raw']).toBe('66.67');
    tracker?.report(over(outcome(3, true)));
    expect(values['cmi.core.score.raw']).toBe('100');
  });

  test('writes shares in hundredths, and none where nothing is scored', () => {
    const { tracker, values } = platform();
    tracker?.report(over(outcome(2, false)));
    expect(values['cmi.core.score.raw']).toBe('66.67');
    const none = platform();
    none.tracker?.report(over(outcome(0, true, { scores: [] })));
    expect(none.values['cmi.core.lesson_status']).toBe('passed');
    expect(none.values).not.toHaveProperty('cmi.core.score.raw');
    const odd = platform();
    const scores = [
      { name: 'form', raw: -2, max: 4 },
      { name: 'luck', raw: 0, max: 0 },
      { name: 'calm', raw: 3, max: 3 },
    ];
    odd.tracker?.report(over(outcome(0, true, { scores })));
    expect(odd.values['cmi.core.score.raw']).toBe('33.33');
  });

  test('keeps a position only where it fits', async () => {
    const { tracker, values } = platform();
    tracker?.save('x'.repeat(4096));
    expect(await tracker?.load()).toHaveLength(4096);
    tracker?.save('x'.repeat(4097));
    expect(values['cmi.suspend_data']).toBe('');
  });

  test('tells single answers only to who keeps them', () => {
    const { tracker, values } = platform();
    tracker?.report(over(outcome(1, false)));
    expect(Object.keys(values).filter((name) => name.includes('interactions'))).toEqual([]);
    const other = platform({ 'cmi.interactions._count': '4' });
    other.tracker?.report(over(outcome(1, false)));
    expect(other.values).toMatchObject({
      'cmi.interactions.4.id': 'a_b',
      'cmi.interactions.4.result': 'wrong',
      'cmi.interactions.4.correct_responses.0.pattern': 'a',
    });
    expect(other.values).not.toHaveProperty('cmi.interactions.4.student_response');
  });

  test.each([
    [0, '0000:00:00.00'],
    [59_999, '0000:00:59.99'],
    [3_723_450, '0001:02:03.45'],
    [-5, '0000:00:00.00'],
    [4e10, '9999:06:40.00'],
  ])('writes a time of %i ms', (now, written) => {
    const { tracker, values, clock } = platform();
    clock.now = now;
    tracker?.report({ progress: 0.5, seconds: 1 });
    expect(values['cmi.core.session_time']).toBe(written);
  });

  test('says whether the platform has taken it, and finishes once', () => {
    const sound = platform();
    sound.tracker?.report({ progress: 0.5, seconds: 1 });
    sound.tracker?.report(over(outcome(3, true)));
    expect(sound.told).toEqual([
      [true, false],
      [true, true],
    ]);
    sound.tracker?.finish();
    sound.tracker?.finish();
    expect(sound.calls).toEqual(['finish']);
    const broken = () => {
      throw new Error('down');
    };
    const down = platform({}, { LMSCommit: broken, LMSSetValue: broken });
    down.tracker?.report(over(outcome(3, true)));
    expect(down.told).toEqual([[false, true]]);
  });
});

describe('the API', () => {
  const api = {};
  const frame = (parent?: object, more: object = {}) => {
    const made: Record<string, unknown> = { opener: null, ...more };
    made['parent'] = parent ?? made;
    return made;
  };
  const find = (page: object) => findApi(page as unknown as Window);
  const foreign = (parent?: object) => {
    const made = frame(parent);
    for (const name of ['API', 'opener']) {
      Object.defineProperty(made, name, {
        get() {
          throw new Error('not of this origin');
        },
      });
    }
    return made;
  };

  test('is the nearest one up the frames', () => {
    expect(find(frame())).toBeUndefined();
    expect(find(frame(frame(frame(undefined, { API: api }), { API: null })))).toBe(api);
    expect(find(frame(frame(frame(undefined, { API: {} }), { API: api })))).toBe(api);
  });

  test('is found beyond a frame of another site', () => {
    expect(find(frame(foreign(frame(undefined, { API: api }))))).toBe(api);
    expect(find(frame(foreign()))).toBeUndefined();
  });

  test('is found in the window that opened the page, or the outermost frame', () => {
    const opener = frame(frame(undefined, { API: api }));
    expect(find(frame(undefined, { opener }))).toBe(api);
    expect(find(frame(frame(undefined, { opener })))).toBe(api);
    const closed = { parent: null, opener: null };
    expect(find(frame(undefined, { opener: closed }))).toBeUndefined();
  });
});
