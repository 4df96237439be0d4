import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { codes } from '../../src/model/rules.ts';
import { isLong, sample } from '../tools/long.ts';
import type { Draft } from './draft.ts';
import type { Operator, Slip } from './operator.ts';
import { operators } from './operators.ts';
import { difference, workshopOf } from './workshop.ts';

/** So many places an operator, where not all are tried. */
const places = 1;

const workshop = workshopOf(fileURLToPath(new URL('../../', import.meta.url)));

describe.each(Object.entries(operators))('one slip in the %s of a good playbook', (_, rows) => {
  test.each(sample(rows, { step: 2 }).map((row) => [row.name, row] as const))(
    '%s',
    { timeout: 3_600_000 },
    (_, row) => {
      const all = slipsOf(row);
      expect(all.length).toBeGreaterThan(0);
      const tried = isLong ? all : spread(all, row.name);
      const wrong = tried.flatMap(({ draft, slip }) => {
        return difference(slip, draft, workshop.diagnostics(draft, slip.text)) ?? [];
      });
      expect(wrong).toEqual([]);
    },
  );
});

test('nothing is said of the playbooks themselves', () => {
  for (const draft of workshop.drafts) {
    expect(workshop.diagnostics(draft, draft.text).filter(isTold)).toEqual([]);
  }
});

test('there are many operators, each with a name of its own, and they meet most rules', () => {
  const all = Object.values(operators).flat();
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const met = new Set(
    all.flatMap((row) => slipsOf(row).flatMap(({ slip }) => slip.told?.code ?? [])),
  );
  expect(codes.filter((code) => met.has(code)).length).toBeGreaterThan(45);
});

interface Place {
  readonly draft: Draft;
  readonly slip: Slip;
}

function slipsOf(row: Operator): readonly Place[] {
  return workshop.drafts.flatMap((draft) =>
    row.slips(draft, workshop.drafts).map((slip) => ({ draft, slip })),
  );
}

/** Spread over the playbooks, from a place that the name gives. */
function spread(all: readonly Place[], name: string): readonly Place[] {
  const first = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const step = Math.max(1, Math.floor(all.length / places));
  return Array.from({ length: Math.min(places, all.length) }, (_, index) => {
    return all[(first + index * step) % all.length] as Place;
  });
}

function isTold({ severity }: { readonly severity: string }): boolean {
  return severity !== 'info';
}
