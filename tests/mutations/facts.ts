import type { Draft, Line } from './draft.ts';
import {
  edited,
  type Operator,
  replaced,
  none,
  slips,
  type Slip,
  swapped,
  type Told,
  without,
} from './operator.ts';

const condition = /\bwhen="[^"]*"/;
const effect = /\bset="[^"]*"/;
const shared = ['origin', 'extent'];

/** Accidents with facts: where they are declared, asked for and set. */
export const facts: readonly Operator[] = [
  ...slips(condition, 'invalid-value', [
    [
      'a fact misspelt in a condition',
      /(?<=when="(?:[^"]* )?)[a-z]+(?=[!=<>])/,
      ([fact]) => swapped(fact),
    ],
    ['a fact that nobody declares', /(?<=when=")[a-z]+(?=[!=<>])/, 'xylophone'],
    [
      'a value misspelt in a condition',
      /(?<=when="[^"]*=)[a-z]+(?=["| ])/,
      ([value]) => swapped(value),
    ],
    ['a value past guessing', /(?<=when="[^"]*=)[a-z]+(?=["| ])/, 'xylophone'],
    ['a number for a word', /(?<=when="[^"]*=)[a-z]+(?=["| ])/, '3'],
    ['two equals signs in a condition', /(?<=when="[a-z]+)=/, '=='],
    ['a colon in a condition', /(?<=when="[a-z]+)=/, ':'],
    ['is in a condition', /(?<=when="[a-z]+)=/, ' est '],
    ['a sign of mathematics in a condition', /!=/, '≠'],
    ['more than in a condition on a word', /(?<=when="[a-z]+)=/, '>'],
    ['a capital in a condition', /(?<=when=")[a-z]/, ([letter]) => letter.toUpperCase()],
    ['an empty condition', /(?<=when=")[^"]*/, ''],
  ]),
  ...slips(effect, 'invalid-value', [
    [
      'a fact misspelt in an effect',
      /(?<=set="(?:[^"]* )?)[a-z]+(?=[+-]?=)/,
      ([fact]) => swapped(fact),
    ],
    [
      'a value misspelt in an effect',
      /(?<=set="[^"]*=)[a-z]+(?=[",])/,
      ([value]) => swapped(value),
    ],
    ['a colon in an effect', /(?<=set="[a-z]+)=/, ': '],
    ['a capital in an effect', /(?<=set=")[a-z]/, ([letter]) => letter.toUpperCase()],
    ['a sum in an effect on a word', /(?<=set="[a-z]+)=/, '+='],
  ]),
  ...slips(condition, none, [['spaces in a condition', /(?<=when="[a-z]+)=/, ' = ']]),
  ...slips(/ and /, 'invalid-value', [
    ['a condition in French', / and /, ' et '],
    ['ampersands in a condition', / and /, ' && '],
    ['a comma in a condition', / and /, ', '],
    ['or in a condition', / and /, ' or '],
  ]),
  ...slips(/set="[^"]*,/, 'invalid-value', [
    ['a semicolon in an effect', /(?<=set="[^"]*),(?= )/, ';'],
    ['and in an effect', /(?<=set="[^"]*),(?= )/, ' and'],
  ]),
  ...slips(/^::(?!choice|next).*when="[a-z]+=[a-z]+"/, 'never-enabled', [
    [
      'a condition that contradicts itself',
      /(?<=when=")([a-z]+)=([a-z]+)(?=")/,
      ([test], _, draft) =>
        isOwn(test.split('=')[0] ?? '', draft)
          ? `${test} and ${test.replace('=', '!=')}`
          : undefined,
    ],
  ]),
  ...slips(/^::(?:choice|next).*when="[a-z]+=[a-z]+"/, 'never-enabled', [
    [
      'a way whose condition contradicts itself',
      /(?<=when=")([a-z]+)=([a-z]+)(?=")/,
      ([test]) => `${test} and ${test.replace('=', '!=')}`,
    ],
  ]),
  ...slips(/^ {2}- (?:origin|extent)$/, 'invalid-value', [
    ['a shared fact misspelt where it is declared', /[a-z]+$/, ([fact]) => swapped(fact)],
    ['a fact declared twice', /$/, (_, { text }) => `\n${text}`, 1],
  ]),
  ...slips(/^facts:$/, 'unused-fact', [['a fact that nobody uses', /$/, '\n  - idle: [once]', 1]]),
  ...slips(/^facts:$/, 'invalid-value', [
    ['a range that goes down', /$/, '\n  - idle: 9..0', 1],
    ['a range with three points', /$/, '\n  - idle: 0...9', 1],
    ['a fact without values', /$/, '\n  - idle: []', 1],
    ['an own fact with the name of a shared one', /$/, '\n  - origin: [here, there]', 1],
  ]),
  eachFact('the declaration of a fact left out', (draft, line, name) => {
    const first = usesOf(draft, name)[0];
    return (
      first && {
        text: without(draft, [line]),
        told: { code: 'invalid-value', line: first.number - 1 },
      }
    );
  }),
  eachFact('a fact misspelt where it is declared', (draft, line, name) => {
    const slip = swapped(name);
    if (slip === undefined || usesOf(draft, name).length < 2) return undefined;
    return {
      text: replaced(draft, line, line.text.replace(name, slip)),
      told: { code: 'invalid-value', line: line.number },
    };
  }),
  eachFact('a value misspelt where it is declared', (draft, line, name) => {
    const value = /\[([a-z]+)/.exec(line.text)?.[1] ?? '';
    const slip = swapped(value);
    const uses = draft.lines.filter(
      ({ kind, text }) =>
        kind === 'leaf' && new RegExp(`\\b${name}!?=[a-z|]*\\b${value}\\b`).test(text),
    );
    if (slip === undefined || uses.length < 2) return undefined;
    return {
      text: replaced(draft, line, line.text.replace(value, slip)),
      told: { code: 'invalid-value', line: line.number },
    };
  }),
  eachFact('a fact that is never set', (draft, _, name) => {
    const sets = draft.lines.filter(({ text }) => new RegExp(`set="[^"]*\\b${name}=`).test(text));
    const reads = draft.lines.filter(({ text }) =>
      new RegExp(`when="[^"]*\\b${name}!?=`).test(text),
    );
    const [first] = reads;
    if (!first || sets.length === 0) return undefined;
    const text = edited(
      draft.text,
      sets.map(({ start, text: old }) => ({
        start,
        end: start + old.length,
        text: withoutEffect(old, name),
      })),
    );
    return { text, told: { code: 'unset-fact', line: first.number } };
  }),
  {
    name: 'a fact asked for before anything sets it',
    slips: (draft) => firstStep(draft, (name, value) => `${name}=${value}`, 'unset-fact'),
  },
  {
    name: 'a condition that always holds',
    slips: (draft) =>
      firstStep(draft, (name, value) => `${name}!=${value}`, ['always-true-guard', 'unset-fact']),
  },
];

function isOwn(name: string, draft: Draft): boolean {
  return declarations(draft).some((line) => line.text.includes(`- ${name}:`));
}

function declarations(draft: Draft): readonly Line[] {
  const from = draft.lines.findIndex(({ text }) => text === 'facts:');
  if (from === -1) return [];
  const rest = draft.lines.slice(from + 1);
  return rest.slice(
    0,
    rest.findIndex(({ text }) => !text.startsWith('  ')),
  );
}

function eachFact(
  name: string,
  slip: (draft: Draft, line: Line, fact: string) => Slip | undefined,
): Operator {
  return {
    name,
    slips: (draft) =>
      declarations(draft).flatMap((line) => {
        const fact = /^ {2}- ([a-z]+):/.exec(line.text)?.[1];
        return (fact !== undefined && !shared.includes(fact) && slip(draft, line, fact)) || [];
      }),
  };
}

function usesOf(draft: Draft, name: string): readonly Line[] {
  const use = new RegExp(`(?:when|set)="(?:[^"]* )?${name}(?:[!<>+-]?=|[<>])`);
  return draft.lines.filter(({ kind, text }) => kind === 'leaf' && use.test(text));
}

function withoutEffect(line: string, name: string): string {
  return line
    .replace(new RegExp(`(?<=set="[^"]*)\\b${name}=[a-z]+(?:, )?`), '')
    .replace(/, "/, '"')
    .replace(/ set=""/, '')
    .replace(/\bset="" /, '');
}

/** A condition on an own fact, in a first step to which nothing leads back. */
function firstStep(
  draft: Draft,
  condition: (name: string, value: string) => string,
  code: Told['code'],
): readonly Slip[] {
  const [first] = draft.steps;
  const say = first?.lines.find(({ text }) => /^::say\[.*\]$/.test(text));
  if (!first || !say || draft.text.includes(`to=${first.id}`)) return [];
  return declarations(draft).flatMap(({ text }): readonly Slip[] => {
    const [, name, value] = /^ {2}- ([a-z]+): \[([a-z]+)/.exec(text) ?? [];
    const isSetAside = draft.steps.some(
      ({ phase, lines }) =>
        phase === 'aside' && lines.some((line) => line.text.includes(`${name}=`)),
    );
    if (name === undefined || value === undefined || isSetAside) return [];
    const put = `${say.text}{when="${condition(name, value)}"}`;
    return [{ text: replaced(draft, say, put), told: { code, line: say.number } }];
  });
}
