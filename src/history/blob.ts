import { createHash } from 'node:crypto';

/**
 * Whether a file's content has this name in git: the digest of its bytes behind a header. Line ends may have been
 * converted on the way out; asking git itself would run the filters that a repository names.
 */
export function isCommitted(bytes: Uint8Array, name: string): boolean {
  const plain = Buffer.from(
    Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'),
    'latin1',
  );
  return [bytes, plain].some((content) => nameOf(content, name.length) === name);
}

function nameOf(content: Uint8Array, length: number): string {
  const digest = createHash(length === 64 ? 'sha256' : 'sha1');
  return digest.update(`blob ${content.length}\0`).update(content).digest('hex');
}
