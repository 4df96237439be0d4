import { readdirSync } from 'node:fs';
import { AstroError } from 'astro/errors';
import type { OpenLibrary } from '../library.ts';
import { writeIndex } from '../search/index.ts';
import { recordsOf, trainingRecordsOf } from '../search/records.ts';
import { referenceRecordsOf } from '../search/reference-records.ts';
import { settingFor } from '../view/setting.ts';
import { writeOffline } from './offline.ts';
import { publish } from './publish.ts';
import { scanSite } from './scan.ts';

export interface Finished {
  readonly pages: number;
  readonly records: number;
}

/** Where a site is built and published. */
export interface Place {
  /** Folder of its addresses, with `/` at both ends. */
  readonly base: string;
  readonly staging: string;
  readonly site: string;
  /** Whether devices keep it. */
  readonly offline: boolean;
  /** Those that have pages. */
  readonly languages: readonly string[];
}

/**
 * Writes the search index, scans what was built, lists what a device keeps and publishes it. Throws when
 * anything did not pass.
 */
export async function finish(
  opened: OpenLibrary,
  { base, staging, site, offline, languages }: Place,
): Promise<Finished> {
  const records = [
    ...opened.library.playbooks.flatMap((playbook) =>
      recordsOf(playbook, settingFor(opened, playbook.language, base)),
    ),
    ...languages.flatMap((language) => referenceRecordsOf(settingFor(opened, language, base))),
    ...languages.flatMap((language) => trainingRecordsOf(settingFor(opened, language, base))),
  ];
  await writeIndex(records, staging);
  const violations = scanSite(staging);
  if (violations.length > 0) {
    const lines = violations.map(({ file, what, excerpt }) => `${file}: ${what}: ${excerpt}`);
    throw new AstroError(
      `The pages hold what the content security policy forbids:\n${lines.slice(0, 20).join('\n')}`,
      'Scripts and styles go into files of their own; nothing was published.',
    );
  }
  writeOffline(staging, offline);
  publish(staging, site);
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return { pages: pages.filter((file) => file.endsWith('.html')).length, records: records.length };
}
