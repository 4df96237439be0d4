/** `npm run test:long` tries all there is; `npm test` a sample, the same in every run. */
export const isLong = process.env['MODE'] === 'long';

/** Every third (`step`) of what there is, from the first (`from`, from 0) on; all of it in the long run. */
export function sample<Item>(
  all: readonly Item[],
  { step = 3, from = 0 }: { readonly step?: number; readonly from?: number } = {},
): readonly Item[] {
  return isLong ? all : all.filter((_, index) => index % step === from);
}

/** How often a law is tried. */
export function runs(few: number): number {
  return isLong ? 25 * few : few;
}
