import type { Range } from './source.ts';

/** Why a line is not quite a directive. `at` is the words to point at. */
export interface NearMiss {
  readonly kind: NearMissKind;
  readonly at: Range;
  /** Those words, where they stand before the line. */
  readonly found?: string;
  /** What to write instead of those words, where that is certain. */
  readonly fix?: string;
}

export type NearMissKind =
  | 'attribute-lines'
  | 'bad-attribute'
  | 'colons'
  | 'column'
  | 'curly-quotes'
  | 'extra-bracket'
  | 'label-after-attributes'
  | 'label-lines'
  | 'marks-before'
  | 'no-break-space'
  | 'no-name'
  | 'no-value'
  | 'parentheses'
  | 'separator'
  | 'single-quotes'
  | 'space-around-equals'
  | 'space-before-attributes'
  | 'space-before-label'
  | 'space-before-name'
  | 'space-inside-attributes'
  | 'text-after-attributes'
  | 'text-after-close'
  | 'text-after-label'
  | 'text-before-label'
  | 'unclosed-attributes'
  | 'unclosed-label'
  | 'unclosed-quote'
  | 'unopened-attributes'
  | 'unopened-label'
  | 'value-to-quote';

/** Spaces that look like the plain one and are not. */
export const hiddenSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
