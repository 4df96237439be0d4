import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs of words that another text may not have in common with a source. */
export const runLength = 8;

/** Words as two texts are compared: no case, no accents, no punctuation; an apostrophe parts words. */
export function wordsIn(text: string): readonly string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The runs of a text in their order, each with what is kept of it: 48 bits of SHA-256. */
export function* runsIn(text: string): Generator<{ readonly hash: string; readonly run: string }> {
  const words = wordsIn(text);
  for (let first = 0; first + runLength <= words.length; first += 1) {
    const run = words.slice(first, first + runLength).join(' ');
    const hash = createHash('sha256').update(run).digest().subarray(0, 6).toString('base64url');
    yield { hash, run };
  }
}

/** The runs that a text has in common with the sources, in the text's words. */
export function sharedRuns(text: string, sources: ReadonlySet<string>): readonly string[] {
  return [...runsIn(text)].filter(({ hash }) => sources.has(hash)).map(({ run }) => run);
}

/** The hashes of a folder of texts, sorted, one a line. */
export function hashesOf(folder: string): string {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const hashes = new Set(texts.flatMap((text) => [...runsIn(text)].map(({ hash }) => hash)));
  return [...hashes]
    .sort()
    .map((hash) => `${hash}\n`)
    .join('');
}

// `node tests/tools/source-runs.ts FOLDER > tests/source-runs.txt`
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(hashesOf(process.argv[2] ?? '.'));
}
