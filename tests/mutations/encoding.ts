import type { Draft } from './draft.ts';
import { type Operator, slips, type Slip } from './operator.ts';

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
  ...slips(/^(?:::say|- \[ \]|[A-Z])/, 'hidden-character', [
    ['a space of no width', /(?<=[a-z]) (?=[a-z])/, ' \u200b'],
    ['a mark of direction', /(?<=[a-z]) (?=[a-z])/, ' \u202e'],
  ]),
  ...slips('open', 'hidden-character', [
    ['a space of no width in an id', /(?<=#[a-z]+)(?=[a-z])/, '\u200b'],
    ['a space of no width before an opening line', /^/, '\u200b'],
  ]),
  ...slips('leaf', 'hidden-character', [['a space of no width before a directive', /^/, '\u200b']]),
  ...slips('close', 'hidden-character', [
    ['a space of no width before a closing line', /^/, '\u200b'],
  ]),
  ...slips(/^::choice/, 'hidden-character', [
    ['a space of no width in a target', /(?<=to=[a-z]+)(?=[a-z])/, '\u200b'],
    ['a soft hyphen of a word processor in a target', /(?<=to=[a-z]+)(?=[a-z])/, '\u001f'],
    ['a space of no width in the name of an attribute', /(?<=[{ ]t)(?=o=)/, '\u200b'],
  ]),
  ...slips('front', 'hidden-character', [
    ['a space of no width in a key', /(?<=^[a-z]+)(?=[a-z-]+:)/, '\u200b'],
    ['a soft hyphen of a word processor in a key', /(?<=^[a-z]+)(?=[a-z-]+:)/, '\u001f'],
    ['a space of no width in a value', /(?<=: .*[a-z])(?=[a-z])/, '\u200b'],
  ]),
  ...slips('item', 'hidden-character', [
    ['a byte order mark inside', /(?<=[a-z]) (?=[a-z])/, '\ufeff '],
  ]),
  ...slips(/^(?:::say|[A-Z])/, 'hidden-character', [
    ['a line separator', /(?<=[a-z]) (?=[a-z])/, '\u2028'],
  ]),
  ...slips(/^[A-Z]/, 'hidden-character', [['a CR alone in a text', /(?<=[a-z]) (?=[a-z])/, '\r']]),
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
