import { advice } from './advice.ts';
import { directives } from './directives.ts';
import { encoding } from './encoding.ts';
import { facts } from './facts.ts';
import { frontMatter } from './front-matter.ts';
import { frontMatterLines } from './front-matter-lines.ts';
import { lines } from './lines.ts';
import type { Operator } from './operator.ts';
import { steps } from './steps.ts';
import { text } from './text.ts';
import { values } from './values.ts';
import { ways } from './ways.ts';

/** Every mistake of one kind that authors make, by what they were writing. */
export const operators: Readonly<Record<string, readonly Operator[]>> = {
  'front matter': frontMatter,
  'lines of the front matter': frontMatterLines,
  steps,
  directives,
  values,
  ways,
  facts,
  text,
  lines,
  encoding,
  advice,
};
