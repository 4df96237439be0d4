import Papa from 'papaparse';
import type { Problem } from '../case/problem.ts';
import { collect, type ReadCases } from '../case/read-file.ts';
import { isColumn } from './csv.ts';

/** Cases without names out of what `csvOf` has written, in either form, also once a spreadsheet has saved it. */
export function readCsv(text: string): ReadCases {
  const { data } = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
  });
  const [heads = [], ...rows] = data;
  const names = heads.map((head) => head.trim().toLowerCase());
  if (!names.includes('case')) return { cases: [], problems: [{ code: 'no-case-file' }] };
  const unknown = names.filter((name) => name !== '' && !isColumn(name));
  const before: readonly Problem[] =
    unknown.length === 0
      ? []
      : [
          {
            code: 'unknown-keys',
            line: 1,
            isPart: true,
            values: { keys: unknown.join(', ').slice(0, 200) },
          },
        ];
  const read = collect(
    rows.map((row) => caseIn(new Row(names, row))),
    before,
  );
  return { ...read, problems: read.problems.map(inTable) };
}

/** A row by the names of its columns. What is empty is not there. */
class Row {
  readonly #cells: ReadonlyMap<string, string>;

  constructor(names: readonly string[], cells: readonly string[]) {
    this.#cells = new Map(names.map((name, index) => [name, (cells[index] ?? '').trim()]));
  }

  text(name: string): string | undefined {
    const cell = this.#cells.get(name) ?? '';
    const bare = /^'\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell;
    return bare === '' ? undefined : bare;
  }

  /** What is no number stays as it is, to be told. */
  number(name: string): number | string | undefined {
    const cell = this.text(name);
    return cell !== undefined && /^-?\d+(?:[.,]\d+)?$/.test(cell)
      ? Number(cell.replace(',', '.'))
      : cell;
  }

  boolean(name: string): boolean | string | undefined {
    const cell = this.text(name);
    if (cell === undefined) return undefined;
    return /^(?:1|true|vrai)$/i.test(cell) ? true : /^(?:0|false|faux)$/i.test(cell) ? false : cell;
  }

  /** How often a numbered column may have something, counted from 1. */
  *places(column: string): Generator<string> {
    for (let nth = 1; this.#cells.has(`${column}_${nth}`); nth += 1) yield `${column}_${nth}`;
  }
}

/** What stands in a row, as a case that is still to be checked. */
function caseIn(row: Row): unknown {
  const slug = row.text('playbook');
  return {
    format: 1,
    id: row.text('case'),
    openedAt: row.text('opened'),
    changedAt: row.text('changed') ?? row.text('opened'),
    name: '',
    // A case in which no playbook was opened yet.
    legs: slug === undefined ? [] : [legIn(row, slug)],
    notes: [],
    followUp: followUpIn(row),
  };
}

function legIn(row: Row, slug: string): unknown {
  const outcome = row.text('outcome');
  const ended = row.text('ended');
  return {
    playbook: {
      title: slug,
      slug,
      language: row.text('language') ?? '',
      version: row.text('version') ?? '',
    },
    walk: '',
    steps: ended === undefined ? [] : [{ step: 'end', at: ended }],
    answers: [],
    granted: [...row.places('granted')].flatMap((place) => {
      const amount = row.number(place);
      const [level, cap] = [row.text(`${place}_level`), row.number(`${place}_cap`)];
      return amount === undefined ? [] : [sparse({ label: '', amount, level, cap })];
    }),
    promises: promisePlaces(row).map((place) => {
      const due = row.text(`${place}_due`);
      return sparse({ id: row.text(place), text: '', bare: '', terms: [], due });
    }),
    ticked: [],
    unticked: [],
    ...(outcome !== undefined && { end: { as: outcome, label: '' } }),
    escalated: row.boolean('escalated') ?? false,
    form: {},
  };
}

function promisePlaces(row: Row): readonly string[] {
  return [...row.places('promise')].filter((place) => row.text(place));
}

function followUpIn(row: Row): unknown {
  const kept = promisePlaces(row).flatMap((place) => {
    const at = row.text(`${place}_kept`);
    const confirmed = row.boolean(`${place}_confirmed`) ?? false;
    return at === undefined ? [] : [[row.text(place), { at, confirmed }] as const];
  });
  const acknowledged = row.text('acknowledged');
  const hours = row.number('review_hours');
  return sparse({
    kept: Object.fromEntries(kept),
    fairness: row.number('fairness'),
    satisfaction: row.number('satisfaction'),
    repeat: row.boolean('repeat'),
    retold: row.boolean('retold'),
    returned: row.boolean('returned'),
    thanked: row.boolean('thanked'),
    debriefed: row.boolean('debriefed'),
    acknowledged: acknowledged && sparse({ at: acknowledged, due: row.text('acknowledge_by') }),
    review:
      hours === undefined
        ? undefined
        : { hours, spokenTo: row.boolean('review_spoken_to') ?? false },
  });
}

/** Without the keys that have no value. */
function sparse(value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

/** The place of a problem as a line of the table and a column: `legs[0].promises[1].due` is `promise_2_due`. */
function inTable({ path = '', nth, ...problem }: Problem): Problem {
  const inCase = path.replace(/^cases\[\d+\]\.?/, '');
  const column = columnOf(inCase);
  return {
    ...problem,
    ...(nth !== undefined && { nth, line: nth + 1 }),
    ...(column && { path: column }),
  };
}

const columnNames: Readonly<Record<string, string>> = {
  id: 'case',
  openedAt: 'opened',
  changedAt: 'changed',
  'legs[0].playbook.slug': 'playbook',
  'legs[0].playbook.title': 'playbook',
  'legs[0].playbook.language': 'language',
  'legs[0].playbook.version': 'version',
  'legs[0].end.as': 'outcome',
  'legs[0].steps[0].at': 'ended',
  'legs[0].escalated': 'escalated',
  'followUp.acknowledged.at': 'acknowledged',
  'followUp.acknowledged.due': 'acknowledge_by',
  'followUp.review.hours': 'review_hours',
  'followUp.review.spokenTo': 'review_spoken_to',
};

function columnOf(path: string): string {
  const [, list, index, part] =
    /^legs\[0\]\.(granted|promises)\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  if (list !== undefined) {
    const isOwn = part === undefined || part === 'amount' || part === 'id';
    const base = `${list === 'granted' ? 'granted' : 'promise'}_${Number(index) + 1}`;
    return isOwn ? base : `${base}_${part}`;
  }
  return Object.hasOwn(columnNames, path)
    ? (columnNames[path] ?? '')
    : path.replace(/^followUp\./, '');
}
