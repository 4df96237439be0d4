import { openGit } from './git.ts';
import { readLog } from './printed.ts';
import { changes, gapIn } from './repository.ts';

/** The days on which a file came and was last changed, `YYYY-MM-DD` in UTC. */
export interface Changes {
  readonly last: string;
  /** Absent: it had another name before, so nobody knows. */
  readonly first?: string;
}

/**
 * When the playbooks of a library were changed, by path, as their authors' commits say: the same for the same commit,
 * whenever one asks. Empty where git does not know all of them. Never throws.
 */
export function lastChanges(root: string, milliseconds = 5000): ReadonlyMap<string, Changes> {
  const git = openGit(root, milliseconds);
  if (gapIn(git)) return new Map();
  const log = git(...changes);
  if (!log.ok) return new Map();
  return new Map(
    [...readLog(log.text)].map(([path, { first, last, isRenamed }]) => [
      path,
      { last: day(last), ...(!isRenamed && { first: day(first) }) },
    ]),
  );
}

function day(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
