import { createHash } from 'node:crypto';
import type { Diagnostic, Edit, Span } from '../model/diagnostic.ts';
import type { Code } from '../model/rules.ts';
import type { ReportOptions } from './options.ts';
import { levels } from './sarif-rule.ts';
import { visible } from './visible.ts';
import { words } from './words.ts';

type Options = Pick<ReportOptions, 'base' | 'language' | 'sources'>;

/** The folder that paths start from: the checkout, wherever the reader has it. */
export const sourceRoot = '%SRCROOT%';

/** In the order of the diagnostics; `codes` in the order of the rules. */
export function sarifResults(
  diagnostics: readonly Diagnostic[],
  codes: readonly Code[],
  options: Options,
): readonly object[] {
  const prints = fingerprints(diagnostics, options);
  return diagnostics.map((diagnostic, index) => {
    const { code, severity, message, hint, step, related, fix, file } = diagnostic;
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: levels[severity],
      message: toText(message, hint),
      locations: [
        {
          physicalLocation: toPlace(diagnostic, options),
          ...(step !== undefined && { logicalLocations: [{ name: step, kind: 'element' }] }),
        },
      ],
      ...(related && {
        relatedLocations: related.map((other, id) => ({
          id,
          physicalLocation: toPlace(other, options),
          message: toText(other.message),
        })),
      }),
      ...(fix && { fixes: [toFix(file, fix, options)] }),
      partialFingerprints: { 'accalmieFinding/v1': prints[index] },
    };
  });
}

/** In plain text `[words](address)` would be a link: what an author wrote must not become one. */
function toText(...parts: readonly (string | undefined)[]): object {
  const lines = parts.flatMap((part) => (part === undefined ? [] : [visible(part)]));
  return { text: lines.join('\n').replaceAll('](', '\\](') };
}

function toPlace(place: Span & { readonly file: string }, options: Options): object {
  return { artifactLocation: toAddress(place.file, options), region: toRegion(place) };
}

function toAddress(file: string, { base }: Options): object {
  const segments = (base + file).toWellFormed().split('/');
  return { uri: segments.map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}

/** Both count from 1, and end behind the last character. */
function toRegion({ line, column, endLine, endColumn }: Span): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function toFix(file: string, edits: readonly Edit[], options: Options): object {
  const replacements = edits.map((edit) =>
    edit.unmarks
      ? { deletedRegion: byteOrderMark }
      : { deletedRegion: toRegion(edit), insertedContent: { text: edit.text } },
  );
  return {
    description: { text: words[options.language].fixable },
    artifactChanges: [{ artifactLocation: toAddress(file, options), replacements }],
  };
}

/** Of a byte order mark no line and column tells. */
const byteOrderMark = { byteOffset: 0, byteLength: 3 };

/**
 * Equal in the next run although lines have moved: from the rule, the file, the step and the words in question.
 * The second of two equal ones is another.
 */
function fingerprints(diagnostics: readonly Diagnostic[], { sources }: Options): readonly string[] {
  const times = new Map<string, number>();
  const files = new Set(diagnostics.map(({ file }) => file));
  const lines = new Map([...files].map((file) => [file, sources.get(file)?.split(/\r?\n/)]));
  return diagnostics.map((diagnostic) => {
    const { code, file, step = '', line, endLine, column, endColumn } = diagnostic;
    const source = lines.get(file)?.[line - 1] ?? '';
    const marked = source.slice(column - 1, line === endLine ? endColumn - 1 : undefined);
    const subject = JSON.stringify([code, file, step, marked]);
    const time = (times.get(subject) ?? 0) + 1;
    times.set(subject, time);
    return createHash('sha256').update(`${subject} ${time}`).digest('hex').slice(0, 32);
  });
}
