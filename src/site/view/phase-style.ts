import type { Phase } from '../../model/library.ts';

/** The hues of the phases as a stylesheet: lightness and chroma are the theme's. */
export function phaseStyle(phases: readonly Phase[]): string {
  return phases.map(({ key, hue }) => `[data-phase=${key}]{--hue:${hue}}`).join('');
}
