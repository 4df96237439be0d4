import Papa from 'papaparse';
import { keptOf } from '../case/follow-up.ts';
import type { CaseRecord } from '../case/record.ts';

/** How a spreadsheet of a language reads numbers and tells cells apart. */
export interface CsvForm {
  readonly delimiter: ',' | ';';
  readonly comma: ',' | '.';
}

export function csvForm(language: string): CsvForm {
  return language.startsWith('fr')
    ? { delimiter: ';', comma: ',' }
    : { delimiter: ',', comma: '.' };
}

/**
 * One row a case, with what the measures ask for and nothing else: no name, no note, no words. RFC 4180 with a
 * byte order mark, by which spreadsheets know UTF-8. No cell is ever taken for a formula.
 */
export function csvOf(cases: readonly CaseRecord[], { delimiter, comma }: CsvForm): string {
  const most = (count: (record: CaseRecord) => number) => Math.max(0, ...cases.map(count));
  const columns = [
    ...single,
    ...numbered(
      most((record) => grantedOf(record).length),
      grantedColumns,
    ),
    ...numbered(
      most((record) => promisesOf(record).length),
      promiseColumns,
    ),
  ];
  const rows = cases.map((record) =>
    columns.map(({ get }) => {
      const value = get(record);
      if (typeof value === 'boolean') return value ? '1' : '0';
      return typeof value === 'number' ? String(value).replace('.', comma) : (value ?? '');
    }),
  );
  const fields = columns.map(({ name }) => name);
  return tableText(fields, rows, delimiter);
}

/** A table for a spreadsheet. */
export function tableText(
  fields: readonly string[],
  data: readonly (readonly string[])[],
  delimiter: CsvForm['delimiter'],
): string {
  const text = Papa.unparse({ fields, data }, { delimiter, escapeFormulae: formula });
  return `\uFEFF${text}\r\n`;
}

/** Whether a column is one that may be written here. */
export function isColumn(name: string): boolean {
  return (
    single.some((column) => column.name === name) ||
    /^(?:granted_\d{1,4}(?:_level|_cap)?|promise_\d{1,4}(?:_due|_kept|_confirmed)?)$/.test(name)
  );
}

type Cell = string | number | boolean | undefined;

interface Column {
  readonly name: string;
  readonly get: (record: CaseRecord) => Cell;
}

const single: readonly Column[] = [
  { name: 'case', get: ({ id }) => id },
  { name: 'opened', get: ({ openedAt }) => openedAt },
  { name: 'changed', get: ({ changedAt }) => changedAt },
  { name: 'playbook', get: ({ legs }) => legs.at(-1)?.playbook.slug },
  { name: 'language', get: ({ legs }) => legs.at(-1)?.playbook.language },
  { name: 'version', get: ({ legs }) => legs.at(-1)?.playbook.version },
  { name: 'outcome', get: ({ legs }) => legs.at(-1)?.end?.as },
  { name: 'ended', get: ({ legs }) => legs.at(-1)?.end && legs.at(-1)?.steps.at(-1)?.at },
  { name: 'escalated', get: ({ legs }) => legs.some(({ escalated }) => escalated) },
  { name: 'fairness', get: ({ followUp }) => followUp.fairness },
  { name: 'satisfaction', get: ({ followUp }) => followUp.satisfaction },
  { name: 'repeat', get: ({ followUp }) => followUp.repeat },
  { name: 'retold', get: ({ followUp }) => followUp.retold },
  { name: 'returned', get: ({ followUp }) => followUp.returned },
  { name: 'thanked', get: ({ followUp }) => followUp.thanked },
  { name: 'debriefed', get: ({ followUp }) => followUp.debriefed },
  { name: 'acknowledged', get: ({ followUp }) => followUp.acknowledged?.at },
  { name: 'acknowledge_by', get: ({ followUp }) => followUp.acknowledged?.due },
  { name: 'review_hours', get: ({ followUp }) => followUp.review?.hours },
  { name: 'review_spoken_to', get: ({ followUp }) => followUp.review?.spokenTo },
];

const grantedColumns = (nth: number): readonly Column[] => [
  { name: `granted_${nth}`, get: (record) => grantedOf(record)[nth - 1]?.amount },
  { name: `granted_${nth}_level`, get: (record) => grantedOf(record)[nth - 1]?.level },
  { name: `granted_${nth}_cap`, get: (record) => grantedOf(record)[nth - 1]?.cap },
];

const promiseColumns = (nth: number): readonly Column[] => {
  const promise = (record: CaseRecord) => promisesOf(record)[nth - 1];
  const kept = (record: CaseRecord) => keptOf(record, promise(record)?.id ?? '');
  return [
    { name: `promise_${nth}`, get: (record) => promise(record)?.id },
    { name: `promise_${nth}_due`, get: (record) => promise(record)?.due },
    { name: `promise_${nth}_kept`, get: (record) => kept(record)?.at },
    { name: `promise_${nth}_confirmed`, get: (record) => kept(record)?.confirmed },
  ];
};

function numbered(count: number, columns: (nth: number) => readonly Column[]): readonly Column[] {
  return Array.from({ length: count }, (_, index) => columns(index + 1)).flat();
}

function grantedOf({ legs }: CaseRecord) {
  return legs.flatMap(({ granted }) => granted);
}

function promisesOf({ legs }: CaseRecord) {
  return legs.flatMap(({ promises }) => promises);
}

/** What a spreadsheet would compute, or take as the beginning of something to run. */
const formula = /^\s*[=+\-@\t\r]/;
