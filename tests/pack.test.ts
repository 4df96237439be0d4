import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { chapters } from '../src/graph/reading.ts';
import { start, type WalkChart } from '../src/graph/walk.ts';
import { questionsOf } from '../src/graph/questions.ts';
import { mostOf, packOf } from '../src/paper/pack.ts';
import { scaleOf } from '../src/paper/scale.ts';
import { sheetsOf } from '../src/paper/sheets.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { between, onward, repliesAt, scoresOf } from '../src/scenario/talk.ts';
import { chart } from './arbitrary/chart.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { library } = compile(readLibrary(root).files, { standIns: readStandIns() });
const { phases } = library.content;
const orderOf = (playbook: (typeof library.playbooks)[number]) =>
  chapters(playbook, phases).flatMap(({ steps }) => steps.map(({ id }) => id));
const ofKind = (kind: string) => library.playbooks.filter((one) => one.kind === kind);

/** Plays to the end, or for a while, and tells each answer with what the player says of it. */
function game(chart: WalkChart, presses: readonly number[]) {
  let talk = onward(chart, start(chart));
  const turns = [];
  for (const press of presses) {
    const replies = repliesAt(chart, talk);
    const reply = replies[press % replies.length];
    if (!reply) break;
    turns.push({ walk: talk.walk, reply });
    talk = reply.talk;
  }
  return { turns, talk };
}

const presses = fc.array(fc.nat({ max: 11 }), { maxLength: 8 });

describe('the pack of a dialogue', () => {
  test('each answer of each scene is on one card, in the order of the author', () => {
    fc.assert(
      fc.property(chart, (one) => {
        const order = one.steps.map(({ id }) => id);
        const { scenes } = packOf(one, order);
        expect(scenes.map(({ step }) => step)).toEqual(
          order.filter((id) => scenes.some(({ step }) => step === id)),
        );
        for (const { step, answers } of scenes) {
          const ways = one.steps.find(({ id }) => id === step)?.ways ?? [];
          const choices = ways.flatMap(({ type }, at) => (type === 'choice' ? [at + 1] : []));
          expect(answers.map(({ place }) => place)).toEqual(choices);
        }
      }),
    );
  });

  test('whatever is played, its card says what comes of it', () => {
    let played = 0;
    fc.assert(
      fc.property(chart, presses, (one, keys) => {
        const { scenes } = packOf(one, []);
        for (const { walk, reply } of game(one, keys).turns) {
          const scene = scenes.find(({ step }) => step === walk.step);
          const answer = scene?.answers.find(({ place }) => place === reply.move.place);
          const isOver = repliesAt(one, reply.talk).length === 0;
          const steps = between(walk, reply.talk).map(({ step }) => step);
          const { away } = reply.talk;
          expect(answer?.sequels.map(({ passed, goal }) => ({ passed, goal }))).toContainEqual({
            passed: isOver || away !== undefined ? steps : steps.slice(0, -1),
            goal:
              away === undefined
                ? { type: isOver ? 'end' : 'scene', step: reply.talk.walk.step }
                : { type: 'away', slug: away },
          });
          played++;
        }
      }),
      { numRuns: 300 },
    );
    expect(played).toBeGreaterThan(20);
  });

  test.each(ofKind('dialogue'))(
    '$language/$slug: the key adds up to the player’s scores',
    (one) => {
      const pack = packOf(one, orderOf(one));
      const most = mostOf(pack);
      fc.assert(
        fc.property(presses, (keys) => {
          const { turns, talk } = game(one, keys);
          for (const { fact, min, max } of scoresOf(one)) {
            const sum = turns.reduce((points, { walk, reply }) => {
              const answers = pack.scenes.find(({ step }) => step === walk.step)?.answers;
              const answer = answers?.find(({ place }) => place === reply.move.place);
              expect(answer?.sequels).toHaveLength(1);
              const gain = answer?.sequels[0]?.gains[fact] ?? NaN;
              return Math.min(max, Math.max(min, points + gain));
            }, min);
            expect(sum).toBe(talk.walk.facts[fact]);
            expect(sum).toBeLessThanOrEqual(most.find((score) => score.fact === fact)?.max ?? 0);
          }
        }),
      );
      expect(pack.scenes.length).toBeGreaterThan(0);
      expect(pack.ends.map(({ step }) => step).sort()).toEqual(
        one.steps.flatMap(({ id, end }) => (end ? [id] : [])).sort(),
      );
    },
  );

  test('what a bound holds back is on the card all the same', () => {
    const line = (id: string, to: string, value: number) => ({
      id,
      phase: 'listen',
      ways: [
        {
          type: 'choice' as const,
          target: { type: 'step' as const, id: to },
          set: [{ fact: 'form', op: '+=' as const, value }],
        },
      ],
    });
    const [scene] = packOf(
      {
        slug: 'ring',
        start: { step: 'a' },
        facts: [{ type: 'range', name: 'form', min: 0, max: 5, shared: false }],
        interrupts: [],
        steps: [line('a', 'b', 2), line('b', 'a', 2)],
      },
      ['a', 'b'],
    ).scenes;
    expect(scene?.answers[0]?.sequels).toEqual([
      { passed: [], goal: { type: 'scene', step: 'b' }, gains: { form: 2 } },
    ]);
  });
});

describe('a self-assessment to fill in', () => {
  test.each(ofKind('assessment'))('$language/$slug: every step is in one place', (one) => {
    const { before, questions, after, signs } = scaleOf(one, orderOf(one));
    expect([...before, ...questions.map(({ step }) => step), ...after].sort()).toEqual(
      one.steps.map(({ id }) => id).sort(),
    );
    expect(before.length).toBeGreaterThan(0);
    expect(signs.size).toBeGreaterThan(0);
    // What the points tell is what the answers set.
    for (const [key, all] of signs) {
      for (const { step, points } of questionsOf(one)) {
        const told = all.find(({ number }) => questions[number - 1]?.step === step)?.points ?? [];
        const ways = one.steps.find(({ id }) => id === step)?.ways ?? [];
        for (const [place, { set = [] }] of ways.entries()) {
          const isSet = set.some(({ fact, op, value }) => op === '=' && `${fact}=${value}` === key);
          expect(told.includes(points[place] ?? NaN)).toBe(isSet);
        }
      }
    }
  });

  test('points that do not tell are no sign', () => {
    const [one] = ofKind('assessment');
    if (!one) throw new Error('No self-assessment');
    const level = one.steps.map((step) => ({
      ...step,
      ways: step.ways.map((way) => ({
        ...way,
        ...(way.set && {
          set: way.set.map((change) => (change.op === '+=' ? { ...change, value: 1 } : change)),
        }),
      })),
    }));
    expect(scaleOf({ ...one, steps: level }, orderOf(one)).signs.size).toBe(0);
  });
});

test('only a dialogue has a pack, only a self-assessment a questionnaire', () => {
  for (const one of library.playbooks) {
    const types = sheetsOf(one, library.content, []).map(({ type }) => type);
    expect(types.includes('pack')).toBe(one.kind === 'dialogue');
    expect(types.includes('scale')).toBe(one.kind === 'assessment');
  }
});
