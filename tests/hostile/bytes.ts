import { inStep, wayOn } from '../tools/manuscript.ts';
import { bodies, files, type Hostile, times } from './hostile.ts';

const sound = inStep(wayOn);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Raw bytes in the place of `§`, in a step of a sound playbook: line 16. */
function raw(...bytes: readonly number[]): Uint8Array {
  const [before = '', after = ''] = inStep(`a§b\n\n${wayOn}`).split('§');
  return Buffer.concat([utf8(before), Uint8Array.from(bytes), utf8(after)]);
}

const wide = Buffer.from(sound, 'utf16le');

export const bytes: readonly Hostile[] = [
  ...files('bytes', [
    ['nothing', '', '1 front-matter', '1 no-steps'],
    ['spaces', ' \n \n', '1 front-matter', '1 no-steps'],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), '1 not-utf8'],
    [
      'UTF-16 the other way',
      Buffer.concat([Buffer.from([0xff, 0xfe]), wide]).swap16(),
      '1 not-utf8',
    ],
    ['UTF-16 without its mark', wide, '3 not-utf8'],
    [
      'UTF-16 of plain letters',
      Buffer.from(sound.replace(/[^\0-\x7f]/g, 'e'), 'utf16le'),
      '1 not-utf8',
    ],
    ['UTF-32', Buffer.from(times(200, '\0\0\0a'), 'latin1'), '1 not-utf8'],
    ['Windows-1252', raw(0xe9), '16 not-utf8'],
    ['a slash in two bytes', raw(0xc0, 0xaf), '16 not-utf8'],
    ['NUL in two bytes', raw(0xc0, 0x80), '16 not-utf8'],
    ['a letter in three bytes', raw(0xe0, 0x81, 0x81), '16 not-utf8'],
    ['half of a pair', raw(0xed, 0xa0, 0x80), '16 not-utf8'],
    ['a pair in six bytes', raw(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), '16 not-utf8'],
    ['past the last character', raw(0xf4, 0x90, 0x80, 0x80), '16 not-utf8'],
    ['five bytes', raw(0xf8, 0x88, 0x80, 0x80, 0x80), '16 not-utf8'],
    ['a sequence that is cut', raw(0xe2, 0x82), '16 not-utf8'],
    ['a byte that follows none', raw(0x80), '16 not-utf8'],
    ['a byte that never occurs', raw(0xfe), '16 not-utf8'],
    [
      'a cut sequence at the end',
      Buffer.concat([utf8(sound), Buffer.from([0xf0, 0x9f])]),
      '25 not-utf8',
    ],
    ['a byte order mark', `\ufeff${sound}`, '1 byte-order-mark'],
    [
      'two of them',
      `\ufeff\ufeff${sound}`,
      '1 byte-order-mark',
      '1 front-matter',
      '1 hidden-character',
    ],
    ['line ends of old', sound.replaceAll('\n', '\r'), '1 hidden-character'],
    ['one line end of old', inStep(`a\rb\n\n${wayOn}`), '16 hidden-character'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '1 not-utf8'],
    ['an archive', Buffer.from('504b0304140000000800ffffffff', 'hex'), '1 not-utf8'],
    ['a page and a playbook', `<!doctype html><script>x</script>\n${sound}`, '1 front-matter'],
    ['a document and a playbook', `%PDF-1.7\n${sound}`, '1 front-matter'],
    ['a program and a playbook', `#!/bin/sh\nrm -rf /\n${sound}`, '1 front-matter'],
    ['more bytes than a text may have', sound + 'é'.repeat(140_000), '1 too-large'],
    ['a line of ten million letters', sound + 'a'.repeat(10_000_000), '1 too-large'],
    ['more lines than a text may have', sound + '\n'.repeat(5_000), '1 too-large'],
  ]),
  ...bodies('control', [
    ['NUL', 'a\0b', '16 hidden-character'],
    ['BEL', 'a\x07b', '16 hidden-character'],
    [
      'BS, which takes back',
      'oui\b\b\bnon',
      '16 hidden-character',
      '16 hidden-character',
      '16 hidden-character',
    ],
    ['ESC', 'a\x1b[2Jb', '16 hidden-character'],
    ['DEL', 'a\x7fb', '16 hidden-character'],
    ['CSI in one character', 'a\x9bb', '16 hidden-character'],
    ['NEL', 'a\x85b', '16 hidden-character'],
    ['form feed', 'a\fb', '16 hidden-character'],
    ['vertical tab', 'a\vb', '16 hidden-character'],
    ['a hundred of them', 'a\x01'.repeat(100), '10 × hidden-character'],
  ]),
];
