import { createHash } from 'node:crypto';

/** Eight hexadecimal digits of SHA-256. */
export function hash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
