import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';

/**
 * Writes the search index into `pagefind/` of a built site, without Pagefind's own widgets. Throws when
 * anything could not be indexed. The files are written here: Pagefind says that it has written its own while
 * it may still be at it, and a search then lacks a file, or its end (github.com/Pagefind/pagefind/issues/1271).
 */
export async function writeIndex(records: readonly CustomRecord[], site: string): Promise<void> {
  const { index, errors } = await createIndex({});
  try {
    if (!index) throw new Error(errors.join('\n'));
    const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
    for (const { errors: problems } of added) fail(problems);
    const { files, errors: missing } = await index.getFiles();
    fail(missing);
    for (const { path, content } of files) {
      const file = join(site, 'pagefind', path);
      if (!widgets.test(path)) write(file, content);
    }
  } finally {
    await close();
  }
}

/** What the search of this site never asks for: half of the bytes. */
const widgets = /^pagefind-(?:.*ui|highlight|worker)\.(?:js|css)$/;

function write(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function fail(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed: ${errors.join('; ')}`);
}
