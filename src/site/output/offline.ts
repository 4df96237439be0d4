import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Compiled, this file stands in lib/site/output/; the workers ship as source. */
const workers = new URL('../../../src/site/offline/', import.meta.url);

/**
 * Writes the service worker of a built site, `sw.js`, and the list of what it keeps, `offline.json`. Equal
 * files give an equal list. Where a site is not kept offline, its worker removes what an earlier one kept.
 */
export function writeOffline(site: string, offline: boolean): void {
  if (!offline) return writeFileSync(join(site, 'sw.js'), removingWorker());
  const list = JSON.stringify(listOf(site), null, 1);
  const keep = readFileSync(new URL('keep.js', workers), 'utf8');
  writeFileSync(join(site, 'offline.json'), list);
  writeFileSync(join(site, 'sw.js'), `const version = '${digest(list)}';\n${keep}`);
}

/** The worker that removes the site from a device. */
export function removingWorker(): string {
  return readFileSync(new URL('remove.js', workers), 'utf8');
}

/** SHA-256 in base64 of what is kept, by its address below the base: a page by its folder. */
export function listOf(site: string): Readonly<Record<string, string>> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isKept(file))
    .sort();
  return Object.fromEntries(
    files.map((file) => [addressOf(file), digest(readFileSync(join(site, file)))]),
  );
}

/**
 * What pages are made of, and the data that they fetch. Not the pages of the rules, which only authors read, nor the
 * sheets and trees to print, which are printed ahead: they would be half of the whole. Not the pages of versions: what was up to date when
 * it was kept may no longer be so. Not PDF, sound or film, which are heavy; not the settings of a host (`_headers`,
 * `web.config`), which it serves to nobody: one file that cannot be had would refuse the whole version.
 */
function isKept(file: string): boolean {
  const hidden = file.split('/').some((part) => /^[._]/.test(part) && part !== '_astro');
  return !hidden && kinds.test(file) && !leftOut.test(file) && file !== 'sw.js';
}

const kinds =
  /\.(?:html|css|js|mjs|woff2?|ttf|otf|svg|png|jpe?g|webp|avif|gif|ico|webmanifest|pagefind|pf_[a-z]+)$|^(?:pagefind|[a-z]{2})\/.*\.json$/;

const leftOut = /^[a-z]{2}\/(?:rules|binder|[^/]+\/(?:paper|tree|versions))\//;

function addressOf(file: string): string {
  const address = encodeURI(file).replace(/[?#]/g, encodeURIComponent);
  return `./${address.replace(/(^|\/)index\.html$/, '$1')}`;
}

function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64');
}
