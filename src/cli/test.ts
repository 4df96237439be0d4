import { Command, Option } from 'commander';
import type { Language } from '../model/language.ts';
import { unexpected } from '../model/message.ts';
import type { Results } from '../scenario/results.ts';
import { scenarioReporters, type ScenarioFormat } from '../report/scenarios.ts';
import type { CacheOption } from '../parsing/own-cache.ts';
import { cacheOptions } from './cache.ts';
import { exit, Misuse, type Exit, type Run } from './command.ts';
import { compileReading, read } from './library.ts';
import { colourOptions, coloured, formatOption, languageOption, widthOf } from './options.ts';
import type { Colours } from './options.ts';
import { basePath, scopeOf } from './scope.ts';

interface TestOptions extends Colours {
  readonly root: string;
  readonly format: ScenarioFormat;
  readonly lang: Language;
  readonly minCoverage?: number;
  readonly cache?: CacheOption;
}

export function testCommand(run: Run): Command {
  const command = new Command('test')
    .description('run the scenarios of playbooks, and tell what none of them visits')
    .argument('[files...]', 'show only what concerns these files or folders')
    .option('--root <dir>', 'folder that holds playbooks/ and optionally content/', '.')
    .addOption(formatOption(scenarioReporters, 'pretty'))
    .addOption(
      new Option(
        '--min-coverage <percent>',
        'exit with 1 when the scenarios visit fewer of the steps of a playbook',
      ).argParser(toPercent),
    )
    .addOption(languageOption())
    .action(run(testLibrary));
  for (const option of [...cacheOptions(), ...colourOptions()]) command.addOption(option);
  return command;
}

async function testLibrary(paths: readonly string[], options: TestOptions): Promise<Exit> {
  const { root, format, lang, minCoverage } = options;
  const scope = scopeOf(paths, root);
  const { library, diagnostics } = await compileReading(read(root), {
    language: lang,
    root,
    ...(options.cache !== undefined && { cache: options.cache }),
  });
  const { results } = await import('../scenario/results.ts');
  const found = results(library, diagnostics, scope);
  process.stdout.write(
    scenarioReporters[format](found, {
      language: lang,
      colour: coloured(process.stdout, options),
      width: widthOf(process.stdout),
      base: basePath(root, false),
      outcomes: library.content.outcomes,
    }),
  );
  const sparse = minCoverage === undefined ? [] : tooSparse(found, minCoverage);
  for (const slug of sparse) process.stderr.write(`${sparseText(slug, minCoverage ?? 0)[lang]}\n`);
  return isSound(found) && sparse.length === 0 ? exit.sound : exit.errors;
}

/** What was not run is not sound. */
function isSound({ files }: Results): boolean {
  return files.every(
    ({ scenarios, broken }) =>
      broken.length === 0 && scenarios.every(({ status }) => status === 'passed'),
  );
}

function tooSparse({ coverage }: Results, least: number): readonly string[] {
  return coverage
    .filter(({ steps }) => (100 * steps.visited) / steps.all < least)
    .map(({ playbook }) => `${playbook.language}/${playbook.slug}`);
}

function sparseText(slug: string, least: number): Record<Language, string> {
  return {
    en: `error: the scenarios visit fewer than ${least} % of the steps of ${slug} (--min-coverage).`,
    fr: `erreur\u00a0: les scénarios visitent moins de ${least}\u00a0% des étapes de ${slug} (--min-coverage).`,
  };
}

function toPercent(written: string): number {
  if (/^\d{1,3}$/.test(written) && Number(written) <= 100) return Number(written);
  throw new Misuse(
    unexpected(written, {
      en: 'a percentage from `0` to `100`',
      fr: 'un pourcentage de `0` à `100`',
    }),
  );
}
