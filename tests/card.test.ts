import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  alarmsOf,
  cardPhases,
  contactsIn,
  firstSaid,
  gesturesIn,
  mainItems,
} from '../src/paper/card.ts';
import { fitting } from '../src/paper/fit.ts';
import { promisesToCustomer } from '../src/paper/promises.ts';
import { openLibrary } from '../src/site/library.ts';
import { settingFor } from '../src/site/view/setting.ts';
import { grantsInShort } from '../src/site/view/authority.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const opened = await openLibrary({ root, base: '/', watch: false });
const { library } = opened;
const { content } = library;
const procedures = library.playbooks.filter(({ kind }) => kind === 'procedure');

describe('what fits', () => {
  const portion = fc.record({ height: fc.nat({ max: 40 }), rank: fc.nat({ max: 5 }) });

  test('stays inside the room, in the order given, and leaves nothing out for what matters less', () => {
    fc.assert(
      fc.property(fc.array(portion, { maxLength: 20 }), fc.nat({ max: 200 }), (portions, room) => {
        const kept = fitting(portions, room);
        const sum = (some: readonly { readonly height: number }[]) =>
          some.reduce((total, { height }) => total + height, 0);
        expect(sum(kept)).toBeLessThanOrEqual(room);
        expect(portions.filter((one) => kept.includes(one))).toEqual(kept);
        for (const left of portions.filter((one) => !kept.includes(one))) {
          const before = kept.filter(({ rank }) => rank <= left.rank);
          expect(sum(before) + left.height).toBeGreaterThan(room);
        }
      }),
    );
  });
});

describe.each(procedures)('$language/$slug', (playbook) => {
  test('every phase has its steps, of every path to the agreement where there are some', () => {
    const phases = cardPhases(playbook, content);
    expect(phases.length).toBeGreaterThan(3);
    for (const { phase, steps } of phases) {
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.every((step) => step.phase === phase)).toBe(true);
    }
    expect(phases.filter(({ steps }) => firstSaid(steps)).length).toBeGreaterThan(2);
  });

  test('what is ticked is all there, the first of every step before the second of any', () => {
    for (const { steps } of cardPhases(playbook, content)) {
      const items = mainItems(steps);
      const firsts = steps.flatMap((step) => mainItems([step])[0] ?? []);
      expect(items.slice(0, firsts.length)).toEqual(firsts);
      expect(items).toHaveLength(steps.flatMap((step) => mainItems([step])).length);
    }
  });

  test('each way out names whom to call; numbers and gestures are known', () => {
    const alarms = alarmsOf(playbook, library);
    expect(alarms.length).toBeGreaterThan(0);
    for (const { roles } of alarms) expect(content.contacts[roles[0] ?? '']?.number).toBeTruthy();
    for (const role of contactsIn(playbook, content)) expect(content.contacts).toHaveProperty(role);
    for (const gesture of gesturesIn(playbook)) {
      expect(content.authority.gestures).toHaveProperty(gesture);
    }
  });

  test('the customer’s card has promises of steps where they are spoken to', () => {
    for (const promise of promisesToCustomer(playbook, content)) {
      const step = playbook.steps.find(({ body }) => body.includes(promise));
      expect(step?.internal).toBe(false);
      expect(step?.body.some(({ type }) => type === 'say')).toBe(true);
      expect(['aside', 'follow-up']).not.toContain(step?.phase);
    }
  });
});

test('what all promise comes first, what depends on the case later', () => {
  const angry = procedures.find(
    ({ slug, language }) => slug === 'client-en-colere-sur-place' && language === 'fr',
  );
  const promises = angry ? promisesToCustomer(angry, content) : [];
  expect(promises.map(({ when }) => when !== undefined)).toEqual([
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('a gesture’s caps are told in short, and what a level may is never made greater', () => {
  const setting = settingFor(opened, 'fr', '/');
  const short = (gesture: string) => grantsInShort(gesture, setting).replaceAll('\u00a0', ' ');
  expect(short('refund')).toBe(
    'Employé 100 $ · Chef d’équipe 400 $ · Gestionnaire 1 500 $ · Siège décide',
  );
  expect(short('apology')).toBe('Employé (toujours) · Chef d’équipe décide');
  expect(short('damages')).toBe('Gestionnaire propose · Siège (avec l’assureur)');
  expect(short('stop-sale')).toMatch(/^Employé \(mettre l’article de côté\) · .*Siège \(toute/);
  expect(short('unknown')).toBe('');
});
