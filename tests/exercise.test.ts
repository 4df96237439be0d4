import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import { start } from '../src/graph/walk.ts';
import type { Playbook } from '../src/model/playbook.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { printActs, readActs } from '../src/scenario/acts.ts';
import { compare, progressOf } from '../src/scenario/comparison.ts';
import {
  act,
  type Act,
  begin,
  exercise,
  farthest,
  movesAt,
  type Attempt,
} from '../src/scenario/exercise.ts';
import { between, onward, repliesAt, scoresOf, turnsOf } from '../src/scenario/talk.ts';

const { library } = compile(readLibrary('tests/good/workshop').files, {
  standIns: readStandIns(),
});
const french = library.playbooks.filter(({ language }) => language === 'fr');
const find = (slug: string) => french.find((one) => one.slug === slug);
const repair = find('repair') as Playbook;
const talk = find('repair-talk') as Playbook;
const scenarios = library.scenarios.find(({ language }) => language === 'fr')?.scenarios ?? [];

/** The exercise of a scenario, after what was done in it. */
function after(id: string, text: string) {
  const path = scenarios.find((one) => one.id === id)?.path ?? [];
  const made = exercise(repair, path, find);
  const first = begin(made);
  if (!first) throw new Error(`No scenario ${id}`);
  const attempt = readActs(text).reduce<Attempt<Playbook>>((at, one) => act(made, at, one), first);
  const { right, answers, missed, needless } = compare(made, attempt);
  return {
    made,
    attempt,
    at: `${attempt.phase} ${attempt.place.walk.step}`,
    right: `${right}/${answers.length}`,
    missed: missed.map(({ step }) => step),
    needless: needless.map(({ visit }) => visit.step),
  };
}

describe('an exercise', () => {
  it('goes with the case as long as the answers are its own', () => {
    expect(after('on-the-shelf', '').at).toBe('on welcome');
    expect(after('on-the-shelf', '1').at).toBe('on ask');
    const all = after('on-the-shelf', '1.1.1.1.1');
    expect(all).toMatchObject({ at: 'done call', right: '2/2', missed: [], needless: [] });
    expect(progressOf(all.made, all.attempt)).toBe(1);
  });

  it('plays another answer on to what it brings about, then asks once more', () => {
    const away = after('on-the-shelf', '1.3');
    expect(away.at).toBe('off search');
    expect(after('on-the-shelf', '1.3.2').at).toBe('back hand-over');
    expect(after('on-the-shelf', '1.3.2.b').at).toBe('on ask');
    expect(after('on-the-shelf', '1.3.2.b.1.1.1.1')).toMatchObject({
      at: 'done call',
      right: '1/2',
      missed: ['restate', 'offer'],
    });
  });

  it('is on its path again where an answer leads back to it', () => {
    // Found after all: the machine is here, and the case goes on as it was told.
    expect(after('on-the-shelf', '1.3.1').at).toBe('on restate');
    expect(after('on-the-shelf', '1.2').at).toBe('on restate');
    const done = after('on-the-shelf', '1.3.1.1.1.1.1');
    expect(done).toMatchObject({ at: 'done call', right: '1/2', missed: [] });
    // The limit that was not set is missed, and so is the way back from it.
    const unset = after('insulted', '1.3.2');
    expect(unset).toMatchObject({ at: 'done hand-over', right: '2/4' });
    expect(unset.missed).toEqual(['limit', 'welcome']);
  });

  it('goes on with the answer of the case after two tries', () => {
    expect(after('insulted', 'i1.1.1.1.1.1').at).toBe('back close');
    expect(after('insulted', 'i1.1.1.1.1.1.b').at).toBe('on ask');
    const second = after('insulted', 'i1.1.1.1.1.1.b.1.1.1.b');
    expect(second).toMatchObject({ at: 'on search', right: '2/4' });
  });

  it('takes an interrupt that the case asks for, at a step that asks nothing', () => {
    expect(after('insulted', 'i1')).toMatchObject({ at: 'on limit', right: '1/4' });
    expect(after('insulted', 'i1.1.1.3.2')).toMatchObject({
      at: 'done hand-over',
      right: '4/4',
      missed: [],
    });
  });

  it('counts an interrupt that nobody asked for neither for nor against', () => {
    const taken = after('on-the-shelf', 'i1.1.1.1.1.1.1');
    expect(taken).toMatchObject({ at: 'done call', right: '2/2', needless: ['welcome'] });
  });

  it('always comes to its end, whatever is chosen, and never strays further than it may', () => {
    let strayed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...scenarios), fc.infiniteStream(fc.nat()), ({ path }, dice) => {
        const made = exercise(repair, path, find);
        let at = begin(made) as Attempt<Playbook>;
        for (let n = 0; n < 200 && at.phase !== 'done'; n++) {
          const moves: readonly Act[] =
            at.phase === 'back' ? [{ type: 'back' }] : movesAt(at.place);
          const { value } = dice.next();
          at = act(made, at, moves[Number(value) % moves.length] as Act);
          expect(at.off).toBeLessThanOrEqual(farthest);
          if (at.phase === 'back') strayed++;
        }
        expect(at.phase).toBe('done');
        const text = printActs(at.acts);
        const again = readActs(text).reduce<Attempt<Playbook>>(
          (one, done) => act(made, one, done),
          begin(made) as Attempt<Playbook>,
        );
        expect(again).toEqual(at);
      }),
      { numRuns: 200 },
    );
    expect(strayed).toBeGreaterThan(20);
  });

  it('changes nothing by what cannot be done', () => {
    const { made, attempt } = after('on-the-shelf', '1');
    for (const one of readActs('9.i9.b')) expect(act(made, attempt, one)).toBe(attempt);
  });

  it('is read from text as far as the text can be read', () => {
    expect(printActs(readActs('1.i2.b'))).toBe('1.i2.b');
    expect(readActs('1.x.2')).toHaveLength(1);
    expect(readActs('')).toEqual([]);
  });
});

