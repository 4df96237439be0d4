import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import type { LinkedChart } from '../src/graph/link.ts';
import type { Finding } from '../src/model/diagnostic.ts';
import type { Target } from '../src/model/playbook.ts';
import { parseContent } from '../src/parse/content.ts';
import { linksOf, relevantTo } from '../src/parsing/relevant.ts';
import { readStandIns } from '../src/reader.ts';
import { library } from './arbitrary/library.ts';
import { playbookOf } from './tools/playbook.ts';

const { content } = parseContent([], readStandIns());

describe('the files that decide what is found in one', () => {
  test('give the same findings there as the whole library', () => {
    let left = 0;
    fc.assert(
      fc.property(fc.tuple(library, library), fc.nat(), (pairs, chosen) => {
        const playbooks = joined(pairs).map(playbookOf);
        const one = playbooks[chosen % playbooks.length]?.file ?? '';
        const linked = playbooks.map((playbook) => {
          const { file: path, language, slug } = playbook;
          return { path, language, slug, links: linksOf(playbook) };
        });
        const relevant = relevantTo(new Set([one]), linked);
        const found = (some: typeof playbooks): readonly Finding[] =>
          check({ content, playbooks: some }, { knownSlugs: linked }).filter(
            ({ file }) => file === one,
          );
        const fewer = playbooks.filter(({ file }) => relevant.has(file));
        left += playbooks.length - fewer.length;
        expect(found(fewer)).toEqual(found(playbooks));
      }),
      { numRuns: 300 },
    );
    expect(left).toBeGreaterThan(100);
  });
});

const renamed: Readonly<Record<string, string>> = { anger: 'calm', crisis: 'after' };

/** Four playbooks: the second two under other names, and every third jump to the other pair. */
function joined([first, second]: readonly [
  readonly LinkedChart[],
  readonly LinkedChart[],
]): readonly LinkedChart[] {
  let jumps = 0;
  const away = (target: Target, own: boolean): Target => {
    if (target.type !== 'playbook') return target;
    const other = ++jumps % 3 === 0;
    return own === other ? { ...target, slug: renamed[target.slug] ?? '' } : target;
  };
  const turned = (chart: LinkedChart, own: boolean): LinkedChart => ({
    ...chart,
    interrupts: chart.interrupts.map(({ target }) => ({ target: away(target, own) })),
    steps: chart.steps.map((step) => ({
      ...step,
      ways: step.ways.map((way) => ({ ...way, target: away(way.target, own) })),
    })),
  });
  return [
    ...first.map((chart) => turned(chart, true)),
    ...second.map((chart) => ({
      ...turned(chart, false),
      slug: renamed[chart.slug] ?? '',
    })),
  ];
}
