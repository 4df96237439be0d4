import type { Finding, Severity } from '../model/diagnostic.ts';
import type { Localized } from '../model/language.ts';
import { write } from '../model/message.ts';
import { type Code, rowOf } from '../model/rules.ts';
import { onlyMeant, type Vocabulary } from '../model/suggest.ts';
import type { TextEdit } from './edits.ts';
import { positionOf, type Range, type Source } from './source.ts';

export { anyOf, quote, unexpected, write } from '../model/message.ts';

/** What a finding says, without where. */
export interface Words {
  readonly message: Localized;
  /** What to do. */
  readonly hint: Localized;
  /** The other place that matters. */
  readonly related?: { readonly message: Localized; readonly range: Range };
  /** What mends it, where there is no doubt. */
  readonly fix?: readonly TextEdit[];
  /** Findings of one cause are told once, where the first stands, with the places of the others. */
  readonly cause?: string;
}

/** As many of one code in one file as anybody reads. */
const mostOfOneCode = 100;

/** Words that take long to find are given as a function: of many, nobody reads the last. */
export type Report = (
  code: Code,
  range: Range,
  words: Words | (() => Words),
  severity?: Severity,
) => void;

/** Writes findings about one file into a list that only this parse knows. */
export function reportInto(findings: Finding[], source: Source): Report {
  const written = new Map<string, number>();
  const firsts = new Map<string, number>();
  return (code, range, found, severity = rowOf(code).severity) => {
    const cause = typeof found === 'function' ? undefined : found.cause;
    const first = cause === undefined ? undefined : firsts.get(cause);
    if (first !== undefined) {
      findings[first] = withPlace(findings[first] as Finding, positionOf(source, range));
      return;
    }
    const before = written.get(code) ?? 0;
    written.set(code, before + 1);
    if (before >= mostOfOneCode) return;
    if (cause !== undefined) firsts.set(cause, findings.length);
    const words = typeof found === 'function' ? found() : found;
    findings.push({
      code,
      severity,
      file: source.file,
      position: positionOf(source, range),
      message: words.message,
      hint: words.hint,
      ...(words.fix && {
        fix: words.fix.map(({ range: at, ...edit }) => ({
          position: positionOf(source, at),
          ...edit,
        })),
      }),
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

/** Said of the other places of one cause. */
export const hereToo: Localized = { en: 'Here, too.', fr: 'Ici aussi.' };

/** As many as anybody looks at. */
const mostPlaces = 20;

function withPlace(finding: Finding, position: Finding['position']): Finding {
  const { related = [], file, position: own } = finding;
  const isKnown = position.start.offset === own.start.offset || related.length >= mostPlaces;
  return isKnown
    ? finding
    : { ...finding, related: [...related, { message: hereToo, file, position }] };
}

/** The edit that puts the one word that can have been meant in the place of what was written. */
export function respelt(
  range: Range,
  written: string,
  known: Iterable<string>,
  vocabulary: Vocabulary,
): Pick<Words, 'fix'> {
  const text = onlyMeant(written, known, vocabulary);
  return text === undefined ? {} : { fix: [{ range, text }] };
}

/** What to write, where it is known; else what helps. */
export function writeOr(text: string | undefined, otherwise: Localized): Localized {
  return text === undefined ? otherwise : write(text);
}
