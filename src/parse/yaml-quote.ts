import type { Report } from './report.ts';
import type { Range, Source } from './source.ts';
import { quoteValue } from './yaml-messages.ts';

/** A YAML text in which values that need quotes and have none are replaced by harmless words of the same length. */
export interface Masked {
  readonly text: string;
  /** By offset into the text: what the author wrote there. */
  readonly values: ReadonlyMap<number, string>;
}

/** `key: value`, `- value` and `- key: value`; the value begins behind the last of them. */
const entry = /^(\s*(?:-\s+)*(?:([A-Za-z][\w-]*):\s+)?)(\S.*?)\s*$/;

/**
 * `title: Crise : origine` is an error that YAML words badly, and `title: Produit #12` loses its end without one.
 * Both are found here, line by line. The second is looked for always, the others only in a text that YAML refuses
 * (`broken`): what YAML accepts means what it says.
 */
export function maskUnquoted(
  source: Source,
  { start, end }: Range,
  broken: boolean,
  report: Report,
): Masked {
  const values = new Map<number, string>();
  let text = source.text.slice(start, end);
  let block: number | undefined;
  let depth = 0;
  for (const line of source.lines) {
    if (line.end < start || line.start >= end) continue;
    const written = source.text.slice(line.start, line.end);
    const indent = /^\s*/.exec(written)?.[0].length ?? 0;
    if (block !== undefined && (written.trim() === '' || indent > block)) continue;
    block = /(?::|-)\s+[|>][-+0-9]*\s*(?:#.*)?$/.test(written) ? indent : undefined;
    const inFlow = depth > 0;
    const match = entry.exec(written);
    const [, before = '', key, value = ''] = match ?? [];
    const opens = inFlow || /^[[{]/.test(value);
    if (opens && (inFlow || !unbalanced(value))) depth = Math.max(0, depth + flowDepth(written));
    if (block !== undefined || inFlow || before.trim() === '') continue;
    if (!(broken ? needsQuotes(value) : losesItsEnd(value))) continue;
    const from = line.start - start + before.length;
    report(
      'yaml-quote',
      { start: start + from, end: start + from + value.length },
      quoteValue(key, value, before),
    );
    values.set(from, unquoted(value));
    text = text.slice(0, from) + 'x'.repeat(value.length) + text.slice(from + value.length);
    depth = 0;
  }
  return { text, values };
}

/** How many brackets and braces a line leaves open. */
function flowDepth(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

/** ` #` begins a comment, behind which nothing is read; in a comment for people a space follows. */
function losesItsEnd(value: string): boolean {
  return /^[^"'[{#&*!|>%@`]/.test(value) && /\s#\S/.test(value);
}

/** Whether YAML would read something else than the words of this line. */
function needsQuotes(value: string): boolean {
  const first = value[0] as string;
  if (first === '"') return !/^"(?:[^"\\]|\\.)*"(?:\s+#.*)?$/.test(value);
  if (first === "'") return !/^'(?:[^']|'')*'(?:\s+#.*)?$/.test(value);
  if (first === '[' || first === '{') return unbalanced(value);
  if (first === '#') return false;
  if (/^[@`%&*!|>]/.test(first))
    return first === '@' || first === '`' || first === '%' ? true : /\s/.test(value.trim());
  if (/^[-?:](?:\s|$)/.test(value)) return false;
  return losesItsEnd(value) || /:(?:\s|$)/.test(value);
}

/** Words behind the bracket that closes: `[Urgent] client` is no list. */
function unbalanced(value: string): boolean {
  const bare = value.replace(/(?<=[\s,:[{])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g, (quoted) =>
    'x'.repeat(quoted.length),
  );
  let depth = 0;
  for (const [index, character] of [...bare].entries()) {
    if (/[[{]/.test(character)) depth++;
    else if (/[\]}]/.test(character) && --depth === 0)
      return !/^\s*(?:#.*)?$/.test([...bare].slice(index + 1).join(''));
  }
  return false;
}

function unquoted(value: string): string {
  return value.replace(/^["']|["']$/g, '');
}
