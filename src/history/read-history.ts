import type { History } from '../model/history.ts';
import type { SourceFile } from '../model/source.ts';
import { isCommitted } from './blob.ts';
import { type Git, openGit } from './git.ts';
import { timesOf } from './lines.ts';
import { readBlame, readLog, readTree, type Span } from './printed.ts';
import { changes, gapIn } from './repository.ts';

export interface HistoryOptions {
  /** Keys of the site's languages: a playbook in the first that has it is the original. */
  readonly languages: readonly string[];
  /** Seconds since 1970: the time of what is not committed; where the last commit is later, just behind that. */
  readonly now: number;
  /** How long git may take in all; 5 seconds by default. */
  readonly milliseconds?: number;
}

/**
 * When the lines of playbooks in several languages were last changed: only of those that may be outdated, whose
 * original has changed since their translation began. Three questions to git for all files together, one more
 * for each of those. Never throws: what cannot be known is the `gap`.
 */
export function readHistory(
  root: string,
  files: readonly SourceFile[],
  { languages, now: today, milliseconds = 5000 }: HistoryOptions,
): History {
  const couples = couplesOf(files, languages);
  if (couples.length === 0) return { files: {} };
  const git = openGit(root, milliseconds);
  const gap = gapIn(git);
  if (gap) return { files: {}, gap };
  const tree = git('ls-tree', '-r', '-z', 'HEAD', 'playbooks/');
  // A repository without a commit: nothing in it is older than anything else.
  if (!tree.ok) return { files: {}, ...(tree.gap !== 'unreadable' && { gap: tree.gap }) };
  const log = git(...changes);
  if (!log.ok) return { files: {}, gap: log.gap };
  const [names, spans] = [readTree(tree.text), readLog(log.text)];
  const now = [...spans.values()].reduce((latest, { last }) => Math.max(latest, last + 1), today);
  const states = new Map(
    couples.flat().map((file) => [file, stateOf(file, spans.get(file.path), names)] as const),
  );
  const asked = couples.filter((couple) => mayBeOutdated(couple, states, now));
  return blame([...new Set(asked.flat())], git, states, now);
}

type Couple = readonly [original: SourceFile, translation: SourceFile];

function couplesOf(files: readonly SourceFile[], languages: readonly string[]): readonly Couple[] {
  const paths = new Map(files.map((file) => [file.path, file]));
  const names = new Set(
    files.flatMap(({ path }) => /^playbooks\/\w+\/([^/]+\.mdx)$/.exec(path)?.[1] ?? []),
  );
  return [...names].sort().flatMap((name) => {
    const found = languages.flatMap((language) => paths.get(`playbooks/${language}/${name}`) ?? []);
    const [original, ...translations] = found;
    return translations.flatMap((one) => (original ? [[original, one] as const] : []));
  });
}

interface State {
  /** Absent: no commit has the file. */
  readonly span?: Span;
  /** It is as it was committed. */
  readonly isCommitted: boolean;
}

function stateOf(
  file: SourceFile,
  span: Span | undefined,
  names: ReadonlyMap<string, string>,
): State {
  const name = names.get(file.path);
  if (name === undefined || !span) return { isCommitted: false };
  return { span, isCommitted: isCommitted(file.bytes, name) };
}

/** Whether any line of the original can be newer than all of a step of the translation. */
function mayBeOutdated(
  [original, translation]: Couple,
  states: ReadonlyMap<SourceFile, State>,
  now: number,
): boolean {
  const [ours, theirs] = [states.get(original), states.get(translation)];
  const last = ours?.isCommitted === true ? (ours.span?.last ?? now) : now;
  const first = theirs?.span?.isRenamed === true ? -Infinity : (theirs?.span?.first ?? now);
  return last > first;
}

/** One file after the other, as far as the time goes. */
function blame(
  files: readonly SourceFile[],
  git: Git,
  states: ReadonlyMap<SourceFile, State>,
  now: number,
): History {
  const decoder = new TextDecoder();
  const times: Record<string, readonly number[]> = {};
  for (const file of files) {
    const text = decoder.decode(file.bytes);
    if (!states.get(file)?.span) {
      times[file.path] = timesOf(text, [], now);
      continue;
    }
    const answer = git(
      'blame',
      '--porcelain',
      '-w',
      '-M',
      '--no-textconv',
      'HEAD',
      '--',
      file.path,
    );
    if (!answer.ok) return { files: times, gap: answer.gap };
    times[file.path] = timesOf(text, readBlame(answer.text), now);
  }
  return { files: times };
}
