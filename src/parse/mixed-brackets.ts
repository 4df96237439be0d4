import type { Range } from './source.ts';

/** The same line with the brackets that were meant, of the same length. */
export interface MeantBrackets {
  readonly line: string;
  /** What stands in wrong ones, with them. */
  readonly at: Range;
}

/** `[label]` and maybe `{attributes}` up to the end, in any brackets. */
const shape =
  /^([[({])([^]*?)([\])}])(?:([[({])((?:#[a-z]|[a-z-]+=|internal\b)(?:"[^"]*"|[^"[\](){}])*)([\])}]))?$/;

/** `[`, `(` and `{` are neighbours on many keyboards: which was meant, their place tells. `at`: behind the name. */
export function meantBrackets(line: string, at: number): MeantBrackets | undefined {
  const rest = line.slice(at).trimEnd();
  const [, open = '', label = '', close = '', left = '', attributes = '', right = ''] =
    shape.exec(rest) ?? [];
  const isLabelWrong = open + close !== '[]';
  const isRestWrong = left !== '' && left + right !== '{}';
  if (open === '' || !(isLabelWrong || isRestWrong) || !isWords(label)) return undefined;
  if (open === '{' && left === '' && /[#=]|^\s*internal\s*$/.test(label)) return undefined;
  const middle = at + open.length + label.length + close.length;
  const end = at + rest.length;
  const meant = `[${label}]${left && `{${attributes}}`}`;
  return {
    line: line.slice(0, at) + meant + line.slice(end),
    at: { start: isLabelWrong ? at : middle, end: isRestWrong ? end : middle },
  };
}

/** Brackets that are part of the words come in pairs. */
function isWords(label: string): boolean {
  const count = (mark: string): number => label.split(mark).length;
  return (
    label.trim() !== '' &&
    !/[{}]/.test(label) &&
    count('[') === count(']') &&
    count('(') === count(')')
  );
}
