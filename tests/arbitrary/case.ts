import fc from 'fast-check';
import type { CaseRecord, FollowUp, Leg, Promised } from '../../src/site/case/record.ts';

const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('Mme Zébuline', '<script>', '=1+1', '"; \'', 'été\n\t'),
);
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const noon = Date.UTC(2026, 10, 1, 12);
const hour = 3_600_000;
/** In a stretch of four months about the first of November 2026. */
export const time = fc
  .integer({ min: -60 * 24, max: 60 * 24 })
  .map((hours) => new Date(noon + hours * hour).toISOString());
const day = time.map((at) => at.slice(0, 10));
const stars = fc.integer({ min: 1, max: 5 });
const amount = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
const level = fc.constantFrom('employee', 'team-lead', 'manager');

/** Keys may be missing, and then are not there at all. */
function partly<T extends object>(
  always: { [K in keyof T]: fc.Arbitrary<T[K]> },
  sometimes: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<T> {
  const model = { ...always, ...sometimes } as Record<string, fc.Arbitrary<unknown>>;
  return fc.record(model, {
    requiredKeys: Object.keys(always),
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<T>;
}

const promised = (slug: string, index: number): fc.Arbitrary<Promised> =>
  partly<Promised>(
    {
      id: fc.constant(`${slug}/suivre/${index + 1}`),
      text: words,
      bare: words,
      terms: fc.array(words, { maxLength: 2 }),
    },
    { due: fc.oneof(time, day) },
  );

const leg = name.chain((slug) =>
  partly<Leg>(
    {
      playbook: fc.record(
        { title: words, slug: fc.constant(slug), language: fc.constant('fr'), version: name },
        { noNullPrototype: true },
      ),
      walk: words,
      steps: fc.array(fc.record({ step: name, at: time }, { noNullPrototype: true }), {
        maxLength: 3,
      }),
      answers: fc.array(fc.record({ question: words, answer: words }, { noNullPrototype: true }), {
        maxLength: 2,
      }),
      granted: fc.array(
        partly<Leg['granted'][number]>({ label: words, amount }, { level, cap: amount }),
        { maxLength: 3 },
      ),
      promises: fc
        .integer({ min: 0, max: 3 })
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_, index) => promised(slug, index))),
        ),
      ticked: fc.array(words, { maxLength: 2 }),
      unticked: fc.array(words, { maxLength: 2 }),
      escalated: fc.boolean(),
      form: fc.dictionary(name, words, { maxKeys: 2, noNullPrototype: true }),
    },
    {
      end: fc.record(
        { as: fc.constantFrom('settled', 'disagreement', 'safety', 'solid', 'gone'), label: words },
        { noNullPrototype: true },
      ),
    },
  ),
);

function followUp(legs: readonly Leg[]): fc.Arbitrary<FollowUp> {
  const ids = legs.flatMap(({ promises }) => promises.map(({ id }) => id));
  const kept = fc.record({ at: time, confirmed: fc.boolean() }, { noNullPrototype: true });
  const keys = [...ids, 'fairness', 'repeat', 'cause'];
  return partly<FollowUp>(
    {
      kept: fc.record(Object.fromEntries(ids.map((id) => [id, kept])), {
        requiredKeys: [],
        noNullPrototype: true,
      }) as fc.Arbitrary<FollowUp['kept']>,
    },
    {
      fairness: stars,
      satisfaction: stars,
      repeat: fc.boolean(),
      retold: fc.boolean(),
      returned: fc.boolean(),
      thanked: fc.boolean(),
      debriefed: fc.boolean(),
      acknowledged: partly<NonNullable<FollowUp['acknowledged']>>(
        { at: time },
        { due: fc.oneof(time, day) },
      ),
      review: fc.record(
        { hours: fc.integer({ min: 0, max: 200 }), spokenTo: fc.boolean() },
        { noNullPrototype: true },
      ),
      cause: words,
      told: fc.record(Object.fromEntries(keys.map((key) => [key, time])), {
        requiredKeys: [],
        noNullPrototype: true,
      }) as fc.Arbitrary<FollowUp['told']>,
    },
  );
}

/** Cases of any content; numbers are few, so that some are the same. */
export const caseRecord: fc.Arbitrary<CaseRecord> = fc
  .uniqueArray(leg, { maxLength: 2, selector: ({ playbook }) => playbook.slug })
  .chain((legs) =>
    fc.record(
      {
        format: fc.constant(1 as const),
        id: fc.constantFrom('a', 'b', 'k3f', 'zz').map((tail) => `20261122-1542-${tail}`),
        openedAt: time,
        changedAt: time,
        name: words,
        legs: fc.constant(legs),
        notes: fc.array(
          fc.record({ name, label: words, value: words }, { noNullPrototype: true }),
          { maxLength: 2 },
        ),
        followUp: followUp(legs),
      },
      { noNullPrototype: true },
    ),
  );

/** As a device holds them: each number once, in their order. */
export const caseBook: fc.Arbitrary<readonly CaseRecord[]> = fc
  .uniqueArray(caseRecord, { maxLength: 4, selector: ({ id }) => id })
  .map((cases) => cases.sort((one, other) => (one.id < other.id ? -1 : 1)));