describe('a dialogue', () => {
  const first = onward(talk, start(talk));
  const play = (...places: readonly number[]) =>
    places.reduce((at, place) => {
      const reply = repliesAt(talk, at).find(({ move }) => move.place === place);
      if (!reply) throw new Error(`No reply ${place}`);
      return reply.talk;
    }, first);

  it('goes through what asks nothing to the next question, or its end', () => {
    expect(play(1).walk.step).toBe('warm');
    expect(play(1, 1).walk.step).toBe('kept');
    expect(play(3, 2).walk.step).toBe('costly');
    expect(repliesAt(talk, play(1, 1))).toEqual([]);
  });

  it('counts every range as a score, within its bounds', () => {
    expect(scoresOf(talk)).toEqual([
      { fact: 'form', min: 0, max: 4 },
      { fact: 'substance', min: 0, max: 4 },
    ]);
    expect(play(1, 1).walk.facts).toMatchObject({ form: 4, substance: 4 });
    expect(play(2, 1).walk.facts).toMatchObject({ form: 0, substance: 2 });
  });

  it('tells of each turn what every reply would have brought, the best first', () => {
    const turns = turnsOf(talk, play(2, 2));
    expect(turns.map(({ move }) => move.place)).toEqual([2, 2]);
    expect(turns[0]?.replies.map(({ move, gains }) => [move.place, gains])).toEqual([
      [1, { form: 2, substance: 2 }],
      [3, { form: 1, substance: 0 }],
      [2, { form: 0, substance: 0 }],
    ]);
  });

  it('knows what was heard between two answers', () => {
    const done = play(1, 1);
    const [, second] = turnsOf(talk, done);
    expect(between(undefined, first).map(({ step }) => step)).toEqual(['first']);
    expect(between(second?.walk, done).map(({ step }) => step)).toEqual(['sum', 'kept']);
  });
});
