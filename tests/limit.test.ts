import { describe, expect, test } from 'vitest';
import { holds } from '../src/graph/facts.ts';
import { openLibrary } from '../src/site/library.ts';
import { explore, keyOf, type Explored } from './reference/explore.ts';

const root = new URL('..', import.meta.url).pathname;
const { library } = await openLibrary({ root, base: '/', watch: false });
const languages = [...new Set(library.playbooks.map(({ language }) => language))];
const limit = { slug: 'client-en-colere-sur-place', step: 'limite' };

/**
 * The sentence that sets a limit is said once: whoever has heard it comes there again only to hear that it now
 * applies, in whatever playbook they have been meanwhile. The safety button may be pressed before it was said.
 */
describe.each(languages)('the limit in %s', (language) => {
  const playbooks = library.playbooks.filter((playbook) => playbook.language === language);
  const said = sentencesAt(playbooks);
  const all = explore(playbooks, 2_000_000);
  if (!all) throw new Error('More places than can be explored');

  test('is set where one comes, from every playbook that leads there', () => {
    const callers = [...all.places.values()].filter(({ slug, step }) => isLimit({ slug, step }));
    expect(new Set(callers.map(({ from }) => from?.slug))).toEqual(
      new Set(['', ...playbooks.map(({ slug }) => slug)]),
    );
    expect(new Set(callers.map(({ facts }) => said(facts)))).toEqual(new Set(['first', 'again']));
  });

  test('is heard once in every walk', () => {
    const first = [...all.places].filter(([, { slug, step, facts }]) => {
      return isLimit({ slug, step }) && said(facts) === 'first';
    });
    const keys = new Set(first.map(([key]) => key));
    const heard = first.flatMap(([key]) => leftBy(all, key));
    const again = [...reached(all, heard)].filter((key) => keys.has(key));
    expect(again).toEqual([]);
  });

  test('then it applies: from there nobody goes back, but to safety or an end', () => {
    const second = [...all.places.values()].filter(({ slug, step, facts }) => {
      return isLimit({ slug, step }) && said(facts) === 'again';
    });
    expect(second.length).toBeGreaterThan(0);
    for (const place of second) {
      const on = leftBy(all, keyOf(place)).map((key) => all.places.get(key)?.step);
      expect(new Set(on)).toEqual(new Set(['clos-irrespect', 'danger']));
    }
  });
});

function isLimit({ slug, step }: { readonly slug: string; readonly step: string }): boolean {
  return slug === limit.slug && step === limit.step;
}

/** Which of the two sentences holds at the limit for certain facts. */
function sentencesAt(playbooks: typeof library.playbooks) {
  const own = playbooks.find(({ slug }) => slug === limit.slug);
  const step = own?.steps.find(({ id }) => id === limit.step);
  const says = (step?.body ?? []).flatMap((node) => (node.type === 'say' ? [node] : []));
  if (says.length !== 2) throw new Error('The limit has other sentences than this test knows');
  return (facts: Parameters<typeof holds>[1]) => {
    const open = says.map(({ when }) => holds(when, facts));
    if (open[0] === open[1]) throw new Error('Two sentences, or none');
    return open[0] ? 'first' : 'again';
  };
}

/** Where the ways of a place lead; the safety button is none. */
function leftBy({ moves }: Explored, key: string): readonly string[] {
  const ways = (moves.get(key) ?? []).filter(({ way }) => !way.includes('!'));
  return ways.map(({ to }) => to).filter((to) => to !== 'end');
}

/** All places that can be reached from some, the safety button included. */
function reached({ moves }: Explored, from: readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  for (const key of seen) for (const { to } of moves.get(key) ?? []) seen.add(to);
  return seen;
}
