import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printLeave, printWalk, readWalk } from '../src/graph/walk-text.ts';
import { type Move, start, take, type Walk, type WalkChart, ways } from '../src/graph/walk.ts';
import { chart, presses } from './arbitrary/chart.ts';
import { inn } from './arbitrary/inn.ts';

describe('laws of the text form', () => {
  test('what was printed is read as the same walk', () => {
    fc.assert(
      fc.property(chart, presses, origin, (playbook, keys, from) => {
        const walk = walked(playbook, start(playbook, from), keys);
        expect(readWalk(playbook, printWalk(playbook, walk))).toEqual({ walk, lost: 0 });
      }),
    );
  });

  test('percent-encoded by a messaging program, it is the same walk', () => {
    fc.assert(
      fc.property(chart, presses, (playbook, keys) => {
        const walk = walked(playbook, start(playbook), keys);
        const text = encodeURIComponent(printWalk(playbook, walk));
        expect(readWalk(playbook, text)).toEqual({ walk, lost: 0 });
      }),
    );
  });

  test('any text is read, and what is read stands on a step', () => {
    fc.assert(
      fc.property(chart, anyText, (playbook, text) => {
        const { walk } = readWalk(playbook, text);
        expect(playbook.steps.map(({ id }) => id)).toContain(walk.step);
      }),
      { numRuns: 500 },
    );
  });

  test('in another playbook it goes as far as it holds, never further', () => {
    fc.assert(
      fc.property(chart, chart, presses, (written, edited, keys) => {
        const text = printWalk(written, walked(written, start(written), keys));
        const { walk, lost } = readWalk(edited, text);
        const kept = text.split('/').length - lost;
        if (kept > 0) expect(printWalk(edited, walk).split('/')).toHaveLength(kept);
      }),
    );
  });
});

describe('as people read it', () => {
  const settled = go(inn, start(inn), 1, 1, 1);

  test('steps and choices by name; a next is not written', () => {
    expect(printWalk(inn, settled)).toBe('ask.ours/sort/mend.done/close');
    expect(printWalk(inn, go(inn, start(inn), 2, 2))).toBe('ask.2/sort/explain');
    expect(printWalk(inn, take(inn, start(inn), interrupt).walk)).toBe('ask!/danger');
  });

  test('a walk that came by a jump begins with what it brought', () => {
    const jumped = start(inn, {
      step: 'limit',
      facts: { origin: 'ours' },
      from: { slug: 'crisis', step: 'call' },
    });
    expect(printWalk(inn, jumped)).toBe('limit;origin=ours;back:crisis:call');
    expect(printWalk(inn, take(inn, jumped, interrupt).walk)).toBe(
      'limit!;origin=ours;back:crisis:call/danger',
    );
  });

  test('the fragment of a jump opens the other playbook, at its start when none is named', () => {
    const leave = take(inn, go(inn, start(inn), 1, 1), { type: 'way', place: 2 }).leave;
    expect(leave && printLeave(leave)).toBe('plan;origin=ours;back:angry:mend');
    expect(readWalk(inn, ';origin=ours;back:crisis:call').walk).toMatchObject({
      step: 'ask',
      facts: { origin: 'ours' },
    });
  });

  test('a choice that was given an id later is still known by its place', () => {
    expect(readWalk(inn, 'ask.1/sort')).toEqual(readWalk(inn, 'ask.ours/sort'));
  });

  test('the own facts of the other playbook travel with the return place', () => {
    const from = { slug: 'crisis', step: 'call', facts: { teams: 2 } };
    const jumped = start(inn, { step: 'limit', from });
    expect(printWalk(inn, jumped)).toBe('limit;back:crisis:call:teams=2');
    const left = take(inn, jumped, { type: 'way', place: 1 }).leave;
    expect(left && printLeave(left)).toBe('call;teams=2');
  });

  test('a lone step opens that step, nothing opens the start', () => {
    expect(readWalk(inn, 'mend')).toEqual({ walk: start(inn, { step: 'mend' }), lost: 0 });
    expect(readWalk(inn, '')).toEqual({ walk: start(inn), lost: 0 });
  });

  test.each([
    ['ask.gone/sort/mend', 'ask', 2],
    ['ask.ours/mend', 'ask', 1],
    ['ask.ours/sort/explain', 'sort', 1],
    ['ask.ours/sort/mend.2/plan', 'mend', 1],
    ['mend.2/mend', 'mend', 1],
    ['gone/sort', 'ask', 2],
    ['__proto__', 'ask', 1],
    ['%E0%A4%A', 'ask', 1],
  ])('%s resumes at %s, and says that %i steps are lost', (text, step, lost) => {
    const resumed = readWalk(inn, text);
    expect([resumed.walk.step, resumed.lost]).toEqual([step, lost]);
  });
});

const interrupt: Move = { type: 'interrupt', place: 1 };

const origin = fc.record(
  {
    step: fc.constantFrom('arrival', 'limit', 'offer', 'nowhere'),
    facts: fc.record(
      { origin: fc.constantFrom('ours', 'external', 'x'), score: fc.integer() },
      { requiredKeys: [] },
    ),
    from: fc.constantFrom(
      { step: 'calm' },
      { slug: 'crisis', step: 'plan' },
      { slug: 'crisis', step: 'plan', facts: { teams: 2, told: 'all' } },
      { slug: 'angry', step: 'offer' },
      { step: 'gone' },
    ),
  },
  { requiredKeys: [] },
);

/** Text near the form, and text that is nothing like it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '.',
        '!',
        ';',
        '=',
        ':',
        'back:',
        'arrival',
        'limit',
        'origin',
        'ours',
        '1',
        'way-0',
        '%',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);

function walked(playbook: WalkChart, walk: Walk, keys: readonly number[]): Walk {
  const [key, ...rest] = keys;
  const open = ways(playbook, walk);
  const move =
    key === 11 && playbook.interrupts.length ? interrupt : open[(key ?? 0) % open.length]?.move;
  return key === undefined || !move
    ? walk
    : walked(playbook, take(playbook, walk, move).walk, rest);
}

function go(playbook: WalkChart, walk: Walk, ...places: readonly number[]): Walk {
  return places.reduce((at, place) => take(playbook, at, { type: 'way', place }).walk, walk);
}
