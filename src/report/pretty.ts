import type { Diagnostic, Severity, Span } from '../model/diagnostic.ts';
import { consequencesText } from './consequences.ts';
import { excerpt } from './excerpt.ts';
import type { PrettyOptions } from './options.ts';
import { fold, paint, type Style } from './paint.ts';
import { words } from './words.ts';
import { summary } from './summary.ts';
import { visible } from './visible.ts';

/** For people: each problem with its line of source, a caret under the words, what to do and where to read more. */
export function pretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const entries = files.flatMap((file) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.file === file);
    const lines = options.sources.get(file)?.split(/\r?\n/) ?? [];
    return own.map((diagnostic) => entry(diagnostic, lines, options));
  });
  return `${[...entries, summary(diagnostics, options)].join('\n\n')}\n`;
}

const indent = '  ';

function entry(diagnostic: Diagnostic, lines: readonly string[], options: PrettyOptions): string {
  const { severity, message, hint, code, consequences, related = [] } = diagnostic;
  const own = words[options.language];
  const tell = (text: string) => fold(text, options.width, indent);
  const after = [
    ...(hint ? [tell(`${paint('cyan', own.hint, options)} ${visible(hint)}`)] : []),
    ...(consequences ? [tell(consequencesText(code, consequences, options.language))] : []),
    `${indent}${paint('dim', more(diagnostic, options), options)}`,
  ];
  return [
    heading(diagnostic, options),
    tell(paint('bold', visible(message), options)),
    ...picture(diagnostic, lines, styles[severity], '^', options),
    ...related.flatMap((other) => {
      const place = `${paint('cyan', placeOf(other, options), options)}`;
      const isElsewhere = other.file !== diagnostic.file || other.line !== diagnostic.line;
      const text = otherLines(other.file, diagnostic, lines, options);
      return [
        tell(`${own.see} ${place}  ${visible(other.message)}`),
        ...(isElsewhere ? picture(other, text, 'blue', '-', options) : []),
      ];
    }),
    ...after,
  ].join('\n');
}

const styles = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  Style
>;

/** Such as `error  playbooks/fr/essai.mdx:12:3  unknown-target`: editors open the place at a click. */
function heading(diagnostic: Diagnostic, options: PrettyOptions): string {
  const { severity, code, fix } = diagnostic;
  const own = words[options.language];
  return [
    paint(['bold', styles[severity]], own[severity], options),
    paint('cyan', placeOf(diagnostic, options), options),
    paint('dim', code, options),
    ...(fix ? [paint('green', own.fixable, options)] : []),
  ].join('  ');
}

function placeOf(
  { file, line, column }: Span & { readonly file: string },
  { base = '' }: PrettyOptions,
) {
  return `${visible(base + file)}:${line}:${column}`;
}

/** The source line between two free ones, and marks under the words. Nothing where there is nothing to see. */
function picture(
  { line, column, endLine, endColumn }: Span,
  lines: readonly string[],
  style: Style,
  mark: string,
  options: PrettyOptions,
): readonly string[] {
  const source = lines[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const gutter = `${indent}${line} │ `;
  const end = endLine === line ? endColumn - 1 : source.length;
  const room = Math.max(20, (options.width ?? widest) - gutter.length);
  const shown = excerpt(source, column - 1, end, room);
  const marks = mark.repeat(Math.min(shown.marked, room - shown.indent));
  const rule = (text: string) => paint('dim', text, options);
  return [
    '',
    `${rule(gutter)}${shown.text}`,
    `${rule(gutter.replace(/\d/g, ' '))}${' '.repeat(shown.indent)}${paint(style, marks, options)}`,
    '',
  ];
}

/** Where the reader is no terminal. */
const widest = 110;

function otherLines(
  file: string,
  diagnostic: Diagnostic,
  lines: readonly string[],
  { sources }: PrettyOptions,
): readonly string[] {
  return file === diagnostic.file ? lines : (sources.get(file)?.split(/\r?\n/) ?? []);
}

/** The page of the rule: by its address, or where the site has none yet, by the command that prints it. */
function more({ url, code }: Diagnostic, { language }: PrettyOptions): string {
  const page = /^https?:/.test(url) ? visible(url) : `npx accalmie explain ${code}`;
  return `${words[language].more} ${page}`;
}
