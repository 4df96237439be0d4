import { address, options } from 'virtual:accalmie';
import type { Pages } from '../pages.ts';

/** The pages of the library as the build hook has compiled it. */
export async function pages(): Promise<Pages> {
  const native = (await import(/* @vite-ignore */ address)) as typeof import('../pages.ts');
  return native.openPages(options);
}
