import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a site is built before it is published: beside its place, so that a rename is enough. */
export function stagingOf(site: string): string {
  return `${site}.next`;
}

/** Puts a finished site in its place. The last one is there until the new one is. */
export function publish(staging: string, site: string): void {
  const last = `${site}.last`;
  rmSync(last, { recursive: true, force: true });
  mkdirSync(dirname(site), { recursive: true });
  if (existsSync(site)) renameSync(site, last);
  try {
    renameSync(staging, site);
  } catch (error) {
    if (existsSync(last)) renameSync(last, site);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}
