import type { Language } from '../model/language.ts';
import type { RulePage } from '../model/rule-page.ts';
import type { Code } from '../model/rules.ts';

/** What a report for people needs besides the diagnostics. */
export interface PrettyOptions {
  readonly language: Language;
  /** Whether the reader's terminal shows colours. */
  readonly colour: boolean;
  /** Columns of the reader's terminal; absent: lines are as long as they are. */
  readonly width?: number | undefined;
  /** What stands before a file's path for the reader: `` or such as `library/`. */
  readonly base?: string;
  /** Source texts by file, for the lines shown under a message. */
  readonly sources: ReadonlyMap<string, string>;
  readonly playbooks: number;
  readonly steps: number;
  /** How many warnings and notes are not among the diagnostics because nobody wants to see them. */
  readonly untold?: number;
}

export interface ReportOptions extends PrettyOptions {
  readonly base: string;
  /** Of this program. */
  readonly version: string;
  /** All files that were checked, with or without a finding. */
  readonly files: readonly string[];
  /** Pages of the rules that found something, in the language of the messages. */
  readonly pages: ReadonlyMap<Code, RulePage>;
}
