import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { openCache } from './cache.ts';
import type { CacheOptions } from './memory.ts';
import { toolVersion } from './tool-version.ts';

/** A folder, or whether there is a cache at all. */
export type CacheOption = string | boolean;

/** The folder of a person's caches lies outside every library: nobody can bring a cache along in a pull request. */
export function cacheFolder(): string {
  return envPaths('accalmie', { suffix: '' }).cache;
}

export function cacheOf(root: string, wish: CacheOption = true): CacheOptions | undefined {
  if (wish === false) return undefined;
  const folder = wish === true ? join(cacheFolder(), 'parsed') : resolve(wish);
  const entries = openCache(folder, Date.now());
  return { entries, toolVersion: toolVersion(), library: realpathSync(root) };
}
