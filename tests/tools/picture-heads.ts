/** How pictures begin, as encoders write them: the first 32 bytes, by kind. */
export const pictureHeads: Readonly<Record<string, readonly Uint8Array[]>> = {
  png: [bytes('89504e470d0a1a0a 0000000d 49484452 00000001 00000001 0806000000')],
  jpg: [
    bytes('ffd8ffe0 0010 4a46494600 0101 00 0048 0048 0000 ffdb 0043 00'),
    bytes('ffd8ffe1 0010 4578696600 00 49492a00 08000000 0000'),
    bytes('ffd8ffdb 0043 00 08060607060508070707090908'),
  ],
  webp: ['56503820', '5650384c', '56503858'].map((chunk) =>
    bytes(`52494646 24000000 57454250 ${chunk} 18000000 30010000`),
  ),
  avif: [
    bytes('0000001c 66747970 61766966 00000000 61766966 6d696631 6d696166'),
    bytes('00000020 66747970 61766973 00000000 61766966 61766973 6d736631 69736f38'),
    bytes('00000020 66747970 6d696631 00000000 6d696631 61766966 6d696166 4d413142'),
  ],
};

function bytes(hex: string): Uint8Array {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex');
}
