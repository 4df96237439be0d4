import type { Draft } from './draft.ts';
import { type Operator, rows, type Slip } from './operator.ts';

/** Accidents of editors, and of what is pasted. */
export const encoding: readonly Operator[] = [
  whole('a byte order mark', ({ text }) => ({
    text: `\ufeff${text}`,
    told: { code: 'byte-order-mark', line: 1 },
  })),
  whole('Windows-1252', ({ text, lines }) => {
    const first = lines.find((line) => /[\u0080-\uffff]/.test(line.text));
    return first && { text: toWindows(text), told: { code: 'not-utf8', line: first.number } };
  }),
  whole('UTF-16', ({ text }) => ({
    text: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
    told: { code: 'not-utf8', line: 1 },
  })),
  whole('CRLF', ({ text }) => ({ text: text.replaceAll('\n', '\r\n') })),
  whole('CR alone', ({ text }) => ({
    text: text.replaceAll('\n', '\r'),
    told: { code: 'hidden-character', line: 1 },
  })),
  whole('no line end at the end', ({ text }) => ({ text: text.trimEnd() })),
  whole('blank lines at the end', ({ text }) => ({ text: `${text}\n\n\n` })),
  ...rows([
    {
      name: 'a space of no width',
      on: /^(?:::say|- \[ \]|[A-Z])/,
      find: /(?<=[a-z]) (?=[a-z])/,
      put: ' \u200b',
      code: 'hidden-character',
    },
    {
      name: 'a mark of direction',
      on: /^(?:::say|- \[ \]|[A-Z])/,
      find: /(?<=[a-z]) (?=[a-z])/,
      put: ' \u202e',
      code: 'hidden-character',
    },
    {
      name: 'a space of no width in an id',
      on: 'open',
      find: /(?<=#[a-z]+)(?=[a-z])/,
      put: '\u200b',
      code: 'hidden-character',
    },
    {
      name: 'a space of no width before a directive',
      on: 'leaf',
      find: /^/,
      put: '\u200b',
      code: 'hidden-character',
    },
    {
      name: 'a space of no width before an opening line',
      on: 'open',
      find: /^/,
      put: '\u200b',
      code: 'hidden-character',
    },
    {
      name: 'a space of no width before a closing line',
      on: 'close',
      find: /^/,
      put: '\u200b',
      code: 'hidden-character',
    },
    {
      name: 'a space of no width in a target',
      on: /^::choice/,
      find: /(?<=to=[a-z]+)(?=[a-z])/,
      put: '\u200b',
      code: 'hidden-character',
    },
    {
      name: 'a byte order mark inside',
      on: 'item',
      find: /(?<=[a-z]) (?=[a-z])/,
      put: '\ufeff ',
      code: 'hidden-character',
    },
    {
      name: 'a line separator',
      on: /^(?:::say|[A-Z])/,
      find: /(?<=[a-z]) (?=[a-z])/,
      put: '\u2028',
      code: 'hidden-character',
    },
    {
      name: 'a CR alone in a text',
      on: /^[A-Z]/,
      find: /(?<=[a-z]) (?=[a-z])/,
      put: '\r',
      code: 'hidden-character',
    },
  ]),
];

function whole(name: string, slip: (draft: Draft) => Slip | undefined): Operator {
  return { name, slips: (draft) => [slip(draft) ?? []].flat() };
}

/** As an old editor saves: what it does not know becomes `?`. */
function toWindows(text: string): Uint8Array {
  const extra: Readonly<Record<string, number>> = {
    '€': 0x80,
    '…': 0x85,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
    '—': 0x97,
    œ: 0x9c,
    Œ: 0x8c,
  };
  return Uint8Array.from(
    text,
    (letter) =>
      extra[letter] ??
      ((letter.codePointAt(0) ?? 63) < 256 ? (letter.codePointAt(0) as number) : 63),
  );
}
