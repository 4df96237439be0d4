import type { Plugin } from 'vite';
import type { LibraryOptions } from './library.ts';

const name = 'virtual:accalmie';
const resolved = `\0${name}`;

/**
 * The one virtual module: where the compiled pages are found, and with which options.
 * Routes are bundled. They import that address natively, because a bundled copy of the core would compile
 * the library once more and look for the package's own data in the wrong place.
 */
export function pagesModule(options: LibraryOptions): Plugin {
  const address = new URL('./pages.js', import.meta.url).href;
  return {
    name: 'accalmie',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) =>
      id === resolved
        ? `export const address = ${JSON.stringify(address)};\nexport const options = ${JSON.stringify(options)};`
        : undefined,
  };
}
