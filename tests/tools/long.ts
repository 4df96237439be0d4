/** `npm run test:long` tries all there is; `npm test` a sample, the same in every run. */
export const isLong = process.env['MODE'] === 'long';

/** Every third of what there is, from the first on; all of it in the long run. */
export function sample<Item>(all: readonly Item[]): readonly Item[] {
  return isLong ? all : all.filter((_, index) => index % 3 === 0);
}

/** How often a law is tried. */
export function runs(few: number): number {
  return isLong ? 25 * few : few;
}
