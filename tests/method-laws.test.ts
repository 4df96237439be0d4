import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from '../src/check/context.ts';
import type { Playbook } from '../src/model/playbook.ts';
import { parseContent } from '../src/parse/content.ts';
import { readStandIns } from '../src/reader.ts';
import { playbooks } from './arbitrary/method.ts';
import * as plain from './reference/explore.ts';
import { tooEarly } from './reference/method.ts';
import { runs } from './tools/long.ts';

const { content } = parseContent([], readStandIns());

test('what is told is what the plainest walker finds: every walk, with all that it has passed', () => {
  law((library, explored) => {
    const { method, steps } = contextOf({ content, playbooks: library, scenarios: [] }, {});
    const told = method.flatMap(({ breach, consequences }) => [breach.step, ...consequences]);
    const names = told.map((number) => {
      const known = steps[number];
      return `${known?.playbook.slug}#${known?.step.id}`;
    });
    expect([...new Set(names)].sort()).toEqual([...tooEarly(library, explored)].sort());
  });
});

function law(holds: (library: readonly Playbook[], explored: plain.Explored) => void): void {
  fc.assert(
    fc.property(playbooks, (library) => {
      const explored = plain.explore(library, 100);
      if (!explored) fc.pre(false);
      else holds(library, explored);
    }),
    { numRuns: runs(300) },
  );
}
