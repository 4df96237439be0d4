/** Where a text stops being JSON; `isEnd`: it breaks off. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly isEnd: boolean;
}

/**
 * Finds the first place at which a text is no JSON. Each browser words the message of `JSON.parse` in its own
 * way, and most of them do not say where.
 */
export function faultIn(text: string): Fault | undefined {
  const at = faultAt(text);
  if (at === undefined) return undefined;
  const lines = text.slice(0, at).split(/\r\n|[\r\n]/);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { line: lines.length, column, isEnd: text.slice(at).trim() === '' };
}

/** What may come next. A comma asks for more; after a bracket there may be nothing. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more';

/** How far the text was read. */
interface Scan {
  readonly text: string;
  at: number;
  expected: Expected;
  /** The brackets that are open. */
  readonly open: string[];
}

/** Without recursion: a text may open brackets a million deep. */
function faultAt(text: string): number | undefined {
  const scan: Scan = { text, at: 0, expected: 'value', open: [] };
  for (;;) {
    scan.at += lengthOf(space, text, scan.at);
    const sign = text[scan.at];
    const isDone = scan.expected === 'more' && scan.open.length === 0;
    if (sign === undefined && isDone) return undefined;
    if (sign === undefined || isDone || !goOn(scan, sign)) return scan.at;
  }
}

/** Reads what comes next. Not what was expected: `false`, and the scan stands there. */
function goOn(scan: Scan, sign: string): boolean {
  const { expected, open } = scan;
  if (closes(sign, expected, open.at(-1))) {
    open.pop();
    return move(scan, 1, 'more');
  }
  switch (expected) {
    case 'more':
      return sign === ',' && move(scan, 1, open.at(-1) === '[' ? 'value' : 'key');
    case 'colon':
      return sign === ':' && move(scan, 1, 'value');
    case 'key':
    case 'first key':
      return sign === '"' && readString(scan, 'colon');
    default:
      if (sign === '"') return readString(scan, 'more');
      if (sign !== '[' && sign !== '{')
        return move(scan, lengthOf(word, scan.text, scan.at), 'more');
      open.push(sign);
      return move(scan, 1, sign === '[' ? 'first value' : 'first key');
  }
}

function closes(sign: string, expected: Expected, bracket: string | undefined): boolean {
  const isList = bracket === '[';
  const mayClose = expected === 'more' || expected === (isList ? 'first value' : 'first key');
  return bracket !== undefined && mayClose && sign === (isList ? ']' : '}');
}

function move(scan: Scan, length: number, expected: Expected): boolean {
  scan.at += length;
  scan.expected = expected;
  return length > 0;
}

function readString(scan: Scan, expected: Expected): boolean {
  scan.at += 1;
  for (;;) {
    scan.at += lengthOf(letters, scan.text, scan.at);
    if (scan.text[scan.at] === '"') return move(scan, 1, expected);
    const length = lengthOf(escape, scan.text, scan.at);
    if (length === 0) return false;
    scan.at += length;
  }
}

const space = /[ \t\r\n]*/y;
const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const letters = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function lengthOf(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.exec(text)?.[0].length ?? 0;
}
