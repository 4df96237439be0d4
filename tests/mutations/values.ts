import { type Operator, replaced, type Slip, slips, swapped } from './operator.ts';

/** Names that the library declares for all playbooks. */
const shared = ['customer', 'staff', 'colleague', 'manager', 'store', 'item', 'reference'];

/** Accidents in the values of directives, the ways on excepted. */
export const values: readonly Operator[] = [
  ...slips(/^::end/, 'invalid-value', [
    ['an outcome misspelt', /(?<=\bas=)[a-z-]+/, ([key]) => swapped(key)],
    ['an outcome in French', /(?<=\bas=)settled\b/, 'réglé'],
    ['an outcome of another kind', /(?<=\bas=)[a-z-]+/, 'fragile'],
  ]),
  ...slips(/^::end/, 'missing-attribute', [['an end without its outcome', /\{.*\}$/, '']]),
  ...slips(/^::contact/, 'invalid-value', [
    ['a role misspelt', /(?<=\brole=)[a-z-]+/, ([key]) => swapped(key)],
    ['a role past guessing', /(?<=\brole=)[a-z-]+/, 'xylophone'],
  ]),
  ...slips(/^::contact/, 'missing-attribute', [['a contact without its role', /\{.*\}$/, '']]),
  ...slips(/^::gesture/, 'invalid-value', [
    ['a gesture misspelt', /(?<=\btype=)[a-z-]+/, ([key]) => swapped(key)],
    ['a gesture in French', /(?<=\btype=)refund/, 'remboursement'],
  ]),
  ...slips(/^::gesture/, 'missing-attribute', [['a gesture without its type', /\{.*\}$/, '']]),
  ...slips(/^::record/, 'invalid-value', [
    [
      'a type of record misspelt',
      /(?<=\btype=)(?:date|number|money|list|yes-no)/,
      ([key]) => swapped(key),
    ],
    ['a type of record in French', /(?<=\btype=)number/, 'nombre'],
    ['the name of a record with an accent', /(?<=\bas=)[a-z]/, 'é'],
  ]),
  ...slips(/^::record/, 'missing-attribute', [
    ['a record without its name', /\bas=[a-z-]+ ?/, ''],
    ['a list without its options', / options="[^"]*"/, ''],
  ]),
  ...slips(/^::(?:promise|wait)/, 'invalid-value', [
    ['a duration in words', /\bP[T\d][\dA-Z]+/, '"5 jours"'],
    ['a duration without its P', /\bP(?=[T\d][\dA-Z]+)/, ''],
    ['a duration without its unit', /(?<=\bP[T\d]\d*)[A-Z](?=[} ])/, ''],
    ['hours without the T', /\bPT(?=\d+H)/, 'P'],
    ['a duration in small letters', /\bP[T\d][\dA-Z]+/, ([duration]) => duration.toLowerCase()],
  ]),
  ...slips(/^::promise/, 'invalid-value', [
    ['a promise on a day that is not noted', /(?<=\bon=)[a-z-]+/, 'xylophone'],
    ['a promise on a day misspelt', /(?<=\bon=)[a-z-]+/, ([name]) => swapped(name)],
    ['who promises misspelt', /(?<=\bby=)[a-z-]+/, ([level]) => swapped(level)],
  ]),
  ...slips(/^::wait/, 'invalid-value', [['minutes without the T', /PT(?=\d+M)/, 'P']]),
  ...slips(/^::choice/, 'invalid-value', [
    ['a discreet label left empty', /(?<=discreet=)"[^"]*"/, '""'],
  ]),
  {
    name: 'a promise on a note that is no date',
    slips: (draft) =>
      draft.lines.flatMap((line) => {
        const name = /^::record.*\bas=([a-z-]+) type=date/.exec(line.text)?.[1];
        const promise = draft.lines.find(({ text }) => text.includes(` on=${name}}`));
        const text = replaced(draft, line, line.text.replace(' type=date', ''));
        return promise ? [{ text, told: { code: 'invalid-value', line: promise.number } }] : [];
      }),
  },
  {
    name: 'the name of a record misspelt',
    slips: (draft) =>
      draft.lines.flatMap((line): readonly Slip[] => {
        const name = /^::record.*\bas=([a-z-]+)/.exec(line.text)?.[1] ?? '';
        const uses = draft.text.match(new RegExp(`[^\\w]:${name}(?![\\w-])`, 'g'))?.length ?? 0;
        const isOnly = draft.text.split(`as=${name}`).length === 2;
        const slip = swapped(name);
        if (shared.includes(name) || !isOnly || slip === undefined || uses < 2) return [];
        const text = replaced(draft, line, line.text.replace(`as=${name}`, `as=${slip}`));
        return [{ text, told: { code: 'unknown-variable', line: line.number } }];
      }),
  },
];
