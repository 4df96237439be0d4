import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';

export interface ReportOptions {
  readonly language: Language;
  /** Whether the reader's terminal shows colours. */
  readonly colour: boolean;
  /** Source texts by file, for the lines shown under a message. */
  readonly sources: ReadonlyMap<string, string>;
  readonly playbooks: number;
  readonly steps: number;
}

export type Reporter = (diagnostics: readonly Diagnostic[], options: ReportOptions) => string;

/** One table of the formats of `check --format`. */
export const reporters = { pretty, json, github } as const satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof reporters;
