import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import type { Playbook, Step } from '../src/model/playbook.ts';
import { gamebookNumbers } from '../src/paper/gamebook.ts';
import { outcomesIn, pathToOutcome } from '../src/paper/outcome.ts';
import { levelsWithWork, stepsOfLevel } from '../src/paper/roles.ts';
import { sheetsOf } from '../src/paper/sheets.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { paperOf } from '../src/site/view/paper/paper.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { library } = compile(readLibrary(root).files, { standIns: readStandIns() });

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
/** Each step ends well, ends badly, or leads on to some others. */
const graph = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('well', 'badly') },
    { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }) },
  ),
  { minLength: ids.length, maxLength: ids.length },
);

function playbookOf(rows: readonly (string | readonly string[])[]): Playbook {
  const steps = rows.map((row, index) => {
    const targets = typeof row === 'string' ? [] : row;
    const ways = targets.map((id) => ({ type: 'choice', target: { type: 'step', id } }));
    const end = typeof row === 'string' ? { end: { as: row } } : {};
    return { id: ids[index], ways, ...end } as unknown as Step;
  });
  return { slug: 'some', start: { step: 'a' }, steps } as unknown as Playbook;
}

/** Every path that comes to an end without passing a step twice. */
function simplePaths(rows: readonly (string | readonly string[])[], outcome: string) {
  const found: string[][] = [];
  const walk = (path: readonly string[]): void => {
    const row = rows[ids.indexOf(path.at(-1) ?? '')];
    if (row === outcome) found.push([...path]);
    if (typeof row !== 'object') return;
    for (const id of row) if (!path.includes(id)) walk([...path, id]);
  };
  walk(['a']);
  return found;
}

describe('the path to an outcome', () => {
  test('has what all paths share, in their order, and between that what some pass there', () => {
    fc.assert(
      fc.property(graph, (rows) => {
        const path = pathToOutcome(playbookOf(rows), 'well');
        const all = simplePaths(rows, 'well');
        const shared = path.map((stretch) => stretch.shared);
        expect(shared).toEqual((all[0] ?? []).filter((id) => all.every((one) => one.includes(id))));
        for (const one of all) {
          for (const [index, { branches }] of path.entries()) {
            const begin = one.indexOf(shared[index] ?? '');
            const next = shared[index + 1];
            const end = next === undefined ? one.length : one.indexOf(next);
            for (const id of one.slice(begin + 1, end)) expect(branches).toContain(id);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is there for every outcome of every playbook, and ends with it', () => {
    const procedures = library.playbooks.filter(({ kind }) => kind === 'procedure');
    expect(procedures.length).toBeGreaterThan(10);
    for (const playbook of procedures) {
      for (const outcome of outcomesIn(playbook)) {
        const path = pathToOutcome(playbook, outcome);
        const last = path.at(-1);
        const ends = [last?.shared, ...(last?.branches ?? [])];
        const isEnd = ({ id, end }: Step) => end?.as === outcome && ends.includes(id);
        // Asides are come to by an interrupt, at any time: from the start no way leads there.
        if (path.length > 0) expect(playbook.steps.some(isEnd)).toBe(true);
        else expect(outcome).toMatch(/safety|disrespect/);
      }
    }
  });
});

describe('the numbers of a booklet', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), { maxLength: 80 });
  const numbersIn = (all: readonly string[]) =>
    gamebookNumbers({ slug: 'some', steps: all.map((id) => ({ id }) as Step) });

  test('are a number each, and stay when steps come and go', () => {
    fc.assert(
      fc.property(names, fc.nat(), (all, seed) => {
        const numbers = numbersIn(all);
        expect(new Set(numbers.values()).size).toBe(all.length);
        const left = all.filter((_, index) => (index * 7 + seed) % 3 > 0);
        for (const [id, number] of numbersIn(left)) {
          expect(number).toMatch(/^[1-9]\d\d[a-z]?$/);
          expect(number.slice(0, 3)).toBe(numbers.get(id)?.slice(0, 3));
        }
      }),
    );
  });

  test('are the same in every language, whatever the order', () => {
    for (const playbook of library.playbooks.filter(({ language }) => language === 'en')) {
      const { slug } = playbook;
      const other = library.playbooks.find((one) => one.slug === slug && one.language === 'fr');
      const sorted = (one: Playbook) => [...gamebookNumbers(one)].toSorted();
      expect(sorted({ ...playbook, steps: playbook.steps.toReversed() })).toEqual(
        sorted(other as Playbook),
      );
    }
  });

  // A printed booklet counts on it: another number here is a booklet to print again.
  test('are those of the first printing', () => {
    const numbers = numbersIn(['accueillir', 'isoler', 'danger']);
    expect(Object.fromEntries(numbers)).toMatchInlineSnapshot(`
      {
        "accueillir": "911",
        "danger": "853",
        "isoler": "482",
      }
    `);
  });
});

test('a role has what it decides, promises or is the first to grant, and nothing of the lowest level', () => {
  const { authority } = library.content;
  const lowest = authority.levels[0]?.key ?? '';
  let seen = 0;
  for (const playbook of library.playbooks) {
    const levels = levelsWithWork(playbook, authority);
    expect(levels).not.toContain(lowest);
    for (const level of levels) {
      const own = stepsOfLevel(playbook, level, authority);
      seen += own.length;
      for (const step of playbook.steps.filter(({ by }) => by === level)) {
        expect(own).toContain(step.id);
      }
    }
  }
  expect(seen).toBeGreaterThan(50);
});

test('sheets have names of their own, that no step has', () => {
  for (const playbook of library.playbooks) {
    const keys = sheetsOf(playbook, library.content, []).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[A-Z][a-z-]+$/);
  }
});

test('paper is what the country of the locale uses', () => {
  expect(['fr-CA', 'en-US', 'es-MX'].map(paperOf)).toEqual(['letter', 'letter', 'letter']);
  expect(['fr-FR', 'fr', 'en-GB', 'de-CH'].map(paperOf)).toEqual(['a4', 'a4', 'a4', 'a4']);
});
