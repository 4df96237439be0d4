import type { Language } from '../model/language.ts';
import type { Range } from '../graph/runs.ts';
import { most } from '../graph/runs.ts';
import type { Count, PlaybookStats } from './stats.ts';

/** A table for people, one playbook a line, and the sums below. */
export function statsText(rows: readonly PlaybookStats[], language: Language): string {
  const words = dictionary[language];
  const print = printer(language);
  const lines = [words.columns, ...rows.map((row) => cells(row, print)), totals(rows, language)];
  const widths = words.columns.map((_, column) => {
    return Math.max(...lines.map((line) => line[column]?.length ?? 0));
  });
  const table = lines.map((line) => {
    const [name = '', ...figures] = line;
    const right = figures.map((figure, column) => figure.padStart(widths[column + 1] ?? 0));
    return [name.padEnd(widths[0] ?? 0), ...right].join('  ').trimEnd();
  });
  return `${[...table, '', ...words.legend].join('\n')}\n`;
}

/** For programs: what cannot be told is `null`. */
export function statsJson(rows: readonly PlaybookStats[]): string {
  const playbooks = rows.map(({ runs = null, ...row }) => ({ ...row, runs }));
  return `${JSON.stringify({ format: 1, playbooks }, null, 2)}\n`;
}

interface Printer {
  readonly number: (value: number) => string;
  readonly count: (value: Count) => string;
  readonly range: (value: Range) => string;
}

function printer(language: Language): Printer {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA');
  const number = (value: number) => format.format(value);
  return {
    number,
    count: ({ count, atLeast }) => {
      const sign = !atLeast ? '' : count === most ? '> ' : '≥ ';
      return `${sign}${number(count)}`;
    },
    range: ({ least, most: longest }) => {
      const [from, to] = [number(least), number(longest)];
      return from === to ? from : `${from}–${to}`;
    },
  };
}

function cells(row: PlaybookStats, { number, count, range }: Printer): readonly string[] {
  const { language, slug, steps, choices, ends, states, runs, checklistItems } = row;
  return [
    `${language}/${slug}`,
    ...[steps, choices, ends].map(number),
    count(states),
    runs ? count(runs.paths) : unknown,
    runs ? range(runs.length) : unknown,
    runs ? range(wholeMinutes(runs.minutes)) : unknown,
    number(checklistItems),
  ];
}

const unknown = '–';

/** Nothing takes no time. */
function wholeMinutes({ least, most: longest }: Range): Range {
  return { least: Math.max(1, Math.round(least)), most: Math.max(1, Math.round(longest)) };
}

function totals(rows: readonly PlaybookStats[], language: Language): readonly string[] {
  const { number, count } = printer(language);
  const sum = (of: (row: PlaybookStats) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const states: Count = {
    count: sum((row) => row.states.count),
    atLeast: rows.some((row) => row.states.atLeast),
  };
  return [
    dictionary[language].total(rows.length),
    ...[sum((row) => row.steps), sum((row) => row.choices), sum((row) => row.ends)].map(number),
    count(states),
    '',
    '',
    '',
    number(sum((row) => row.checklistItems)),
  ];
}

const dictionary = {
  fr: {
    columns: [
      'Fiche',
      'Étapes',
      'Choix',
      'Fins',
      'États',
      'Parcours',
      'Longueur',
      'Minutes',
      'Cases',
    ],
    total: (count: number) => `${count} ${count > 1 ? 'fiches' : 'fiche'}`,
    legend: [
      'États\u00a0: une étape avec ce que l’on sait. Parcours\u00a0: du début à une fin, sans refaire une boucle.',
      'Longueur\u00a0: en étapes, du parcours le plus court au plus long. Minutes\u00a0: pour lire, dire et attendre, sans écouter ni écrire.',
    ],
  },
  en: {
    columns: [
      'Playbook',
      'Steps',
      'Choices',
      'Ends',
      'States',
      'Paths',
      'Length',
      'Minutes',
      'Boxes',
    ],
    total: (count: number) => `${count} ${count === 1 ? 'playbook' : 'playbooks'}`,
    legend: [
      'States: a step with what is known. Paths: from the start to an end, going round no loop twice.',
      'Length: in steps, of the shortest path to the longest. Minutes: to read, say and wait; without listening and writing.',
    ],
  },
} as const satisfies Record<Language, unknown>;
