/** `npm run test:long` tries all there is; `npm test` a sample, the same in every run. */
export const isLong = process.env['MODE'] === 'long';

/** How often a law is tried. */
export function runs(few: number): number {
  return isLong ? 25 * few : few;
}
