import type { Plugin } from 'vite';
import { readGuides } from './guides.ts';
import type { LibraryOptions } from './library.ts';

const name = 'virtual:accalmie';
const resolved = `\0${name}`;

/** How pages are made. */
export interface Made {
  /** Into files, not for somebody who writes; whatever the environment says of itself. */
  readonly built: boolean;
  /** Whether devices keep what is built. */
  readonly offline: boolean;
}

/**
 * The one virtual module: where the compiled pages are found, with which options, and the library's guides.
 * Routes are bundled. They import that address natively, because a bundled copy of the core would compile
 * the library once more and look for the package's own data in the wrong place. Guides alone are modules.
 */
export function pagesModule(options: LibraryOptions, made: Made): Plugin {
  const address = new URL('./pages.js', import.meta.url).href;
  return {
    name: 'accalmie',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? source(address, options, made) : undefined),
  };
}

function source(address: string, options: LibraryOptions, { built, offline }: Made): string {
  const guides = readGuides(options.root).map(({ language, slug, file }) => {
    const module = JSON.stringify(file.replaceAll('\\', '/'));
    return `${JSON.stringify(`${language}/${slug}`)}: () => import(${module})`;
  });
  return [
    `export const address = ${JSON.stringify(address)};`,
    `export const options = ${JSON.stringify(options)};`,
    `export const built = ${built};`,
    `export const offline = ${built && offline};`,
    `export const guides = { ${guides.join(', ')} };`,
  ].join('\n');
}
