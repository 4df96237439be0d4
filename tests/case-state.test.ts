import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  colourOf,
  initialsOf,
  isOpen,
  isSame,
  isWorthKeeping,
  newCase,
  placeOf,
  withLeg,
} from '../src/site/case/cases.ts';
import { numberOf } from '../src/site/case/note.ts';
import type { CaseRecord, Leg } from '../src/site/case/record.ts';
import { caseSchema } from '../src/site/case/schema.ts';

const now = new Date(2026, 10, 22, 9, 5);
const empty = newCase(now, 0.5);
const named = (name: string, customer = ''): CaseRecord => ({
  ...empty,
  name,
  notes: customer ? [{ name: 'customer', label: 'Nom', value: customer }] : [],
});
const leg = (slug: string, more: Partial<Leg> = {}): Leg => ({
  playbook: { title: slug, slug, language: 'fr', version: '0' },
  walk: 'a/b',
  steps: [],
  answers: [],
  granted: [],
  promises: [],
  ticked: [],
  unticked: [],
  escalated: false,
  form: {},
  ...more,
});

test('the number of a case is its minute and a tail, whatever the chance', () => {
  expect(empty.id).toMatch(/^20261122-0905-/);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
      const record = withLeg(newCase(now, random), leg('a'), []);
      expect(caseSchema.safeParse(record).success).toBe(true);
      expect(numberOf(record)).toMatch(/^0905-[0-9a-z]{4}$/);
    }),
  );
});

test.each([
  ['Mme Zoé Roy', '', 'ZR'],
  ['', 'M. Jean-Paul Le Gall', 'JPL'],
  ['ab', 'Jean', 'A'],
  ['Dr', '', 'D'],
  ['', '', ''],
  ['42', '', ''],
  ['Élodie', '', 'É'],
  ['<img onerror=x>', '', 'O'],
])('%j, %j: %j', (name, customer, initials) => {
  expect(initialsOf(named(name, customer))).toBe(initials);
});

test('the same initials have the same of eight colours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const record = named(name);
      if (initialsOf(record)) expect(colourOf({ ...record, id: 'other' })).toBe(colourOf(record));
      expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(colourOf(named(name)));
    }),
  );
  expect(colourOf(named('Zoé Roy'))).toBe(colourOf(named('Zénon Rivard')));
});

describe('a case', () => {
  test('has one leg for each playbook, the present one last', () => {
    const twice = withLeg(withLeg(empty, leg('a'), []), leg('b'), []);
    const again = withLeg(twice, leg('a', { walk: 'c' }), []);
    expect(again.legs.map(({ playbook, walk }) => [playbook.slug, walk])).toEqual([
      ['b', 'a/b'],
      ['a', 'c'],
    ]);
    expect(placeOf(again)).toBe('fr/a/#c');
    expect(placeOf(empty)).toBeUndefined();
  });

  test('is the same whenever it was looked at', () => {
    expect(isSame(empty, { ...empty, changedAt: 'later' })).toBe(true);
    expect(isSame(empty, { ...empty, name: 'x' })).toBe(false);
  });

  test('is worth keeping as soon as something would be missed', () => {
    const promise = { id: 'a/b/1', text: 't', bare: 't', terms: [] };
    const promised = withLeg(empty, leg('a', { promises: [promise] }), []);
    expect(
      [empty, withLeg(empty, leg('a'), []), named('x'), named('', 'Roy'), promised].map(
        isWorthKeeping,
      ),
    ).toEqual([false, false, true, true, true]);
    expect(isOpen(promised)).toBe(true);
    const kept = { 'a/b/1': { at: '', confirmed: false } };
    expect(isOpen({ ...promised, followUp: { kept } })).toBe(false);
    expect(isOpen(empty)).toBe(false);
  });
});
