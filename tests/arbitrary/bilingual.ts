import fc from 'fast-check';

/** A playbook without its words: what is the same in all languages. */
export interface Outline {
  readonly steps: readonly OutlineStep[];
}

export interface OutlineStep {
  readonly id: string;
  readonly phase: string;
  readonly by?: string;
  readonly leaves: readonly OutlineLeaf[];
  readonly ways: readonly OutlineWay[];
  /** Key of an outcome, where it has no ways. */
  readonly end: string;
}

/** `name`: of a record. */
export type OutlineLeaf =
  | { readonly type: 'record'; readonly name: string; readonly input: string }
  | { readonly type: 'promise'; readonly within: string }
  | { readonly type: 'wait'; readonly time: string }
  | { readonly type: 'say'; readonly when?: string };

export interface OutlineWay {
  readonly type: 'choice' | 'next';
  readonly id?: string;
  /** Absent: to the step that follows. */
  readonly to?: string;
  readonly when?: string;
  readonly set?: string;
}

const ids = ['alpha', 'brook', 'cedar', 'delta', 'ember', 'frost', 'grove'] as const;
const phases = ['listen', 'reformulate', 'propose', 'conclude', 'aside'] as const;
export const guards = ['origin=ours', 'origin!=ours', 'warned=once', 'score>=2 and origin=ours'];
export const effects = ['origin=ours', 'origin=customer', 'warned=once, score+=1', 'score-=1'];

const leaf: fc.Arbitrary<OutlineLeaf> = fc.oneof(
  fc.record({
    type: fc.constant('record' as const),
    name: fc.constantFrom('item', 'story', 'day'),
    input: fc.constantFrom('text', 'number'),
  }),
  fc.record({
    type: fc.constant('promise' as const),
    within: fc.constantFrom('P1D', 'P2D', 'PT4H'),
  }),
  fc.record({ type: fc.constant('wait' as const), time: fc.constantFrom('PT5M', 'PT1M') }),
  fc.record(
    { type: fc.constant('say' as const), when: fc.constantFrom(...guards) },
    { requiredKeys: ['type'] },
  ),
);

const way = fc.record(
  {
    to: fc.constantFrom(...ids),
    named: fc.boolean(),
    when: fc.constantFrom(...guards),
    set: fc.constantFrom(...effects),
  },
  { requiredKeys: ['named'] },
);

const step = fc.record(
  {
    phase: fc.constantFrom(...phases),
    by: fc.constantFrom('manager', 'team-lead'),
    leaves: fc.uniqueArray(leaf, {
      maxLength: 4,
      selector: (one) => (one.type === 'record' ? one.name : JSON.stringify(one)),
    }),
    asks: fc.boolean(),
    ways: fc.array(way, { maxLength: 4 }),
    end: fc.constantFrom('settled', 'entrusted'),
  },
  { requiredKeys: ['phase', 'leaves', 'asks', 'ways', 'end'] },
);

/** Any playbook that can be read; whether it is sound is the matter of other rules. */
export const outline: fc.Arbitrary<Outline> = fc
  .array(step, { minLength: 3, maxLength: ids.length })
  .map((made) => {
    const known = ids.slice(0, made.length);
    return {
      steps: made.map(({ asks, ways, ...rest }, index) => ({
        ...rest,
        id: known[index] as string,
        ways: ways.map(({ named, to, ...other }, place) => {
          const wanted = known.find((id) => id === to && id !== known[index + 1]);
          const target = wanted ?? (index === made.length - 1 ? known[0] : undefined);
          return {
            ...other,
            type: asks ? ('choice' as const) : ('next' as const),
            ...(named && asks && { id: `way-${place}` }),
            ...(target !== undefined && { to: target }),
          };
        }),
      })),
    };
  });

/** The playbook with some words. */
export function manuscript({ steps }: Outline, word: string): string {
  const front = ['title', 'summary', 'owner'].map((key) => `${key}: ${word}`);
  const lists = [
    'sources: []',
    'channel: [in-person]',
    'audience: [employee]',
    'reviewed: 2026-11-01',
  ];
  const facts = 'facts: [origin, { warned: [once] }, { score: 0..4 }]';
  return [
    `---`,
    ...front,
    ...lists,
    facts,
    '---',
    '',
    ...steps.map((one) => printStep(one, word)),
  ].join('\n');
}

function printStep({ id, phase, by, leaves, ways, end }: OutlineStep, word: string): string {
  const lines = [
    word,
    ...leaves.map((one) => printLeaf(one, word)),
    ...ways.map((one, place) => printWay(one, `${word} ${place + 1}`)),
    ...(ways.length === 0 ? [`::end[${word}]{as=${end}}`] : []),
  ];
  return `:::${phase}[${word}]{#${id}${by === undefined ? '' : ` by=${by}`}}\n\n${lines.join('\n\n')}\n\n:::\n`;
}

function printLeaf(leaf: OutlineLeaf, word: string): string {
  if (leaf.type === 'record') return `::record[${word}]{as=${leaf.name} type=${leaf.input}}`;
  if (leaf.type === 'promise') return `::promise[${word}]{by=manager within=${leaf.within}}`;
  if (leaf.type === 'wait') return `::wait[${word}]{for=${leaf.time}}`;
  return `::say[${word}]${leaf.when === undefined ? '' : `{when="${leaf.when}"}`}`;
}

function printWay({ type, id, to, when, set }: OutlineWay, words: string): string {
  const attributes = [
    to === undefined ? '' : `to=${to}`,
    when === undefined ? '' : `when="${when}"`,
    set === undefined ? '' : `set="${set}"`,
    id === undefined ? '' : `#${id}`,
  ].filter((part) => part !== '');
  return `::${type}[${words}]${attributes.length > 0 ? `{${attributes.join(' ')}}` : ''}`;
}
