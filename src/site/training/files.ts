import Papa from 'papaparse';
import type { Result, ResultFile } from './result.ts';
import { resultSchema } from './schema.ts';
import type { FileProblem } from './training-words.ts';

/** What a file gave: the results that are sound, and how many are not; or why there are none. */
export interface ReadResults {
  readonly results: readonly Result[];
  readonly skipped: number;
  readonly problem?: FileProblem;
}

export function jsonOf(results: readonly Result[]): string {
  const file: ResultFile = { format: 1, results };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * One row a result, in the form that a spreadsheet of the language reads. RFC 4180 with a byte order mark. No cell
 * is ever taken for a formula.
 */
export function csvOf(results: readonly Result[], language: string): string {
  const most = Math.max(0, ...results.map(({ scores }) => scores.length));
  const places = Array.from({ length: most }, (_, index) => index + 1);
  const fields = [
    ...single,
    ...places.flatMap((nth) => [`score_${nth}`, `score_${nth}_raw`, `score_${nth}_max`]),
  ];
  const data = results.map((result) => [
    ...single.map((field) => {
      const value = result[field];
      return typeof value === 'boolean' ? String(Number(value)) : String(value ?? '');
    }),
    ...places.flatMap((nth) => {
      const { name = '', raw = '', max = '' } = result.scores[nth - 1] ?? {};
      return [name, String(raw), String(max)];
    }),
  ]);
  const delimiter = language.startsWith('fr') ? ';' : ',';
  return `\uFEFF${Papa.unparse({ fields, data }, { delimiter, escapeFormulae: formula })}\r\n`;
}

/** Results out of either kind of file. Whatever the text is, this answers. */
export function readFile(name: string, text: string): ReadResults {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return refused('empty');
  return /\.csv$/i.test(name) ? readCsv(plain) : readJson(plain);
}

/** What a spreadsheet would compute. A score below zero is a number. */
const formula = /^\s*[=+@\t\r]/;

const single = [
  'id',
  'at',
  'initials',
  'mode',
  'playbook',
  'language',
  'version',
  'scenario',
  'seconds',
  'end',
  'passed',
] as const;

function readJson(text: string): ReadResults {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not-results');
  }
  if (typeof value !== 'object' || value === null) return refused('not-results');
  const { format, results } = value as { format?: unknown; results?: unknown };
  if (!Array.isArray(results)) return refused('not-results');
  if (typeof format === 'number' && format > 1) return refused('newer');
  return collect(results);
}

function readCsv(text: string): ReadResults {
  const { data } = Papa.parse<readonly string[]>(text, { skipEmptyLines: 'greedy' });
  const [heads = [], ...rows] = data;
  const names = heads.map((head) => head.trim().toLowerCase());
  if (!['id', 'at', 'playbook'].every((field) => names.includes(field))) {
    return refused('not-results');
  }
  return collect(
    rows.map((row) =>
      resultIn(new Map(names.map((head, index) => [head, (row[index] ?? '').trim()]))),
    ),
  );
}

/** A row, as a result that is still to be checked. */
function resultIn(cells: ReadonlyMap<string, string>): unknown {
  const filled = single.flatMap((field) => {
    const cell = cells.get(field) ?? '';
    return cell === '' ? [] : [[field, cell] as const];
  });
  const scores = [];
  for (let nth = 1; cells.get(`score_${nth}`); nth += 1) {
    scores.push({
      name: cells.get(`score_${nth}`),
      raw: Number(cells.get(`score_${nth}_raw`)),
      max: Number(cells.get(`score_${nth}_max`)),
    });
  }
  return {
    format: 1,
    // A hash of digits alone may have lost its zeros in a spreadsheet; no version is one, too.
    version: '',
    ...Object.fromEntries(filled),
    scores,
    seconds: Number(cells.get('seconds') || Number.NaN),
    passed: cells.get('passed') === '1',
  };
}

function collect(values: readonly unknown[]): ReadResults {
  const results = values.flatMap((value) => {
    const read = resultSchema.safeParse(value);
    return read.success ? [read.data] : [];
  });
  return { results, skipped: values.length - results.length };
}

function refused(problem: FileProblem): ReadResults {
  return { results: [], skipped: 0, problem };
}
