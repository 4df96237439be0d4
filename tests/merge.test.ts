import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptOf, tell, tellKept } from '../src/site/case/follow-up.ts';
import { mergeCases } from '../src/site/case/merge.ts';
import { withoutNames } from '../src/site/case/without-names.ts';
import { caseBook, caseRecord } from './arbitrary/case.ts';
import { sampleCase } from './tools/case.ts';

describe('the laws of merging', () => {
  test('once is enough: the same file again changes nothing', () => {
    fc.assert(fc.property(caseBook, (book) => void expect(mergeCases(book, book)).toEqual(book)));
    fc.assert(fc.property(caseBook, (book) => void expect(mergeCases(book, [])).toEqual(book)));
  });

  test('the order of two files, and how three are grouped, makes no difference', () => {
    fc.assert(
      fc.property(caseBook, caseBook, (one, other) => {
        expect(mergeCases(one, other)).toEqual(mergeCases(other, one));
      }),
    );
    fc.assert(
      fc.property(caseBook, caseBook, caseBook, (one, two, three) => {
        expect(mergeCases(mergeCases(one, two), three)).toEqual(
          mergeCases(one, mergeCases(two, three)),
        );
      }),
    );
  });

  test('a promise that was kept in either, and not taken back since, is kept', () => {
    fc.assert(
      fc.property(caseRecord, caseRecord, (one, other) => {
        const same = { ...other, id: one.id };
        const [both] = mergeCases([one], [same]);
        const ids = [one, same].flatMap(({ followUp }) => Object.keys(followUp.kept));
        for (const id of ids) {
          const told = [one, same].filter(({ followUp }) => followUp.told?.[id] !== undefined);
          if (told.length === 0) expect(both && keptOf(both, id)).toBeDefined();
        }
      }),
    );
  });

  test('a copy without names never hides the whole case, whichever comes first', () => {
    fc.assert(
      fc.property(caseBook, (book) => {
        const bare = book.map(withoutNames);
        for (const merged of [mergeCases(book, bare), mergeCases(bare, book)]) {
          expect(merged.map(({ name, notes }) => ({ name, notes }))).toEqual(
            book.map(({ name, notes }) => ({ name, notes })),
          );
        }
      }),
    );
  });
});

describe('two versions of a case', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
  const here = sampleCase();

  test('the way that was changed later holds, with what either was told', () => {
    const walked = { ...here, name: 'A. R.', changedAt: at(9).toISOString() };
    const told = tell(tell(here, 'fairness', 4, at(10)), 'repeat', false, at(10));
    const [both] = mergeCases([told], [walked]);
    expect(both).toMatchObject({ name: 'A. R.', followUp: { fairness: 4, repeat: false } });
  });

  test('of one thing told twice the later holds, also where it was taken back', () => {
    const five = tell(here, 'fairness', 5, at(8));
    const two = tell(here, 'fairness', 2, at(9));
    const back = tell(five, 'fairness', undefined, at(10));
    expect(mergeCases([two], [five])[0]?.followUp.fairness).toBe(2);
    expect(mergeCases([two], [back])[0]?.followUp.fairness).toBeUndefined();
    const kept = tellKept(
      here,
      'colis/suivre/1',
      { at: at(8).toISOString(), confirmed: false },
      at(8),
    );
    const confirmed = tellKept(
      here,
      'colis/suivre/1',
      { at: at(8).toISOString(), confirmed: true },
      at(9),
    );
    const not = tellKept(kept, 'colis/suivre/1', undefined, at(11));
    expect(mergeCases([kept], [here])[0]?.followUp.kept).toHaveProperty(['colis/suivre/1']);
    expect(mergeCases([confirmed], [kept])[0]?.followUp.kept['colis/suivre/1']?.confirmed).toBe(
      true,
    );
    expect(mergeCases([confirmed], [not])[0]?.followUp.kept).toEqual({});
  });

  test('telling something does not make a copy of the way the later one', () => {
    expect(tell(here, 'cause', 'Étiquette', at(20)).changedAt).toBe(here.changedAt);
  });
});
