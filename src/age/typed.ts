/** A code as somebody typed it: no matter how large, with which gaps, or with a look-alike. */
export function typedCode(text: string): string {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain.replace(/[BSZ]/g, (sign) => alike[sign] ?? sign);
}

const alike: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2' };
