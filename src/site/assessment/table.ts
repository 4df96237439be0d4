import { csvForm, tableText } from '../journal/csv.ts';
import type { Compared, Spread } from './compare.ts';
import type { TeamWords } from './words.ts';

/** The comparison as a table for a spreadsheet: a row for each question and level. */
export function tableOf(
  rows: readonly Compared[],
  levels: Readonly<Record<string, string>>,
  words: TeamWords,
  locale: string,
): string {
  const { delimiter, comma } = csvForm(locale);
  const number = (value: number) => String(value).replace('.', comma);
  const fields = [
    words.question,
    words.level,
    words.answers,
    words.median,
    words.least,
    words.most,
    words.gapColumn,
  ];
  const line = (compared: Compared, label: string, { n, median, least, most }: Spread) => [
    compared.question.title,
    label,
    ...[n, median, least, most, compared.gap?.points ?? 0].map(number),
  ];
  const data = rows.flatMap((compared) => [
    line(compared, words.all, compared.all),
    ...compared.levels.map((one) => line(compared, levels[one.level] ?? one.level, one)),
  ]);
  return tableText(fields, data, delimiter);
}
