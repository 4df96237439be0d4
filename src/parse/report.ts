import type { Finding, Severity } from '../model/diagnostic.ts';
import type { Localized } from '../model/language.ts';
import { positionOf, type Range, type Source } from './source.ts';

/** What a finding says, without where. */
export interface Words {
  readonly message: Localized;
  /** What to do. */
  readonly hint: Localized;
  /** The other place that matters. */
  readonly related?: { readonly message: Localized; readonly range: Range };
}

/** As many of one code in one file as anybody reads. */
const mostOfOneCode = 500;

export type Report = (code: string, range: Range, words: Words, severity?: Severity) => void;

/** Writes findings about one file into a list that only this parse knows. */
export function reportInto(findings: Finding[], source: Source): Report {
  const written = new Map<string, number>();
  return (code, range, words, severity = 'error') => {
    const before = written.get(code) ?? 0;
    written.set(code, before + 1);
    if (before >= mostOfOneCode) return;
    findings.push({
      code,
      severity,
      file: source.file,
      position: positionOf(source, range),
      message: words.message,
      hint: words.hint,
      ...(words.related && {
        related: [
          {
            message: words.related.message,
            file: source.file,
            position: positionOf(source, words.related.range),
          },
        ],
      }),
    });
  };
}

/** One grammar for all messages: ``Unexpected `X`, expected Y; did you mean `Z`?`` */
export function unexpected(found: string, expected: Localized, suggestion?: string): Localized {
  const shown = quote(found);
  return {
    en: `Unexpected ${shown}, expected ${expected.en}${suggestion === undefined ? '.' : `; did you mean ${quote(suggestion)}?`}`,
    fr: `${shown} inattendu ; attendu\u00a0: ${expected.fr}.${suggestion === undefined ? '' : ` Vouliez-vous ${quote(suggestion)} ?`}`,
  };
}

/** What an author wrote, as messages show it: on one line, and not longer than it helps. */
export function quote(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}

/** The hint that shows what to write. */
export function write(text: string): Localized {
  const shown = quote(text, 200);
  return { en: `Write ${shown}.`, fr: `Écrivez ${shown}.` };
}

/** A list of words for a message: `a`, `b` or `c`. */
export function anyOf(words: readonly string[]): Localized {
  const shown = words.slice(0, 12).map((word) => quote(word));
  const last = shown.at(-1) ?? '';
  const first = shown.slice(0, -1).join(', ');
  const join = (or: string): string => (first === '' ? last : `${first} ${or} ${last}`);
  return { en: join('or'), fr: join('ou') };
}

/** What to write, where it is known; else what helps. */
export function writeOr(text: string | undefined, otherwise: Localized): Localized {
  return text === undefined ? otherwise : write(text);
}
