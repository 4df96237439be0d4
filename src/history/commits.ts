import { seconds } from './printed.ts';

/** A commit with what it changed since its first parent. */
export interface Commit {
  readonly name: string;
  /** The nearest earlier commits that changed anything of what was asked for. */
  readonly parents: readonly string[];
  /** When its author wrote it, in seconds since 1970. */
  readonly time: number;
  readonly changes: readonly FileChange[];
}

export interface FileChange {
  readonly path: string;
  /** Name of the new content; absent: the file is gone. */
  readonly blob?: string;
  /** Its name before. */
  readonly from?: string;
}

/** Asks for the commits behind the files of a library, for `readCommits`: children before their parents. */
export const commits = [
  'log',
  '--format=%x01%H %at %P',
  '--topo-order',
  '--parents',
  '--raw',
  '--no-abbrev',
  '--diff-merges=first-parent',
  '-z',
  '-M',
  '--relative',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  'HEAD',
  '--',
  'playbooks',
  'content',
];

/** What `commits` asked for, in the order in which it was printed. */
export function readCommits(text: string): readonly Commit[] {
  const found: (Commit & { readonly changes: FileChange[] })[] = [];
  const tokens = text.split('\0')[Symbol.iterator]();
  for (const token of tokens) {
    const written = token.trim();
    if (written.startsWith('\u0001')) {
      const [name = '', time = '', ...parents] = written.slice(1).split(' ');
      found.push({ name, time: seconds(time), parents, changes: [] });
      continue;
    }
    const [, mode = '', blob = '', kind = ''] =
      /^:\d+ (\d+) \w+ (\w+) ([A-Z])\d*$/.exec(written) ?? [];
    if (kind === '') continue;
    const first = tokens.next().value ?? '';
    const isMoved = kind === 'R' || kind === 'C';
    const path = isMoved ? (tokens.next().value ?? '') : first;
    const changes = found.at(-1)?.changes;
    if (kind === 'R') changes?.push({ path: first });
    changes?.push({
      path,
      // Neither a link nor a module: a plain file.
      ...(mode.startsWith('100') && { blob }),
      ...(kind === 'R' && { from: first }),
    });
  }
  return found;
}
