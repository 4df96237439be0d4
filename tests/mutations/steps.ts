import type { Draft, DraftStep } from './draft.ts';
import { edited, type Operator, replaced, rows, type Slip, swapped, without } from './operator.ts';

/** How often a step is named: by ways, entries, interrupts and the playbooks around it. */
export function namesOf(id: string, draft: Draft, library: readonly Draft[]): number {
  const own = draft.lines.filter(({ text }) =>
    new RegExp(`(?:\\bto=|^ +(?:- )?(?:step|to): |^start: )${id}(?![\\w-])`).test(text),
  );
  const jump = new RegExp(`/${draft.slug}#${id}(?![\\w-])`);
  const others = library.filter(({ language }) => language === draft.language);
  return (
    own.length + others.flatMap(({ lines }) => lines).filter(({ text }) => jump.test(text)).length
  );
}

/** Accidents with the lines that open and close a step. */
export const steps: readonly Operator[] = [
  each('the closing line is left out', (draft, { close, open, id }) => ({
    text: without(draft, [close]),
    told: { code: 'unclosed-step', line: open.number, step: id },
  })),
  each('the opening line is left out', (draft, { open, lines, index }) => {
    const first = lines
      .slice(1)
      .find(({ kind }) => kind === 'leaf' || (kind !== 'blank' && index > 0));
    return {
      text: without(draft, [open]),
      told: { code: 'stray-content', line: (first?.number ?? 0) - 1 },
    };
  }),
  each('the opening line lost its colons', (draft, { open, id }) => ({
    text: replaced(draft, open, open.text.slice(3)),
    told: { code: 'broken-directive', line: open.number, step: id },
  })),
  each('only the colons of the opening line are left', (draft, { open }) => ({
    text: replaced(draft, open, ':::'),
    told: { code: ['stray-fence', 'stray-content'], line: open.number },
  })),
  each('the closing line stands twice', (draft, { close }) => ({
    text: replaced(draft, close, ':::\n\n:::'),
    told: { code: 'stray-fence', line: close.number + 2 },
  })),
  each('the closing line stands too early', (draft, step) => {
    const before = step.lines.find(({ kind }) => kind === 'leaf');
    return before && replaced(draft, before, `:::\n\n${before.text}`) !== draft.text
      ? {
          text: replaced(draft, before, `:::\n\n${before.text}`),
          told: { code: ['stray-fence', 'stray-content'], line: before.number },
        }
      : undefined;
  }),
  each(
    'the closing line and the next opening line change places',
    (draft, { close, open, index }) => {
      const next = draft.steps[index + 1];
      return (
        next && {
          text: edited(draft.text, [
            { start: close.start, end: close.start + 3, text: next.open.text },
            { start: next.open.start, end: next.open.start + next.open.text.length, text: ':::' },
          ]),
          told: { code: 'unclosed-step', line: open.number },
        }
      );
    },
  ),
  each('the step stands inside the one before', (draft, { open, close, index }) => {
    const outer = draft.steps[index - 1];
    return (
      outer && {
        text: edited(draft.text, [
          { start: outer.close.start, end: open.start, text: '' },
          { start: close.start, end: close.start + 3, text: ':::\n\n:::' },
        ]),
        told: { code: 'unclosed-step', line: outer.open.number, step: outer.id },
      }
    );
  }),
  each('the id is left out', (draft, { open }) => ({
    text: replaced(draft, open, open.text.replace(/#[\w-]+ ?/, '').replace(/ ?\{\}$/, '')),
    told: { code: 'missing-id', line: open.number },
  })),
  each('the id is misspelt', (draft, { open, id }, library) => {
    const slip = swapped(id);
    if (slip === undefined || namesOf(id, draft, library) < 2) return undefined;
    return {
      text: replaced(draft, open, open.text.replace(`#${id}`, `#${slip}`)),
      told: { code: 'unknown-target', line: open.number },
    };
  }),
  each('the id is another one altogether', (draft, { open, id }, library) => {
    if (namesOf(id, draft, library) < 2) return undefined;
    return {
      text: replaced(draft, open, open.text.replace(`#${id}`, '#xylophone')),
      told: { code: 'unknown-target', line: open.number },
    };
  }),
  each('the id is that of an earlier step', (draft, { open, id, index }) => {
    const first = draft.steps[index - 2];
    return (
      first && {
        text: replaced(draft, open, open.text.replace(`#${id}`, `#${first.id}`)),
        told: { code: 'duplicate-id', line: open.number },
      }
    );
  }),
  each('the step is empty', (draft, { lines, open }) => ({
    text: without(
      draft,
      lines.filter(({ kind }) => kind !== 'open' && kind !== 'close'),
    ),
    told: { code: 'empty-step', line: open.number },
  })),
  each('text between two steps', (draft, { close }) => ({
    text: replaced(draft, close, ':::\n\nNe pas oublier la suite.'),
    told: { code: 'stray-content', line: close.number + 2 },
  })),
  each('a note to authors between two steps', (draft, { close }) => ({
    text: replaced(draft, close, ':::\n\n## À relire'),
  })),
  each('a heading of another level between two steps', (draft, { close }) => ({
    text: replaced(draft, close, ':::\n\n### À relire'),
    told: { code: 'stray-content', line: close.number + 2 },
  })),
  ...rows([
    {
      name: 'a phase with two letters swapped',
      on: 'open',
      find: /(?<=^:::)[a-z-]+/,
      put: ([name]) => swapped(name),
      code: 'unknown-directive',
    },
    {
      name: 'a phase with a capital',
      on: 'open',
      find: /(?<=^:::)[a-z]/,
      put: ([letter]) => letter.toUpperCase(),
      code: 'unknown-directive',
    },
    {
      name: 'a phase in French',
      on: 'open',
      find: /(?<=^:::)[a-z-]+/,
      put: ([name]) => french[name],
      code: 'unknown-directive',
    },
    {
      name: 'a phase past guessing',
      on: 'open',
      find: /(?<=^:::)[a-z-]+/,
      put: 'xylophone',
      code: 'unknown-directive',
    },
    {
      name: 'an opening line with two colons',
      on: 'open',
      find: /^:::/,
      put: '::',
      code: 'broken-directive',
    },
    {
      name: 'an opening line with one colon',
      on: 'open',
      find: /^:::/,
      put: ':',
      code: 'broken-directive',
    },
    {
      name: 'an opening line with four colons',
      on: 'open',
      find: /^:::/,
      put: '::::',
      code: 'broken-directive',
    },
    {
      name: 'an opening line with a space behind its colons',
      on: 'open',
      find: /^:::/,
      put: '::: ',
      code: 'broken-directive',
    },
    {
      name: 'an opening line with spaces between its colons',
      on: 'open',
      find: /^:::/,
      put: ': : : ',
      code: 'broken-directive',
    },
    {
      name: 'an opening line with semicolons',
      on: 'open',
      find: /^:::/,
      put: ';;;',
      code: 'broken-directive',
    },
    {
      name: 'an opening line with full-width colons',
      on: 'open',
      find: /^:::/,
      put: '：：：',
      code: 'broken-directive',
    },
    { name: 'an opening line set in', on: 'open', find: /^/, put: '  ', code: 'broken-directive' },
    {
      name: 'an opening line set in by a tab',
      on: 'open',
      find: /^/,
      put: '\t',
      code: 'broken-directive',
    },
    {
      name: 'an opening line set in by four spaces',
      on: 'open',
      find: /^/,
      put: '    ',
      code: 'broken-directive',
    },
    {
      name: 'an opening line set in by a no-break space',
      on: 'open',
      find: /^/,
      put: '\u00a0',
      code: 'broken-directive',
    },
    {
      name: 'an opening line in a list',
      on: 'open',
      find: /^/,
      put: '- ',
      code: 'broken-directive',
    },
    {
      name: 'an opening line as a heading',
      on: 'open',
      find: /^/,
      put: '## ',
      code: 'broken-directive',
    },
    {
      name: 'an opening line without its title',
      on: 'open',
      find: /\[.*\](?=\{)/,
      put: '',
      code: 'missing-label',
    },
    {
      name: 'an opening line with an empty title',
      on: 'open',
      find: /\[.*\](?=\{)/,
      put: '[]',
      code: 'missing-label',
    },
    {
      name: 'a comma between id and attribute',
      on: 'open',
      find: /(?<=#[\w-]+) /,
      put: ', ',
      code: 'broken-directive',
    },
    {
      name: 'an id without its number sign',
      on: 'open',
      find: /\{#/,
      put: '{',
      code: ['unknown-attribute', 'broken-directive', 'missing-id'],
    },
    { name: 'an id with id=', on: 'open', find: /\{#/, put: '{id=', code: 'unknown-attribute' },
    {
      name: 'an id with a capital',
      on: 'open',
      find: /(?<=#)[a-z]/,
      put: ([letter]) => letter.toUpperCase(),
      code: 'invalid-value',
    },
    {
      name: 'an id with an accent',
      on: 'open',
      find: /(?<=#[a-z-]*)e/,
      put: 'é',
      code: 'invalid-value',
    },
    {
      name: 'an id with a space',
      on: 'open',
      find: /(?<=#[a-z]+)-/,
      put: ' ',
      code: 'invalid-value',
    },
    {
      name: 'an id with an underscore',
      on: 'open',
      find: /(?<=#[a-z]+)-/,
      put: '_',
      code: 'invalid-value',
    },
    { name: 'two number signs', on: 'open', find: /\{#/, put: '{##', code: 'broken-directive' },
    {
      name: 'a word of an id that is reserved',
      on: 'open',
      find: /#[\w-]+/,
      put: '#constructor',
      code: 'reserved-id',
    },
    {
      name: 'internal misspelt',
      on: 'open',
      find: /\binternal\b/,
      put: 'interal',
      code: 'unknown-attribute',
    },
    {
      name: 'internal with a value',
      on: 'open',
      find: /\binternal\b/,
      put: 'internal=true',
      code: 'invalid-value',
    },
    {
      name: 'a level misspelt',
      on: 'open',
      find: /(?<=\bby=)[a-z-]+/,
      put: ([level]) => swapped(level),
      code: 'invalid-value',
    },
    {
      name: 'a level in French',
      on: 'open',
      find: /(?<=\bby=)manager/,
      put: 'gestionnaire',
      code: 'invalid-value',
    },
    {
      name: 'a time limit in words',
      on: 'open',
      find: /(?<=\bwithin=)\w+/,
      put: '15min',
      code: 'invalid-value',
    },
    { name: 'a closing line with two colons', on: 'close', put: '::', code: 'broken-directive' },
    { name: 'a closing line with four colons', on: 'close', put: '::::', code: 'broken-directive' },
    { name: 'a closing line set in', on: 'close', put: '  :::', code: 'broken-directive' },
    {
      name: 'a closing line set in by four spaces',
      on: 'close',
      put: '    :::',
      code: 'broken-directive',
    },
    { name: 'a closing line with a word', on: 'close', put: '::: fin', code: 'broken-directive' },
    {
      name: 'a closing line with the name of its step',
      on: 'close',
      put: (_, line, draft) => `:::${draft.steps[line.step]?.phase ?? ''}`,
      code: ['broken-directive', 'unknown-directive'],
    },
    {
      name: 'a closing line with end',
      on: 'close',
      put: ':::end',
      code: ['broken-directive', 'unknown-directive'],
    },
    { name: 'a closing line with a slash', on: 'close', put: ':::/', code: 'broken-directive' },
    {
      name: 'a closing line with spaces between its colons',
      on: 'close',
      put: ': : :',
      code: 'broken-directive',
    },
    { name: 'a closing line with semicolons', on: 'close', put: ';;;', code: 'broken-directive' },
    { name: 'spaces behind a closing line', on: 'close', put: ':::  ' },
    { name: 'spaces behind an opening line', on: 'open', find: /$/, put: '  ' },
    {
      name: 'no blank line behind an opening line',
      on: 'open',
      find: /$/,
      put: '\nPremière phrase.',
      code: 'blank-lines',
    },
    {
      name: 'no blank line before a closing line',
      on: 'close',
      find: /^/,
      put: (_, line, draft) =>
        draft.lines[line.number - 3]?.kind === 'leaf' ? 'Dernière phrase.\n' : undefined,
      code: 'blank-lines',
      below: 1,
    },
  ]),
];

const french: Readonly<Record<string, string>> = {
  isolate: 'isoler',
  listen: 'écouter',
  reformulate: 'reformuler',
  propose: 'proposer',
  conclude: 'conclure',
  'follow-up': 'suivre',
  aside: 'aparté',
};

/** A slip at every step. */
function each(
  name: string,
  slip: (draft: Draft, step: DraftStep, library: readonly Draft[]) => Slip | undefined,
): Operator {
  return {
    name,
    slips: (draft, library) => draft.steps.flatMap((step) => slip(draft, step, library) ?? []),
  };
}
