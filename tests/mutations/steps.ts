import type { Draft, DraftStep } from './draft.ts';
import {
  edited,
  type Operator,
  replaced,
  none,
  slips,
  type Slip,
  swapped,
  without,
} from './operator.ts';

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

/** The first line that names a step. */
function firstNamed(id: string, draft: Draft): number {
  const name = new RegExp(`(?:\\bto=|^ +(?:- )?(?:step|to): )${id}(?![\\w-])`);
  return draft.lines.find(({ text }) => name.test(text))?.number ?? 0;
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
      told: { code: 'unknown-target', line: [open.number, firstNamed(id, draft)] },
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
  each('the whole step is left out', (draft, { lines, id, index, ways, end }, library) => {
    const named = draft.lines.filter(
      ({ step, text }) =>
        step !== index &&
        new RegExp(`(?:\\bto=|^ +(?:- )?(?:step|to): )${id}(?![\\w-])`).test(text),
    );
    const [first] = named;
    const isPassed = ways.some(({ set }) => set) || !(ways.length > 0 || end);
    if (!first || index === 0 || isPassed || namesOf(id, draft, library) > named.length)
      return undefined;
    const text = without(draft, lines);
    const line = first.number - (first.number > (lines[0]?.number ?? 0) ? lines.length : 0);
    return { text, told: { code: 'unknown-target', line } };
  }),
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
  ...slips('open', 'unknown-directive', [
    ['a phase with two letters swapped', /(?<=^:::)[a-z-]+/, ([name]) => swapped(name)],
    ['a phase with a capital', /(?<=^:::)[a-z]/, ([letter]) => letter.toUpperCase()],
    ['a phase in French', /(?<=^:::)[a-z-]+/, ([name]) => french[name]],
    ['a phase past guessing', /(?<=^:::)[a-z-]+/, 'xylophone'],
  ]),
  ...slips('open', 'broken-directive', [
    ['an opening line with two colons', /^:::/, '::'],
    ['an opening line with one colon', /^:::/, ':'],
    ['an opening line with four colons', /^:::/, '::::'],
    ['an opening line with a space behind its colons', /^:::/, '::: '],
    ['an opening line with spaces between its colons', /^:::/, ': : : '],
    ['an opening line with semicolons', /^:::/, ';;;'],
    ['an opening line with full-width colons', /^:::/, '：：：'],
    ['an opening line set in', /^/, '  '],
    ['an opening line set in by a tab', /^/, '\t'],
    ['an opening line set in by four spaces', /^/, '    '],
    ['an opening line set in by a no-break space', /^/, '\u00a0'],
    ['an opening line in a list', /^/, '- '],
    ['an opening line as a heading', /^/, '## '],
    ['a comma between id and attribute', /(?<=#[\w-]+) /, ', '],
    ['two number signs', /\{#/, '{##'],
  ]),
  ...slips('open', 'missing-label', [
    ['an opening line without its title', /\[.*\](?=\{)/, ''],
    ['an opening line with an empty title', /\[.*\](?=\{)/, '[]'],
  ]),
  ...slips(
    'open',
    ['unknown-attribute', 'broken-directive', 'missing-id'],
    [['an id without its number sign', /\{#/, '{']],
  ),
  ...slips('open', 'unknown-attribute', [
    ['an id with id=', /\{#/, '{id='],
    ['internal misspelt', /\binternal\b/, 'interal'],
  ]),
  ...slips('open', 'invalid-value', [
    ['an id with a capital', /(?<=#)[a-z]/, ([letter]) => letter.toUpperCase()],
    ['an id with an accent', /(?<=#[a-z-]*)e/, 'é'],
    ['an id with a space', /(?<=#[a-z]+)-/, ' '],
    ['an id with an underscore', /(?<=#[a-z]+)-/, '_'],
    ['internal with a value', /\binternal\b/, 'internal=true'],
    ['a level misspelt', /(?<=\bby=)[a-z-]+/, ([level]) => swapped(level)],
    ['a level in French', /(?<=\bby=)manager/, 'gestionnaire'],
    ['a time limit in words', /(?<=\bwithin=)\w+/, '15min'],
  ]),
  ...slips('open', 'reserved-id', [
    ['a word of an id that is reserved', /#[\w-]+/, '#constructor'],
  ]),
  ...slips('close', 'broken-directive', [
    ['a closing line in a list', /^/, '- '],
    ['a closing line in a quote', /^/, '> '],
    ['a closing line as a heading', /^/, '# '],
    ['a closing line in bold', /^:::$/, '**:::**'],
    ['a closing line as code', /^:::$/, '`:::`'],
    ['a closing line with a semicolon', /$/, ';'],
    ['a closing line with two colons', /^.*$/, '::'],
    ['a closing line with four colons', /^.*$/, '::::'],
    ['a closing line set in', /^.*$/, '  :::'],
    ['a closing line set in by four spaces', /^.*$/, '    :::'],
    ['a closing line with a word', /^.*$/, '::: fin'],
    ['a closing line with a slash', /^.*$/, ':::/'],
    ['a closing line with spaces between its colons', /^.*$/, ': : :'],
    ['a closing line with semicolons', /^.*$/, ';;;'],
  ]),
  ...slips(
    'close',
    ['broken-directive', 'unknown-directive'],
    [
      [
        'a closing line with the name of its step',
        /^.*$/,
        (_, line, draft) => `:::${draft.steps[line.step]?.phase ?? ''}`,
      ],
      ['a closing line with end', /^.*$/, ':::end'],
    ],
  ),
  ...slips('close', none, [['spaces behind a closing line', /^.*$/, ':::  ']]),
  ...slips('open', none, [['spaces behind an opening line', /$/, '  ']]),
  ...slips('open', 'blank-lines', [
    ['no blank line behind an opening line', /$/, '\nPremière phrase.'],
  ]),
  ...slips('close', 'blank-lines', [
    [
      'no blank line before a closing line',
      /^/,
      (_, line, draft) =>
        draft.lines[line.number - 3]?.kind === 'leaf' ? 'Dernière phrase.\n' : undefined,
      1,
    ],
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
