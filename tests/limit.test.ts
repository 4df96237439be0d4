import { describe, expect, test } from 'vitest';
import { holds } from '../src/graph/facts.ts';
import { openLibrary } from '../src/site/library.ts';
import { explore, keyOf, type Explored, type Place } from './reference/explore.ts';

const root = new URL('..', import.meta.url).pathname;
const { library } = await openLibrary({ root, base: '/', watch: false });
const languages = [...new Set(library.playbooks.map(({ language }) => language))];
/** The same in every playbook that sets it: in person, by phone, in writing. */
const limit = 'limite';

/**
 * The sentence that sets a limit is said once: whoever has heard it comes there again only to hear that it now
 * applies, in whatever playbook they have been meanwhile. The safety button may be pressed before it was said.
 */
describe.each(languages)('the limit in %s', (language) => {
  const playbooks = library.playbooks.filter(
    (playbook) => playbook.language === language && playbook.kind === 'procedure',
  );
  const said = sentencesAt(playbooks);
  const all = explore(playbooks, 2_000_000);
  if (!all) throw new Error('More places than can be explored');

  test('is set where one comes, from every playbook that leads there', () => {
    const callers = [...all.places.values()].filter(isLimit);
    expect(new Set(callers.map(({ from }) => from?.slug))).toEqual(
      new Set(['', ...playbooks.map(({ slug }) => slug)]),
    );
    expect(new Set(callers.map(said))).toEqual(new Set(['first', 'again']));
  });

  test('is heard once in every walk', () => {
    const first = [...all.places].filter(([, place]) => {
      return isLimit(place) && said(place) === 'first';
    });
    const keys = new Set(first.map(([key]) => key));
    const heard = first.flatMap(([key]) => leftBy(all, key));
    const again = [...reached(all, heard)].filter((key) => keys.has(key));
    expect(again).toEqual([]);
  });

  test('then it applies: from there nobody goes back, but to safety or an end', () => {
    const second = [...all.places.values()].filter((place) => {
      return isLimit(place) && said(place) === 'again';
    });
    expect(second.length).toBeGreaterThan(0);
    for (const place of second) {
      const on = leftBy(all, keyOf(place)).map((key) => all.places.get(key)?.step);
      expect(new Set(on)).toEqual(new Set(['clos-irrespect', 'danger']));
    }
  });
});

function isLimit({ step }: Pick<Place, 'step'>): boolean {
  return step === limit;
}

/** Which of the two sentences holds at a limit for certain facts. */
function sentencesAt(playbooks: typeof library.playbooks) {
  const says = new Map(
    playbooks.map(({ slug, steps }) => {
      const step = steps.find(({ id }) => id === limit);
      const own = (step?.body ?? []).flatMap((node) => (node.type === 'say' ? [node] : []));
      return [slug, own] as const;
    }),
  );
  return ({ slug, facts }: Pick<Place, 'slug' | 'facts'>) => {
    const open = (says.get(slug) ?? []).map(({ when }) => holds(when, facts));
    if (open.length !== 2) throw new Error('The limit has other sentences than this test knows');
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
