/** What is wrong with a file of cases, and where. What could be kept has been. */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code;
  /** Where: in the text, or in what it says (`cases[2].legs[0].walk`, the name of a column). */
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  /** Which case of the file, from 1, and its number where that is sound. */
  readonly nth?: number;
  readonly id?: string;
  /** Whether this part alone was left out, and the rest of its case kept. */
  readonly isPart?: true;
  /** What is put into the words. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  /** The file as a whole. */
  | 'too-big'
  | 'unreadable'
  | 'not-text'
  | 'empty'
  | 'not-json'
  | 'cut-off'
  | 'no-case-file'
  | 'newer'
  /** One case of it, or a part of one. */
  | 'unknown-keys'
  | 'duplicate'
  | 'missing'
  | 'too-long'
  | 'too-many'
  | `wrong-${WrongKind}`;

/** What should stand there instead. */
export type WrongKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'list'
  | 'object'
  | 'time'
  | 'due'
  | 'id'
  | 'name'
  | 'stars'
  | 'amount'
  | 'format';

/** In the page's language. `{…}` stands for what is put in. */
export interface ProblemWords<Code extends string = ProblemCode> {
  /** What is wrong, and how it is mended. */
  readonly codes: Readonly<Record<Code, { readonly what: string; readonly fix: string }>>;
  readonly line: string;
  readonly lineColumn: string;
  /** `{nth}`: which case of the file; `{id}`: its number. */
  readonly nth: string;
  readonly nthKnown: string;
  /** What came of it. */
  readonly leftOutPart: string;
  readonly leftOutCase: string;
}

export interface ProblemText {
  readonly place: string;
  /** The place in the data, to be shown as code. */
  readonly path: string;
  readonly what: string;
  readonly fix: string;
  readonly outcome: string;
}

/** A problem in words: where, what, what came of it, how to mend it. */
export function problemText<Code extends string>(
  problem: Problem<Code>,
  words: ProblemWords<Code>,
): ProblemText {
  const { code, line, column, path = '', nth, id, isPart, values = {} } = problem;
  const all = { ...values, line: line ?? '', column: column ?? '', nth: nth ?? '', id: id ?? '' };
  const put = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: keyof typeof all) => String(all[name] ?? ''));
  const lineText = column === undefined ? words.line : words.lineColumn;
  const nthText = id === undefined ? words.nth : words.nthKnown;
  const where = [
    ...(line === undefined ? [] : [lineText]),
    ...(nth === undefined ? [] : [nthText]),
  ];
  const isCase = nth !== undefined && code !== 'duplicate';
  const outcome = isPart ? words.leftOutPart : isCase ? words.leftOutCase : '';
  return {
    place: put(where.join(' · ')),
    path,
    what: put(words.codes[code].what),
    fix: put(words.codes[code].fix),
    outcome,
  };
}
