import type { Diagnostic, Related, Severity, Span } from '../model/diagnostic.ts';
import { consequencesText } from './consequences.ts';
import type { PrettyOptions } from './options.ts';
import { fold, paint, type Style } from './paint.ts';
import { picture } from './picture.ts';
import { summary } from './summary.ts';
import { visible } from './visible.ts';
import { words } from './words.ts';

/** For people: each problem with its line of source, a caret under the words, what to do and where to read more. */
export function pretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const linesOf = sourceLines(options);
  const entries = diagnostics.map((diagnostic) => entry(diagnostic, linesOf, options));
  return `${[...entries, summary(diagnostics, options)].join('\n\n')}\n`;
}

type LinesOf = (file: string) => readonly string[];

/** Each file is divided once, and only when one of its lines is shown. */
function sourceLines({ sources }: PrettyOptions): LinesOf {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const lines = known.get(file) ?? sources.get(file)?.split(/\r?\n/) ?? [];
    known.set(file, lines);
    return lines;
  };
}

const indent = '  ';

function entry(diagnostic: Diagnostic, linesOf: LinesOf, options: PrettyOptions): string {
  const { severity, message, file, related = [] } = diagnostic;
  return [
    heading(diagnostic, options),
    fold(paint('bold', visible(message), options), options.width, indent),
    ...picture(diagnostic, linesOf(file), { mark: '^', style: styles[severity] }, options),
    ...related.flatMap((other) => relatedPlace(other, diagnostic, linesOf, options)),
    ...advice(diagnostic, options),
  ].join('\n');
}

const styles = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  Style
>;

/** Such as `error  playbooks/fr/essai.mdx:12:3  unknown-target`: editors open the place at a click. */
function heading(diagnostic: Diagnostic, options: PrettyOptions): string {
  const { severity, code } = diagnostic;
  return [
    paint(['bold', styles[severity]], words[options.language][severity], options),
    paint('cyan', placeOf(diagnostic, options), options),
    paint('dim', code, options),
  ].join('  ');
}

function placeOf(
  { file, line, column }: Span & { readonly file: string },
  { base = '' }: PrettyOptions,
): string {
  return `${visible(base + file)}:${line}:${column}`;
}

/** The other place, with its line of source where that is not shown already. */
function relatedPlace(
  other: Related,
  { file, line }: Diagnostic,
  linesOf: LinesOf,
  options: PrettyOptions,
): readonly string[] {
  const isShown = other.file === file && other.line === line;
  const marks = { mark: '-', style: 'blue' } as const;
  const place = paint('cyan', placeOf(other, options), options);
  const text = `${words[options.language].see} ${place}  ${visible(other.message)}`;
  return [
    fold(text, options.width, indent),
    ...(isShown ? [] : picture(other, linesOf(other.file), marks, options)),
  ];
}

/** What to do, whether that can be done for the author, what else is wrong because of it, and where to read more. */
function advice(diagnostic: Diagnostic, options: PrettyOptions): readonly string[] {
  const { hint, fix, code, consequences } = diagnostic;
  const own = words[options.language];
  const tell = (text: string) => fold(text, options.width, indent, indent + indent);
  const toDo = [
    ...(hint ? [paint('cyan', own.hint, options), visible(hint)] : []),
    ...(fix ? [paint('green', own.fixable, options)] : []),
  ];
  return [
    ...(toDo.length > 0 ? [tell(toDo.join(' '))] : []),
    ...(consequences ? [tell(consequencesText(code, consequences, options.language))] : []),
    `${indent}${paint('dim', `${own.more} ${pageOf(diagnostic)}`, options)}`,
  ];
}

/** By its address, or where the site has none yet, by the command that prints it. */
function pageOf({ url, code }: Diagnostic): string {
  return /^https?:/.test(url) ? visible(url) : `npx accalmie explain ${code}`;
}
