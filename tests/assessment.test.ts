import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenOn, questionsOf } from '../src/graph/questions.ts';
import { start, take, trail } from '../src/graph/walk.ts';
import { compareResults } from '../src/site/assessment/compare.ts';
import { mergeResults } from '../src/site/assessment/merge.ts';
import { readResults } from '../src/site/assessment/read-results.ts';
import { fileOfResults, type Result, weakest } from '../src/site/assessment/result.ts';
import { tableOf } from '../src/site/assessment/table.ts';
import { maxBytes, textOf } from '../src/site/case/read-file.ts';
import { assessmentWords } from '../src/site/words/assessment.ts';
import { compile } from '../src/compile.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { sampleResult, twoQuestions, withoutLevel } from './tools/result.ts';

const levels = ['employee', 'team-lead', 'manager'];
const names = { employee: 'Employé', 'team-lead': 'Chef', manager: 'Gestionnaire' };

const result: fc.Arbitrary<Result> = fc
  .record({
    id: fc.constantFrom('20261122-1542-a', '20261122-1542-b', '20261122-1542-c'),
    points: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
    minute: fc.integer({ min: 10, max: 13 }),
    level: fc.option(fc.constantFrom(...levels), { nil: undefined }),
    initials: fc.option(fc.string({ maxLength: 4 }), { nil: undefined }),
  })
  .map(({ id, points, minute, level, initials }) => {
    const sample = withoutLevel(sampleResult(points));
    return {
      ...sample,
      id,
      takenAt: `2026-11-22T15:${minute}:00.000Z`,
      ...(level !== undefined && { level }),
      ...(initials !== undefined && { initials }),
    };
  });
const results = fc.array(result, { maxLength: 6 });

