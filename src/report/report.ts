import type { Diagnostic } from '../model/diagnostic.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { ReportOptions } from './options.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

export type Reporter = (diagnostics: readonly Diagnostic[], options: ReportOptions) => string;

/** One table of the formats of `check --format`. */
export const reporters = { pretty, json, github, sarif, junit } as const satisfies Record<
  string,
  Reporter
>;

export type ReportFormat = keyof typeof reporters;
