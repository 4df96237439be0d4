import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language, Localized } from '../model/language.ts';
import type { Counted as Coverage } from '../scenario/coverage.ts';
import type { FileResult, Results, ScenarioResult } from '../scenario/results.ts';
import { countIn } from './count.ts';
import { scenariosJunit } from './scenarios-junit.ts';
import { fold, paint } from './paint.ts';
import { countedScenarios, scenarioWords } from './scenario-words.ts';
import { visible } from './visible.ts';
import { words } from './words.ts';

export interface ScenarioOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Columns of the terminal; none: lines are not folded. */
  readonly width?: number | undefined;
  /** What stands before paths. */
  readonly base?: string;
  /** Labels of outcomes by key. */
  readonly outcomes: Readonly<Record<string, { readonly label: Localized }>>;
}

/** One table of the forms of `accalmie test`. */
export const scenarioReporters = {
  pretty,
  json,
  junit: scenariosJunit,
} as const satisfies Record<string, (results: Results, options: ScenarioOptions) => string>;

export type ScenarioFormat = keyof typeof scenarioReporters;

/** For people: each scenario with where it ended, what failed and where, then what no scenario visits. */
function pretty(results: Results, options: ScenarioOptions): string {
  const own = scenarioWords[options.language];
  if (results.files.length === 0) {
    return `${own.noScenario} playbooks/${options.language}/<slug>.scenarios.yaml\n`;
  }
  const blocks = [
    ...results.files.map((file) => fileBlock(file, options)),
    coverageBlock(results, options),
    total(results, options),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function fileBlock(result: FileResult, options: ScenarioOptions): string {
  const { file, scenarios, broken } = result;
  return [
    paint('bold', visible((options.base ?? '') + file), options),
    ...broken.flatMap((diagnostic) => faultLines(diagnostic, options)),
    ...scenarios.flatMap((scenario) => scenarioLines(scenario, options)),
  ].join('\n');
}

const marks = {
  passed: { mark: '✓', style: 'green' },
  failed: { mark: '✗', style: 'red' },
  skipped: { mark: '-', style: 'yellow' },
} as const;

function scenarioLines(result: ScenarioResult, options: ScenarioOptions): readonly string[] {
  const { id, name, status, steps, end, faults } = result;
  const { language, outcomes } = options;
  const { mark, style } = marks[status];
  const outcome = end === undefined ? '' : ` → ${outcomes[end]?.label[language] ?? end}`;
  const count = countIn(language, steps, countedScenarios[language].steps);
  const told = status === 'skipped' ? scenarioWords[language].skipped : `${count}${outcome}`;
  return [
    `  ${paint(style, mark, options)} ${visible(id)}  ${visible(name)}  ${paint('dim', told, options)}`,
    ...faults.flatMap((fault) => faultLines(fault, options)),
  ];
}

function faultLines(fault: Diagnostic, options: ScenarioOptions): readonly string[] {
  const { file, line, column, message, hint } = fault;
  const own = words[options.language];
  const indent = ' '.repeat(6);
  const place = paint('cyan', `${visible((options.base ?? '') + file)}:${line}:${column}`, options);
  return [
    `${indent}${place}`,
    fold(visible(message), options.width, indent),
    ...(hint ? [fold(`${own.hint} ${visible(hint)}`, options.width, indent)] : []),
  ];
}

function coverageBlock({ coverage }: Results, options: ScenarioOptions): string {
  const { language, width } = options;
  const own = scenarioWords[language];
  const rows = coverage.map(({ playbook, steps, choices, ends }) => [
    `${playbook.language}/${playbook.slug}`,
    ...[steps, choices, ends].map(share),
  ]);
  const table = [own.columns, ...rows];
  const widths = own.columns.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const lines = table.map(([name = '', ...figures]) =>
    [
      name.padEnd(widths[0] ?? 0),
      ...figures.map((figure, column) => figure.padStart(widths[column + 1] ?? 0)),
    ].join('  '),
  );
  const missed = coverage.flatMap(({ playbook, steps, choices, ends }) => {
    const isWhole = [steps, choices].every(({ missed: left }) => left.length === 0);
    if (isWhole) return [];
    const named = [
      listed(own.missed.ends, ends.missed, own.colon),
      listed(
        own.missed.steps,
        steps.missed.filter((step) => !ends.missed.includes(step)),
        own.colon,
      ),
    ];
    const rest =
      choices.missed.length > 0
        ? [`  ${countIn(language, choices.missed.length, countedScenarios[language].choices)}`]
        : [];
    return [
      '',
      `${playbook.language}/${playbook.slug}`,
      ...named.flat().map((line) => fold(line, width, '  ', '    ')),
      ...rest,
    ];
  });
  return [...lines, ...missed].join('\n');
}

function share({ visited, all }: Coverage): string {
  return `${visited}/${all}`;
}

function listed(label: string, names: readonly string[], colon: string): readonly string[] {
  return names.length === 0 ? [] : [`${label}${colon} ${names.join(', ')}`];
}

function total({ files }: Results, options: ScenarioOptions): string {
  const { language } = options;
  const all = files.flatMap(({ scenarios }) => scenarios);
  const count = (status: ScenarioResult['status']) =>
    all.filter((one) => one.status === status).length;
  const isFailed = count('failed') > 0 || files.some(({ broken }) => broken.length > 0);
  const parts = (['passed', 'failed', 'skipped'] as const)
    .filter((status) => status !== 'skipped' || count(status) > 0)
    .map((status) => countIn(language, count(status), countedScenarios[language][status]));
  return paint(isFailed ? 'red' : 'green', `${parts.join(', ')}.`, options);
}

/** For programs. */
function json({ files, coverage }: Results): string {
  const report = {
    format: 1,
    files,
    coverage: coverage.map(({ playbook: { language, slug, file }, ...counts }) => ({
      language,
      slug,
      file,
      ...counts,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
