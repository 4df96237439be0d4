import {
  type Compiled,
  fromParsed,
  isContent,
  isPlaybook,
  type JudgeOptions,
} from './from-parsed.ts';
import type { SourceFile } from './model/source.ts';
import { parseContent } from './parse/content.ts';
import { parsePlaybook } from './parse/parse.ts';

export type { Compiled } from './from-parsed.ts';

export interface CompileOptions extends JudgeOptions {
  /** What stands in for missing files of content/ (`readStandIns`). */
  readonly standIns: readonly SourceFile[];
  /** Names of the components that playbooks may use. */
  readonly components?: readonly string[];
}

/**
 * Text -> playbooks and everything that is wrong with them. Never throws on what an author wrote:
 * what could be understood is returned, the rest is in the diagnostics.
 */
export function compile(files: readonly SourceFile[], options: CompileOptions): Compiled {
  const shared = parseContent(files.filter(isContent), options.standIns);
  const playbooks = files
    .filter(isPlaybook)
    .map((file) => parsePlaybook(file, shared.content, options.components));
  const parsed = { ...shared, contentFindings: shared.findings, playbooks };
  return fromParsed(files, parsed, options);
}
