/**
 * Where the parts of this package lie, seen from the one file that knows: it stands at the top of src/, of
 * lib/ once compiled, and in every bundle there.
 */
const here = new URL('./', import.meta.url);

/** `.ts` as source, `.js` compiled. */
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** A folder or file of the package, such as `content/`. */
export function inPackage(path: string): URL {
  return new URL(`../${path}`, here);
}

/** The code that runs: src/ or lib/. */
export const codeFolder: URL = here;

/** A module that is loaded by its address, without its extension: `parsing/thread`. */
export function codeFile(module: string): URL {
  return new URL(module + extension, here);
}
