import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { ReportOptions } from './report.ts';

type Style = Parameters<typeof styleText>[0];

/** For people: each problem with its line of source, a caret under the words, what to do and where to read more. */
export function pretty(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const blocks = files.map((file) => {
    const own = diagnostics.filter((diagnostic) => diagnostic.file === file);
    const entries = own.map((diagnostic) => entry(diagnostic, options));
    return [paint('underline', file, options), ...entries].join('\n');
  });
  return `${[...blocks, summary(diagnostics, options)].join('\n\n')}\n`;
}

function entry(diagnostic: Diagnostic, options: ReportOptions): string {
  const { line, column, severity, message, hint, code, consequences, related, url } = diagnostic;
  const words = dictionary[options.language];
  const head = `${paint(styles[severity], words[severity], options)}  ${line}:${column}  ${visible(message)}  ${paint('dim', code, options)}`;
  const lines = [
    ...excerpt(diagnostic, options),
    ...(consequences
      ? [`${words.consequences(consequences.length)} ${consequences.join(', ')}`]
      : []),
    ...(related ?? []).map(
      (other) =>
        `${words.see} ${other.file}:${other.line}:${other.column} ${visible(other.message)}`,
    ),
    ...(hint ? [`${paint('cyan', words.hint, options)} ${visible(hint)}`] : []),
    paint('dim', url, options),
  ];
  return ['', `  ${head}`, ...lines.map((text) => `    ${text}`)].join('\n');
}

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** The source line and a caret under the words, both cut where the line is longer than a terminal's. */
function excerpt(diagnostic: Diagnostic, options: ReportOptions): readonly string[] {
  const { file, line, column, endLine, endColumn } = diagnostic;
  const source = options.sources.get(file)?.split(/\r?\n/)[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const from = Math.max(0, column - 1 - 60);
  const shown = visible(source.slice(from, from + 100)).trimEnd();
  const end = endLine === line ? endColumn : source.length + 1;
  const length = Math.max(1, Math.min(end - column, 100 - (column - 1 - from)));
  const gutter = String(line);
  const indent = ' '.repeat(column - 1 - from);
  return [
    `${paint('dim', `${gutter} │`, options)} ${shown}`,
    `${paint('dim', `${' '.repeat(gutter.length)} │`, options)} ${indent}${paint(styles[diagnostic.severity], '^'.repeat(length), options)}`,
  ];
}

/** A terminal obeys control characters, and hides directional ones: neither may come from a stranger's file. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    '\ufffd',
  );
}

function summary(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const words = dictionary[options.language];
  const count = (severity: Severity) =>
    diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const read = words.read(options.playbooks, options.steps);
  if (errors + warnings + infos === 0) return paint('green', `${read} ${words.sound}`, options);
  const total = words.found(errors, warnings, infos);
  return paint(errors ? 'red' : 'yellow', `${read} ${total}`, options);
}

function paint(style: Style, text: string, { colour }: ReportOptions): string {
  return colour ? styleText(style, text, { validateStream: false }) : text;
}

const plural = (count: number, one: string, many: string) =>
  `${count} ${Math.abs(count) > 1 ? many : one}`;
const pluralEn = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const dictionary = {
  fr: {
    error: 'erreur',
    warning: 'avertissement',
    info: 'information',
    hint: 'À faire\u00a0:',
    see: 'Voir',
    consequences: (count: number) => `${plural(count, 'étape touchée', 'étapes touchées')}\u00a0:`,
    read: (playbooks: number, steps: number) =>
      `${plural(playbooks, 'fiche', 'fiches')}, ${plural(steps, 'étape', 'étapes')}\u00a0:`,
    sound: 'rien à signaler.',
    found: (errors: number, warnings: number, infos: number) =>
      [
        plural(errors, 'erreur', 'erreurs'),
        plural(warnings, 'avertissement', 'avertissements'),
        ...(infos ? [plural(infos, 'information', 'informations')] : []),
      ].join(', ') + '.',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    hint: 'To do:',
    see: 'See',
    consequences: (count: number) => `${pluralEn(count, 'step')} affected:`,
    read: (playbooks: number, steps: number) =>
      `${pluralEn(playbooks, 'playbook')}, ${pluralEn(steps, 'step')}:`,
    sound: 'no problem found.',
    found: (errors: number, warnings: number, infos: number) =>
      [
        pluralEn(errors, 'error'),
        pluralEn(warnings, 'warning'),
        ...(infos ? [pluralEn(infos, 'note')] : []),
      ].join(', ') + '.',
  },
} as const satisfies Record<Language, unknown>;
