import type { Draft, DraftStep } from './draft.ts';
import {
  eachStep,
  type Operator,
  replaced,
  slips,
  type Slip,
  swapped,
  type Told,
} from './operator.ts';

/** Accidents with what the method, the words and the paper ask for. */
export const advice: readonly Operator[] = [
  ...slips(/^::promise\[.*\]\{.*by=.*\}$/, 'promise-incomplete', [
    ['a promise of nobody', /\bby=[a-z-]+ ?/, ''],
  ]),
  ...slips(/^::promise\[.*\]\{.*(?:within|on)=.*\}$/, 'promise-incomplete', [
    ['a promise of no day', / (?:within|on)=[\w-]+/, ''],
  ]),
  ...slips(/^::say\[[^:]*\]$/, 'inflaming-words', [
    ['an order to calm down', /\]$/, ' Calmez-vous !]'],
    ['an order to calm down, in typographic dress', /\]$/, ' Calmez\u2011vous\u00a0!]'],
  ]),
  ...slips(/^::say\[[^:]*\]$/, 'accusing-words', [
    ['an accusation', /\]$/, ' C\u2019est de votre faute.]'],
  ]),
  ...slips(/^::say\[[^:]*\]$/, 'vague-promise', [
    [
      'a promise without a time',
      /\]$/,
      (_, line, draft) => (isWithoutTime(draft, line.step) ? ' On vous rappellera.]' : undefined),
    ],
  ]),
  ...slips(/^::say\[[^:]*\]$/, 'long-say', [
    ['words that take a minute', /\]$/, ` ${'Je note tout ce que vous me dites. '.repeat(12)}]`],
  ]),
  eachStep('ten boxes', (draft, { lines }) => {
    const items = lines.filter(({ kind }) => kind === 'item');
    const last = items.at(-1);
    if (!last) return undefined;
    const more = Array.from({ length: 10 - items.length }, (_, index) => `\n- [ ] Encore ${index}`);
    const text = replaced(draft, last, last.text + more.join(''));
    return { text, told: { code: 'long-checklist', line: last.number + 10 - items.length } };
  }),
  eachStep('a step to propose at the very beginning', (draft, { index, open, phase }) =>
    index === 0 && phase !== 'propose'
      ? told(draft, open, open.text.replace(/^:::[a-z-]+/, ':::propose'), 'propose-too-early')
      : undefined,
  ),
  eachStep('a settled end at the very beginning', (draft, { index, ways }) => {
    // What it led to stands in another playbook: nothing of this one is out of reach without it.
    const way = ways.find(({ type, line }) => type === 'choice' && /\bto=\//.test(line.text));
    if (index > 0 || !way || ways.length < 3) return undefined;
    const text = draft.text
      .replace(way.line.text, way.line.text.replace(/\bto=[^ }]+/, 'to=tout-de-suite'))
      .replace(/\n*$/, '\n\n:::conclude[Fini]{#tout-de-suite}\n\n::end[Fini]{as=settled}\n\n:::\n');
    const line = text.split('\n').indexOf('::end[Fini]{as=settled}') + 1;
    return {
      text,
      told: {
        code: ['settled-not-followed', 'settled-without-conclude'],
        line: [line, way.line.number],
      },
    };
  }),
  eachStep('an asked phase that nobody knows', (draft, { index }) => {
    const line = draft.lines.find(({ text }) => /^ {4}after: \[listen/.test(text));
    if (index > 0 || !line) return undefined;
    return told(draft, line, line.text.replace('listen', swapped('listen') ?? ''), 'invalid-value');
  }),
];

/** Nothing in the step says when. */
function isWithoutTime(draft: Draft, step: number): boolean {
  const lines = draft.steps[step]?.lines ?? [];
  return !lines.some(({ text }) => /^::(?:wait|promise)/.test(text));
}

function told(draft: Draft, line: DraftStep['open'], put: string, code: Told['code']): Slip {
  return { text: replaced(draft, line, put), told: { code, line: line.number } };
}
