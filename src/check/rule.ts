import type { Finding, FindingRelated } from '../model/diagnostic.ts';
import type { Position } from '../model/place.ts';
import type { Playbook } from '../model/playbook.ts';
import type { Code, OptionsOf } from '../model/rules.ts';
import type { Context } from './context.ts';

/** One rule: what it finds in a whole library. Its file, its page and its fixture have its name. */
export interface Rule<Of extends Code = Code> {
  readonly code: Of;
  /** What it finds in a playbook depends on no other one. */
  readonly isLocal?: true;
  /** `options`: as the library sets them, else their defaults (src/model/rules.ts). */
  find(context: Context, options: OptionsOf<Of>): readonly Found[];
}

/** A finding before the rule's name and severity are put to it. */
export type Found = Omit<Finding, 'code' | 'severity'>;

/** Where something stands: a file, and a place in it. Compiled JSON may come without places. */
export function place(
  playbook: Playbook,
  ...positions: readonly (Position | undefined)[]
): { readonly file: string; readonly position: Position } {
  const position = positions.find((one) => one !== undefined);
  return { file: playbook.file, position: position ?? top };
}

export function related(
  message: FindingRelated['message'],
  playbook: Playbook,
  ...positions: readonly (Position | undefined)[]
): FindingRelated {
  return { message, ...place(playbook, ...positions) };
}

/** The beginning of a file. */
export const top: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