describe('the laws of bringing results together', () => {
  test('once is enough, and neither order nor grouping makes a difference', () => {
    fc.assert(
      fc.property(results, results, results, (one, two, three) => {
        const all = mergeResults([...one, ...two, ...three]);
        expect(mergeResults([...all, ...all])).toEqual(all);
        expect(mergeResults([...three, ...one, ...two])).toEqual(all);
        expect(mergeResults([...mergeResults([...one, ...two]), ...three])).toEqual(all);
        expect(mergeResults([...one, ...mergeResults([...two, ...three])])).toEqual(all);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }),
    );
  });

  test('a comparison does not depend on the order of the files', () => {
    fc.assert(
      fc.property(results, (some) => {
        const there = compareResults(mergeResults(some), twoQuestions, levels);
        const back = compareResults(mergeResults([...some].reverse()), twoQuestions, levels);
        expect(back).toEqual(there);
        for (const { all, levels: by, gap } of there) {
          expect(all.least).toBeLessThanOrEqual(all.median);
          expect(all.median).toBeLessThanOrEqual(all.most);
          expect(by.reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(all.n);
          if (gap) expect(gap.points).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a comparison', () => {
  const team = [
    sampleResult([2, 0], { id: '20261122-1542-a' }),
    sampleResult([2, 1], { id: '20261122-1542-b' }),
    sampleResult([2, 3], { id: '20261122-1542-c', level: 'manager' }),
  ];

  test('has first what the levels see differently, with who sees less', () => {
    const rows = compareResults(team, twoQuestions, levels);
    expect(rows.map(({ question, gap }) => [question.step, gap])).toEqual([
      ['suivi', { points: 2.5, low: 'employee', high: 'manager' }],
      ['reaction', undefined],
    ]);
    expect(rows[0]?.all).toEqual({ n: 3, least: 0, median: 1, most: 3 });
    expect(rows[0]?.levels[0]).toEqual({ level: 'employee', n: 2, least: 0, median: 0.5, most: 1 });
  });

  test('leaves out other assessments, and questions that could bring another number of points', () => {
    const other = sampleResult([3, 3], { assessment: 'autre' });
    const [first] = sampleResult([1]).answers;
    const changed = sampleResult([], { answers: first ? [{ ...first, most: 5 }] : [] });
    expect(compareResults([other, changed], twoQuestions, levels)).toEqual([]);
  });

  test('as a table for a spreadsheet, whose cells are no formulas', () => {
    const questions = [{ step: 'suivi', title: '=1+1', fact: 'score', most: 3 }];
    const rows = compareResults(team, { slug: 'bilan', questions }, levels);
    const lines = tableOf(rows, names, assessmentWords('fr-CA').team, 'fr-CA').split('\r\n');
    expect(lines[1]).toBe(`"'=1+1";Ensemble;3;1;0;3;2,5`);
    expect(lines[2]).toBe(`"'=1+1";Employé;2;0,5;0;1;2,5`);
  });
});

describe('a file of results', () => {
  const read = (text: string) => readResults(text, [twoQuestions]);
  const codes = (text: string) => read(text).problems.map(({ code }) => code);
  const edited = (change: (file: { results: Record<string, unknown>[] }) => void): string => {
    const file = JSON.parse(fileOfResults([sampleResult()])) as {
      results: Record<string, unknown>[];
    };
    change(file);
    return JSON.stringify(file);
  };
  const withResult = (given: Record<string, unknown>) =>
    edited(({ results: [first] }) => Object.assign(first ?? {}, given));

  test('comes back as it was saved', () => {
    fc.assert(
      fc.property(results, (some) => {
        const merged = mergeResults(some);
        expect(read(fileOfResults(merged))).toEqual({ parts: merged, problems: [] });
      }),
    );
  });

  test.each([
    ['', ['empty']],
    ['{"format":1,"results":[', ['cut-off']],
    ['{"format":1,"cases":[]}', ['no-case-file']],
    ['{"format":2,"results":[]}', ['newer']],
    [withResult({ assessment: 'autre' }), ['other-assessment']],
    [withResult({ answers: 'tout' }), ['wrong-list']],
    [withResult({ takenAt: 'hier' }), ['wrong-time']],
  ])('%s gives nothing, and says why', (text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(read(text).parts).toEqual([]);
  });

  test('of another version is told and kept', () => {
    const { parts, problems } = read(withResult({ version: 'cccc3333' }));
    expect(problems.map(({ code }) => code)).toEqual(['other-version']);
    expect(parts).toHaveLength(1);
  });

  test('whose total was edited is counted again', () => {
    const scores = [{ fact: 'score', label: 'Points', points: 6, most: 6 }];
    const { parts, problems } = read(withResult({ scores }));
    expect(problems.map(({ code }) => code)).toEqual(['wrong-sum']);
    expect(parts[0]?.scores[0]?.points).toBe(4);
  });

  test('with more points than a question has gives nothing', () => {
    const answers = sampleResult().answers.map((one) => ({ ...one, points: 9 }));
    expect(codes(withResult({ answers }))).toEqual(['wrong-points']);
  });

  test('loses what nobody knows and who it was, and keeps the rest', () => {
    const { parts, problems } = read(withResult({ colour: 'blue', level: '<script>' }));
    expect(problems.map(({ code, path, isPart }) => [code, path, isPart])).toEqual([
      ['wrong-name', 'results[0].level', true],
      ['unknown-keys', 'results[0]', true],
    ]);
    expect(parts).toEqual([withoutLevel(sampleResult())]);
  });

  test('tells the place of a result by the file, though one before it was left out', () => {
    const text = edited(({ results: all }) => all.unshift({ id: 'none' }));
    expect(read(text).parts).toHaveLength(1);
    const late = edited(({ results: all }) => {
      all.push({ ...all[0], id: '20261122-1542-z', assessment: 'autre' });
      all.unshift({ id: 'none' });
    });
    expect(read(late).problems.at(-1)).toMatchObject({ code: 'other-assessment', nth: 3 });
  });

  test('of 100 MB is not even opened', async () => {
    const file = { size: 100_000_000, arrayBuffer: () => Promise.reject(new Error('opened')) };
    expect(maxBytes).toBeLessThan(file.size);
    expect(await textOf(file)).toMatchObject({ code: 'too-big' });
  });
});

describe('the questions of the assessment that is shipped', () => {
  const { library } = compile(readLibrary(new URL('..', import.meta.url).pathname).files, {
    standIns: readStandIns(),
  });
  const shipped = library.playbooks.filter(({ kind }) => kind === 'assessment');

  test.each(shipped.map((playbook) => [playbook.language, playbook] as const))(
    'in %s are nine, and their most is the most of the score',
    (_, playbook) => {
      const questions = questionsOf(playbook);
      const range = playbook.facts.find(({ name }) => name === 'score');
      expect(questions).toHaveLength(9);
      expect(questions.every(({ points }) => points.join() === '0,1,2,3')).toBe(true);
      const most = questions.reduce((sum, one) => sum + one.most, 0);
      expect(range?.type === 'range' && range.max).toBe(most);
    },
  );

  test('the points of the answers add up to what the walk knows', () => {
    const [playbook] = shipped;
    if (!playbook) throw new Error('no assessment');
    const questions = questionsOf(playbook);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }),
        (by) => {
          let walk = take(playbook, start(playbook), { type: 'way', place: 1 }).walk;
          for (const place of by) walk = take(playbook, walk, { type: 'way', place }).walk;
          const given = givenOn(trail(walk), questions);
          expect(given.map(({ place }) => place)).toEqual(by);
          expect(given.reduce((sum, { points }) => sum + points, 0)).toBe(walk.facts['score']);
        },
      ),
    );
  });

  test('an answer with less than half of its points is weak', () => {
    expect(weakest(sampleResult([1, 3]).answers).map(({ question }) => question)).toEqual([
      'reaction',
    ]);
  });
});
