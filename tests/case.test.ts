import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../src/site/case/calendar.ts';
import { dueOf } from '../src/site/case/due.ts';
import { cardOf, debriefOf, noteOf } from '../src/site/case/note.ts';
import type { CaseRecord, Leg } from '../src/site/case/record.ts';
import { deskWords } from '../src/site/words/desk.ts';

const { note: words } = deskWords('fr-CA');

const opened = new Date(2026, 10, 22, 15, 4).toISOString();
const leg: Leg = {
  playbook: { title: 'Colis en retard', slug: 'colis', language: 'fr', version: 'abcd1234' },
  walk: 'ecouter.oui/chercher',
  steps: [
    { step: 'ecouter', at: opened },
    { step: 'chercher', at: opened },
  ],
  answers: [{ question: 'Où est-il ?', answer: 'Perdu' }],
  granted: [{ label: 'Rembourser', amount: 1234.5, level: 'employee', cap: 1500 }],
  promises: [
    {
      id: 'colis/chercher/1',
      text: 'Appeler Mme Roy',
      bare: 'Appeler la personne',
      terms: [],
      due: '2026-11-24',
    },
    { id: 'colis/chercher/2', text: 'Chercher', bare: 'Chercher', terms: ['Employé'] },
  ],
  ticked: ['Nom obtenu'],
  unticked: [],
  escalated: false,
  form: { 'ecouter#1': 'on' },
};
const record: CaseRecord = {
  format: 1,
  id: '20261122-1504-k3f',
  openedAt: opened,
  changedAt: opened,
  name: '',
  legs: [leg],
  notes: [{ name: 'customer', label: 'Nom de la personne', value: 'Mme Roy' }],
  followUp: { kept: {} },
};

describe('a note', () => {
  test('says what was written, answered, granted and promised; what is empty has no heading', () => {
    expect(noteOf(record, 'md', words, 'fr-CA').replace(/[\u00a0\u202f]/g, ' ')).toBe(
      [
        '# Colis en retard',
        'Note du 22 novembre 2026 à 15 h 04 · 1504-k3f',
        '## Notes',
        '- Nom de la personne — Mme Roy',
        'colis abcd1234',
        '## Chemin suivi',
        '- Où est-il ? — Perdu',
        '## Accordé',
        '- Rembourser — 1 234,5',
        '## Promesses',
        '- Appeler Mme Roy — avant le 24 novembre 2026\n- Chercher — Employé',
        '## Fait',
        '- Nom obtenu',
      ].join('\n\n') + '\n',
    );
  });

  test('comes back from JSON as it was', () => {
    expect(JSON.parse(noteOf(record, 'json', words, 'fr'))).toEqual({ format: 1, cases: [record] });
  });

  test('holds whatever was written as text: nothing in it is Markdown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const value = typed.replace(/\s+/g, ' ').trim();
        const notes = [{ name: 'x', label: 'L', value }];
        const note = noteOf({ ...record, notes }, 'md', words, 'fr');
        const tree = fromMarkdown(note);
        const kinds = new Set(tree.children.map(({ type }) => type));
        expect(kinds).toEqual(new Set(['heading', 'paragraph', 'list']));
        expect(tree.children.filter(({ type }) => type === 'heading')).toHaveLength(6);
        expect(note).not.toMatch(/^\s*<\w/m);
      }),
    );
    const list = ['*gras*', '# titre', '- point', '1. un', '[lien](x)', '<b>', '`code`', 'a_b_c'];
    for (const value of list) {
      const note = noteOf(
        { ...record, notes: [{ name: 'x', label: 'L', value: `${value}\n${value}` }] },
        'md',
        words,
        'fr',
      );
      const item = fromMarkdown(note).children.find(({ type }) => type === 'list');
      expect(toString(item).replace(/\s+/g, ' ')).toBe(`L — ${value} ${value}`);
    }
  });
});

test('the card has the promises and nothing else; a debrief is asked for without a name', () => {
  const card = cardOf(record, words, 'fr-CA').replace(/\s+/g, ' ');
  expect(card).toBe(
    'Ce que nous vous avons promis - Appeler Mme Roy — avant le 24 novembre 2026 - Chercher — Employé ',
  );
  const debrief = debriefOf(record, words, 'fr-CA');
  expect(debrief).toContain('Colis en retard, le 22 novembre 2026');
  expect(debrief).toContain('colis abcd1234');
  expect(debrief).not.toMatch(/Roy|\{/);
});

describe('a promise is due', () => {
  const made = new Date(2026, 0, 31, 10, 0);

  test.each([
    ['P2D', '2026-02-02'],
    ['P1W', '2026-02-07'],
    ['P1M', '2026-02-28'],
    ['P1Y', '2027-01-31'],
    ['PT0S', undefined],
    ['soon', undefined],
  ])('%s after it was made: %s', (within, due) => {
    expect(dueOf(made, { within })).toBe(due);
  });

  test('after hours at an hour; on a date that was noted', () => {
    expect(dueOf(made, { within: 'PT2H' })).toBe(new Date(2026, 0, 31, 12, 0).toISOString());
    expect(dueOf(made, { on: '2026-03-01', within: 'P2D' })).toBe('2026-03-01');
    expect(dueOf(made, { on: 'mardi' })).toBeUndefined();
  });
});

describe('a calendar', () => {
  const made = new Date('2026-11-22T15:04:00Z');
  const text = calendarOf(
    [
      ...leg.promises,
      { id: 'a/b/1', text: 'x', bare: 'Rappeler', terms: [], due: '2026-11-22T17:00:00.000Z' },
    ],
    { title: 'Colis en retard', uid: '202611221504', made },
  ).replace(/\r\n[ \t]/g, '');

  test('has each promise with a date once, on its day or at its hour, with a reminder', () => {
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20261124');
    expect(text).toContain('DTSTART:20261122T170000Z');
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2);
    expect(text.endsWith('END:VCALENDAR')).toBe(true);
  });

  test('names nobody', () => {
    expect(text).not.toContain('Roy');
    expect(text).toContain('SUMMARY:Appeler la personne');
  });

  test('is the same for the same note', () => {
    const again = calendarOf(leg.promises, { title: 'T', uid: 'u', made });
    expect(calendarOf(leg.promises, { title: 'T', uid: 'u', made })).toBe(again);
  });
});
