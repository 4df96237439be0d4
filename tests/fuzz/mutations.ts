import fc from 'fast-check';

/** A change to a text, somewhere: by bytes, by lines or by words. */
export type Mutation = (bytes: Uint8Array) => Uint8Array;

/** Where, as a part of the whole: from 0 up to 1. */
const part = fc.noBias(fc.nat(1_000_000)).map((number) => number / 1_000_001);

/** `texts`: from which lines and words are taken that are put elsewhere. */
export function mutations(texts: readonly string[]): fc.Arbitrary<Mutation> {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')))];
  const words = [...new Set(texts.flatMap((text) => text.match(token) ?? []))];
  return fc.oneof(
    byteMutation,
    lineMutation(fc.constantFrom(...lines)),
    wordMutation(fc.constantFrom(...words, ...strange)),
    splice(fc.constantFrom(...texts)),
  );
}

const token = /[\p{L}\p{N}_-]+|\s+|[^\s\p{L}\p{N}]/gu;

/** What stands in no playbook and changes what stands around it. */
const strange: readonly string[] = [
  ...['', '\0', '\r', '\t', '\u00a0', '\u200b', '\u202e', '\ufeff', '\ufffd', '😀', 'e\u0301'],
  ...[
    '---\n',
    '...\n',
    '```\n',
    '~~~',
    '::',
    ':::',
    ':::\n\n',
    '{',
    '}',
    '{{',
    '<',
    '</',
    '/>',
    '<Plan',
    '<Plan>\n',
  ],
  ...[
    '<!--',
    '-->',
    '{/*',
    '*/}',
    '&#x202E;',
    '&lt;',
    '&amp',
    '\\',
    '![',
    '](',
    '][',
    ']: ',
    '[^1]',
    '* * *',
    '***a',
  ],
  ...[
    '&a ',
    '*a',
    '!!x ',
    '? ',
    '- - ',
    '> > ',
    '1. ',
    '| a |\n| - |\n',
    '"',
    "'",
    '“',
    '«',
    '#',
    '%',
    '@',
    '|\n',
    '>\n',
  ],
];

const byteMutation: fc.Arbitrary<Mutation> = fc
  .record({ at: part, length: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) })
  .map(({ at, length, put }) => (bytes) => {
    const start = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
  });

function lineMutation(line: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  const kind = fc.constantFrom('take', 'double', 'put', 'join', 'swap', 'indent');
  return fc.record({ at: part, other: part, kind, line }).map(({ at, other, kind, line: put }) =>
    asText((text) => {
      const lines = text.split('\n');
      const index = Math.floor(at * lines.length);
      const own = lines[index] ?? '';
      const second = Math.floor(other * lines.length);
      if (kind === 'take') lines.splice(index, 1);
      if (kind === 'double') lines.splice(index, 0, own);
      if (kind === 'put') lines.splice(index, 0, put);
      if (kind === 'join') lines.splice(index, 2, own + (lines[index + 1] ?? ''));
      if (kind === 'swap') [lines[index], lines[second]] = [lines[second] ?? '', own];
      if (kind === 'indent') lines[index] = ' '.repeat(1 + Math.floor(other * 6)) + own;
      return lines.join('\n');
    }),
  );
}

function wordMutation(word: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  return fc.record({ at: part, isNew: fc.boolean(), word }).map(({ at, isNew, word: put }) =>
    asText((text) => {
      const words = text.match(token) ?? [];
      words.splice(Math.floor(at * words.length), isNew ? 0 : 1, put);
      return words.join('');
    }),
  );
}

/** A stretch of another text in the place of a stretch of this one. */
function splice(other: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  return fc
    .record({ at: part, length: fc.nat(60), from: part, long: fc.nat(400), other })
    .map(({ at, length, from, long, other: text }) =>
      asText((own) => {
        const start = Math.floor(at * own.length);
        const taken = Math.floor(from * text.length);
        return own.slice(0, start) + text.slice(taken, taken + long) + own.slice(start + length);
      }),
    );
}

function asText(change: (text: string) => string): Mutation {
  return (bytes) => new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
}
