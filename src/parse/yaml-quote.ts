import { smallestEdit } from './edits.ts';
import { hiddenSpace } from './near-miss.ts';
import type { Report, Words } from './report.ts';
import { slice, type Range, type Source } from './source.ts';
import type { Comments } from './yaml.ts';
import { curlyPair, hiddenSpaces, meantText, quotingEdits } from './yaml-fix.ts';
import { hiddenSpaceBefore, indentation, quoteValue, unclosedFlow } from './yaml-messages.ts';

/**
 * A YAML text in which values that need quotes and have none are replaced by harmless words of the
 * same length.
 */
export interface Masked {
  readonly text: string;
  /** By offset into the text: what the author wrote there. */
  readonly values: ReadonlyMap<number, string>;
}

/** `key: value`, `- value` and `- key: value`; the value begins behind the last of them. */
const entry = /^(\s*(?:-\s+)*(?:([A-Za-z][\w-]*)[ \t\u00a0\u202f]*:\s+)?)(\S.*)$/;

/**
 * `title: Crise : origine` is an error that YAML words badly, and `title: Produit #12` loses its
 * end without one. Both are found here, line by line. The second is looked for always, the others
 * only in a text that YAML refuses (`broken`): what YAML accepts means what it says.
 */
export function maskUnquoted(
  source: Source,
  { start, end }: Range,
  { broken, comments }: { readonly broken: boolean; readonly comments: Comments },
  report: Report,
): Masked {
  const values = new Map<number, string>();
  const parts: string[] = [];
  let copied = start;
  let block: number | undefined;
  let depth = 0;
  const lines = source.lines.filter((line) => line.end >= start && line.start < end);
  for (const [index, line] of lines.entries()) {
    const written = source.text.slice(line.start, line.end);
    const indent = written.length - written.trimStart().length;
    if (block !== undefined && (written.trim() === '' || indent > block)) continue;
    block = blockForm.test(written) ? indent : undefined;
    const [, before = '', key, value = ''] = entry.exec(written.trimEnd()) ?? [];
    const above = depth > 0 ? undefined : entryAbove(source, lines, index, written);
    if (above !== undefined) {
      const at = { start: line.start, end: line.start + indent };
      const fix = smallestEdit(at.start, written.slice(0, indent), above);
      report('yaml-syntax', { start: at.end, end: line.end }, { ...indentation, fix });
      parts.push(
        source.text.slice(copied, line.start),
        (above + written.trimStart()).padEnd(written.length),
      );
      copied = line.end;
      continue;
    }
    if (depth > 0) {
      depth = Math.max(0, depth + openedBy(written));
      continue;
    }
    if (before.trim() !== '' && (broken || hiddenAside.test(before))) {
      for (const { start: from, end: to } of reportHidden(before, line.start, report)) {
        parts.push(source.text.slice(copied, from), ' '.repeat(to - from));
        copied = to;
      }
    }
    const at = {
      start: line.start + before.length,
      end: line.start + before.length + value.length,
    };
    const isFlow = /^[[{]/.test(value) && !hasWordsBehind(value);
    const opened = isFlow ? openedBy(value) : 0;
    const next = lines[index + 1];
    const isCut =
      broken && opened > 0 && (!next || /^\S/.test(source.text.slice(next.start, next.end)));
    if (isCut) report('yaml-syntax', at, unclosedFlow(value));
    else depth = Math.max(0, opened);
    const isLoose =
      before.trim() !== '' &&
      (losesItsEnd(value, comments) ||
        curlyPair(value) !== undefined ||
        (broken && needsQuotes(value)));
    if (isLoose) {
      const column = Math.max(0, before.lastIndexOf(key ?? '-'));
      const following = lines.slice(index + 1, index + 3).map((other) => slice(source, other));
      const fix = quotingOf(value, at.start, column, following);
      report('yaml-quote', at, { ...quoteValue(key, value, before), ...fix });
    }
    if (!isCut && !(isLoose && block === undefined)) continue;
    values.set(at.start - start, meantText(value));
    parts.push(source.text.slice(copied, at.start), 'x'.repeat(value.length));
    copied = at.end;
  }
  return { text: parts.join('') + source.text.slice(copied, end), values };
}

/**
 * `title:` and a no-break space, which make one word with the next colon, or one before a key, which makes
 * another key of it: nobody means that.
 */
const hiddenAside = new RegExp(`:${hiddenSpace.source}|^[ \\t]*${hiddenSpace.source}`);

/** The spaces before the entry of a list that stands right above one which stands further in. */
function entryAbove(
  source: Source,
  lines: readonly Range[],
  index: number,
  written: string,
): string | undefined {
  const own = /^( +)-\s/.exec(written)?.[1];
  const [, above, value = ''] =
    /^( *)-\s+(.*)$/.exec(slice(source, lines[index - 1] ?? none)) ?? [];
  const isWords = value !== '' && !/^[[{|>]|:(?:\s|$)/.test(value);
  return own !== undefined && above !== undefined && isWords && own.length > above.length
    ? above
    : undefined;
}

const none: Range = { start: 0, end: 0 };

/** No-break spaces before a value, which YAML takes for letters. */
function reportHidden(before: string, start: number, report: Report): readonly Range[] {
  const found = hiddenSpaces(before, start);
  const [first] = found;
  if (!first) return [];
  const fix = found.map((range) => ({ range, text: ' '.repeat(range.end - range.start) }));
  const words = hiddenSpaceBefore(before.slice(0, first.start - start));
  report('yaml-syntax', first, { ...words, fix });
  return found;
}

/** What mends a value, unless it goes on in the next line, further to the right than its key. */
function quotingOf(value: string, start: number, column: number, next: readonly string[]): Fix {
  const following = next.find((line) => line.trim() !== '');
  const goesOn = following !== undefined && following.search(/\S/) > column;
  const fix = goesOn ? undefined : quotingEdits(value, start);
  return fix ? { fix } : {};
}

type Fix = Pick<Words, 'fix'>;

/** `key: >` and `key: |`: what stands below is text whatever it is. */
const blockForm = /(?::|-)\s+[|>][-+0-9]*\s*(?:#.*)?$/;

/**
 * ` #` begins a comment, behind which nothing is read; `*`, `&` and `!` have a meaning of their own
 * in front.
 */
function losesItsEnd(value: string, comments: Comments): boolean {
  if (/^[*&!][^\s]*\s+["'[{]/.test(value)) return false;
  if (/^[*&!]/.test(value)) return true;
  return /^[^"'[{#|>]/.test(value) && (comments === 'refused' ? /\s#/ : /\s#\S/).test(value);
}

/** Whether YAML would read something else than the words of this line. */
function needsQuotes(value: string): boolean {
  const first = value[0] ?? '';
  if (first === '"') return !/^"(?:[^"\\]|\\.)*"(?:\s+#.*)?$/.test(value);
  if (first === "'") return !/^'(?:[^']|'')*'(?:\s+#.*)?$/.test(value);
  if (first === '[' || first === '{') return hasWordsBehind(value);
  if (/^[@`%]/.test(first) || /^-\s/.test(value)) return true;
  return /^[^#|>]/.test(value) && /:(?:\s|$)/.test(value.replace(/\s#.*$/, ''));
}

/** Words behind the bracket that closes: `[Urgent] client` is no list. */
function hasWordsBehind(value: string): boolean {
  let depth = 0;
  const bare = withoutQuoted(value);
  for (let at = 0; at < bare.length; at++) {
    if (/[[{]/.test(bare[at] as string)) depth++;
    else if (/[\]}]/.test(bare[at] as string) && --depth === 0) {
      return !/^\s*(?:#.*)?$/.test(bare.slice(at + 1));
    }
  }
  return false;
}

/** How many brackets and braces a line leaves open. */
function openedBy(line: string): number {
  const bare = withoutQuoted(line);
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

/** Quoted words hold no marks; an apostrophe inside a word quotes nothing. */
function withoutQuoted(line: string): string {
  return line.replace(/(?<=^|[\s,:[{])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g, (quoted) =>
    'x'.repeat(quoted.length),
  );
}
