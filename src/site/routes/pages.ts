import { address, options } from 'virtual:accalmie';
import type { LibraryOptions } from '../library.ts';
import type * as native from '../pages.ts';

/** The pages of the library as the build hook has compiled it. */
export async function pages(): Promise<native.Pages> {
  const { openPages } = (await import(/* @vite-ignore */ address)) as typeof native;
  return openPages(options as LibraryOptions);
}
