import { fold } from '../model/suggest.ts';

export { fold, onlyMeant, suggest } from '../model/suggest.ts';

/** How ids, slugs and names are written. */
export const idForm = /^[a-z][a-z0-9-]{0,63}$/;

/** What was written, where it is an id; else the id that was most likely meant. */
export function meantId(written: string): string {
  return idForm.test(written) ? written : (toId(written) ?? 'x');
}

/**
 * A valid id made of what was written, or of a title: `Écouter jusqu'au bout` gives
 * `ecouter-jusqu-au-bout`.
 */
export function toId(words: string): string | undefined {
  const id = fold(words)
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);
  return id === '' ? undefined : id;
}
