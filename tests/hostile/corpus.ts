import { code } from './code.ts';
import { addresses } from './addresses.ts';
import { bytes } from './bytes.ts';
import { directives } from './directives.ts';
import type { Hostile } from './hostile.ts';
import { html } from './html.ts';
import { limits } from './limits.ts';
import { outputs } from './outputs.ts';
import { unicode } from './unicode.ts';
import { work } from './work.ts';
import { yaml } from './yaml.ts';

/** Every hostile input, by what it attacks. Nothing in it was ever run. */
export const corpus: readonly Hostile[] = [
  ...bytes,
  ...unicode,
  ...limits,
  ...yaml,
  ...code,
  ...html,
  ...addresses,
  ...directives,
  ...work,
  ...outputs,
];
