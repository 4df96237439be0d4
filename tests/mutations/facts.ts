import type { Draft, Line } from './draft.ts';
import {
  edited,
  type Operator,
  replaced,
  rows,
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
  ...rows([
    {
      name: 'a fact misspelt in a condition',
      on: condition,
      find: /(?<=when="(?:[^"]* )?)[a-z]+(?=[!=<>])/,
      put: ([fact]) => swapped(fact),
      code: 'invalid-value',
    },
    {
      name: 'a fact misspelt in an effect',
      on: effect,
      find: /(?<=set="(?:[^"]* )?)[a-z]+(?=[+-]?=)/,
      put: ([fact]) => swapped(fact),
      code: 'invalid-value',
    },
    {
      name: 'a fact that nobody declares',
      on: condition,
      find: /(?<=when=")[a-z]+(?=[!=<>])/,
      put: 'xylophone',
      code: 'invalid-value',
    },
    {
      name: 'a value misspelt in a condition',
      on: condition,
      find: /(?<=when="[^"]*=)[a-z]+(?=["| ])/,
      put: ([value]) => swapped(value),
      code: 'invalid-value',
    },
    {
      name: 'a value misspelt in an effect',
      on: effect,
      find: /(?<=set="[^"]*=)[a-z]+(?=[",])/,
      put: ([value]) => swapped(value),
      code: 'invalid-value',
    },
    {
      name: 'a value past guessing',
      on: condition,
      find: /(?<=when="[^"]*=)[a-z]+(?=["| ])/,
      put: 'xylophone',
      code: 'invalid-value',
    },
    {
      name: 'a number for a word',
      on: condition,
      find: /(?<=when="[^"]*=)[a-z]+(?=["| ])/,
      put: '3',
      code: 'invalid-value',
    },
    {
      name: 'two equals signs in a condition',
      on: condition,
      find: /(?<=when="[a-z]+)=/,
      put: '==',
      code: 'invalid-value',
    },
    { name: 'spaces in a condition', on: condition, find: /(?<=when="[a-z]+)=/, put: ' = ' },
    {
      name: 'a colon in a condition',
      on: condition,
      find: /(?<=when="[a-z]+)=/,
      put: ':',
      code: 'invalid-value',
    },
    {
      name: 'is in a condition',
      on: condition,
      find: /(?<=when="[a-z]+)=/,
      put: ' est ',
      code: 'invalid-value',
    },
    {
      name: 'a sign of mathematics in a condition',
      on: condition,
      find: /!=/,
      put: '≠',
      code: 'invalid-value',
    },
    {
      name: 'a condition in French',
      on: / and /,
      find: / and /,
      put: ' et ',
      code: 'invalid-value',
    },
    {
      name: 'ampersands in a condition',
      on: / and /,
      find: / and /,
      put: ' && ',
      code: 'invalid-value',
    },
    {
      name: 'a comma in a condition',
      on: / and /,
      find: / and /,
      put: ', ',
      code: 'invalid-value',
    },
    { name: 'or in a condition', on: / and /, find: / and /, put: ' or ', code: 'invalid-value' },
    {
      name: 'more than in a condition on a word',
      on: condition,
      find: /(?<=when="[a-z]+)=/,
      put: '>',
      code: 'invalid-value',
    },
    {
      name: 'a sum in an effect on a word',
      on: effect,
      find: /(?<=set="[a-z]+)=/,
      put: '+=',
      code: 'invalid-value',
    },
    {
      name: 'a semicolon in an effect',
      on: /set="[^"]*,/,
      find: /(?<=set="[^"]*),(?= )/,
      put: ';',
      code: 'invalid-value',
    },
    {
      name: 'and in an effect',
      on: /set="[^"]*,/,
      find: /(?<=set="[^"]*),(?= )/,
      put: ' and',
      code: 'invalid-value',
    },
    {
      name: 'an empty condition',
      on: condition,
      find: /(?<=when=")[^"]*/,
      put: '',
      code: 'invalid-value',
    },
    {
      name: 'a condition that contradicts itself',
      on: /^::(?!choice|next).*when="[a-z]+=[a-z]+"/,
      find: /(?<=when=")([a-z]+)=([a-z]+)(?=")/,
      put: ([test], _line, draft) =>
        isOwn(test.split('=')[0] ?? '', draft)
          ? `${test} and ${test.replace('=', '!=')}`
          : undefined,
      code: 'never-enabled',
    },
    {
      name: 'a way whose condition contradicts itself',
      on: /^::(?:choice|next).*when="[a-z]+=[a-z]+"/,
      find: /(?<=when=")([a-z]+)=([a-z]+)(?=")/,
      put: ([test]) => `${test} and ${test.replace('=', '!=')}`,
      code: 'never-enabled',
    },
    {
      name: 'a shared fact misspelt where it is declared',
      on: /^ {2}- (?:origin|extent)$/,
      find: /[a-z]+$/,
      put: ([fact]) => swapped(fact),
      code: 'invalid-value',
    },
    {
      name: 'a fact declared twice',
      on: /^ {2}- (?:origin|extent)$/,
      find: /$/,
      put: (_, { text }) => `\n${text}`,
      code: 'invalid-value',
      below: 1,
    },
    {
      name: 'a fact that nobody uses',
      on: /^facts:$/,
      find: /$/,
      put: '\n  - idle: [once]',
      code: 'unused-fact',
      below: 1,
    },
    {
      name: 'a range that goes down',
      on: /^facts:$/,
      find: /$/,
      put: '\n  - idle: 9..0',
      code: 'invalid-value',
      below: 1,
    },
    {
      name: 'a range with three points',
      on: /^facts:$/,
      find: /$/,
      put: '\n  - idle: 0...9',
      code: 'invalid-value',
      below: 1,
    },
    {
      name: 'a fact without values',
      on: /^facts:$/,
      find: /$/,
      put: '\n  - idle: []',
      code: 'invalid-value',
      below: 1,
    },
    {
      name: 'an own fact with the name of a shared one',
      on: /^facts:$/,
      find: /$/,
      put: '\n  - origin: [here, there]',
      code: 'invalid-value',
      below: 1,
    },
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
  eachFact('a fact that is never set', (draft, _line, name) => {
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
