/** How a file of each kind begins: what calls itself a picture and is none is neither shown nor copied. */
const signatures: Readonly<Record<string, RegExp>> = {
  // The eight bytes of PNG and its first chunk, which is always IHDR: 13 bytes (W3C PNG, 5.2 and 5.6).
  png: /^\x89PNG\r\n\x1a\n\0\0\0\rIHDR/,
  // SOI and the first byte of the next marker (ITU-T T.81, B.1).
  jpg: /^\xff\xd8\xff[\xc0-\xfe]/,
  // RIFF, four bytes of length, WEBP and the kind of the first chunk (RFC 9649, 2.4).
  webp: /^RIFF[^]{4}WEBPVP8[ LX]/,
  // The box `ftyp`, whose brands name a picture or a sequence of AV1 (AV1 Image File Format, 6).
  avif: /^\0\0[^]{2}ftyp(?:avi[fs]|mif1[^]{4}(?:[^]{4})*avif)/,
};

/** As many bytes as tell a kind. */
export const headLength = 32;

/** Whether the first bytes are of the kind that the name says. */
export function isKindOf(name: string, head: Uint8Array): boolean {
  const kind = name.slice(name.lastIndexOf('.') + 1);
  const text = String.fromCharCode(...head.subarray(0, headLength));
  return Object.hasOwn(signatures, kind) && (signatures[kind] as RegExp).test(text);
}
