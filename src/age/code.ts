import { createHash } from 'node:crypto';

/**
 * No sign that looks like another (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and none that lets a word be spelt: no A E I O U.
 * What is left of Z, S and B are their figures.
 */
export const signs = '23456789CDFGHJKMNPQRTVWXY';

const length = 6;

/**
 * The code of a content in six signs: 25⁶, 244 million. Only codes of one playbook are ever compared: among thirty
 * states of it, two are alike once in half a million libraries of one playbook.
 */
export function codeOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update('accalmie sheet 1');
  // Lengths keep `ab`, `c` from `a`, `bc`.
  for (const part of parts) hash.update(`\n${Buffer.byteLength(part)} `).update(part);
  let rest = hash.digest().readBigUInt64BE();
  const base = BigInt(signs.length);
  return Array.from({ length }, () => {
    const sign = signs.charAt(Number(rest % base));
    rest /= base;
    return sign;
  }).join('');
}

/** Eight signs that tell one content from another; for machines. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
