/** When the lines of some files were last changed, as far as the version control knows. */
export interface History {
  /**
   * By file, relative to the library's root: for each line, in seconds since 1970, when it got its words; 0 where
   * it has none. What is not there needs no judging.
   */
  readonly files: Readonly<Record<string, readonly number[]>>;
  /** Why the times of other files are not known. */
  readonly gap?: HistoryGap;
}

export type HistoryGap =
  /** There is no `git` command. */
  | 'no-git'
  /** The folder is not in a repository that git may read. */
  | 'no-repository'
  /** A clone without its earlier commits. */
  | 'shallow'
  /** Parts of it are missing or broken. */
  | 'unreadable'
  /** It takes longer than it may. */
  | 'too-slow';
