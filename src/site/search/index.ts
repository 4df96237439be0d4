import { join } from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';

/** Writes the search index into `pagefind/` of a built site. Throws when anything could not be indexed. */
export async function writeIndex(records: readonly CustomRecord[], site: string): Promise<void> {
  const { index, errors } = await createIndex({});
  try {
    if (!index) throw new Error(errors.join('\n'));
    const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
    for (const { errors: problems } of added) fail(problems);
    fail((await index.writeFiles({ outputPath: join(site, 'pagefind') })).errors);
  } finally {
    await close();
  }
}

function fail(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed: ${errors.join('; ')}`);
}
