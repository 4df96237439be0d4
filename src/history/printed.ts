/** What git says of a file: when it was changed for the first and for the last time, in seconds since 1970. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** It had another name before: there may be earlier times. */
  readonly isRenamed: boolean;
}

/** `git log -z --name-status --format=%x01%at`: by path. */
export function readLog(text: string): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  const tokens = text.split('\0')[Symbol.iterator]();
  let time = 0;
  for (const token of tokens) {
    if (token.startsWith('\u0001')) time = seconds(token.slice(1));
    else if (token !== '') {
      const isRenamed = /^\s*[RC]/.test(token);
      if (isRenamed) tokens.next();
      const path = tokens.next().value ?? '';
      const before = spans.get(path);
      spans.set(path, {
        first: Math.min(time, before?.first ?? time),
        last: Math.max(time, before?.last ?? time),
        isRenamed: isRenamed || before?.isRenamed === true,
      });
    }
  }
  return spans;
}

/** `git ls-tree -r -z`: the name of each file's content, by path. */
export function readTree(text: string): ReadonlyMap<string, string> {
  const entries = text.split('\0').flatMap((entry) => {
    const [, name, path] = /^\d+ blob ([0-9a-f]+)\t([^]*)$/.exec(entry) ?? [];
    return name !== undefined && path !== undefined ? [[path, name] as const] : [];
  });
  return new Map(entries);
}

export interface BlamedLine {
  readonly text: string;
  /** When its author wrote it, in seconds since 1970. */
  readonly time: number;
}

/** `git blame --porcelain`: a commit's particulars stand only where it is named first. */
export function readBlame(text: string): readonly BlamedLine[] {
  const times = new Map<string, number>();
  const lines: BlamedLine[] = [];
  let commit = '';
  for (const line of text.split('\n')) {
    const [, name] = /^([0-9a-f]{40,64}) \d+ \d+/.exec(line) ?? [];
    if (line.startsWith('\t')) lines.push({ text: line.slice(1), time: times.get(commit) ?? 0 });
    else if (line.startsWith('author-time ')) times.set(commit, seconds(line.slice(12)));
    else if (name !== undefined) commit = name;
  }
  return lines;
}

/** A commit may claim any time; one that no calendar knows is brought into it. */
export function seconds(text: string): number {
  const endOfYear9999 = 253_402_300_799;
  return Math.min(endOfYear9999, Math.max(0, Number(text) || 0));
}
