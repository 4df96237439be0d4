import { Command } from 'commander';
import type { Compiled } from '../from-parsed.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { RuleSettings } from '../model/rules.ts';
import type { Reading } from '../reader.ts';
import { reporters, type ReportFormat } from '../report/report.ts';
import type { CacheOption } from '../parsing/own-cache.ts';
import { exit, type Exit, type Run } from './command.ts';
import { cacheOptions } from './cache.ts';
import { fix } from './fix.ts';
import { compileReading, read, texts } from './library.ts';
import { colourOptions, coloured, formatOption, languageOption, widthOf } from './options.ts';
import type { Colours } from './options.ts';
import { showProgress } from './progress.ts';
import { readRulePages } from './rule-pages.ts';
import { ruleOption } from './rule-option.ts';
import { basePath, scopeOf } from './scope.ts';
import { today, todayOption } from './today.ts';
import { version } from './version.ts';
import { tooManyWarnings, warningsOption } from './warnings.ts';

interface CheckOptions extends Colours {
  readonly root: string;
  readonly format: ReportFormat;
  readonly lang: Language;
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly rule?: RuleSettings;
  readonly today?: string;
  readonly cache?: CacheOption;
  readonly fix?: true;
}

export function checkCommand(run: Run): Command {
  const command = new Command('check')
    .description('tell what is wrong with the playbooks and data of a library')
    .argument('[files...]', 'show only what concerns these files or folders')
    .option('--root <dir>', 'folder that holds playbooks/ and optionally content/', '.')
    .addOption(formatOption(reporters, 'pretty'))
    .option('--quiet', 'show errors only')
    .option('--fix', 'mend what has one reading, and change nothing else')
    .addOption(warningsOption())
    .addOption(ruleOption())
    .addOption(todayOption())
    .addOption(languageOption())
    .action(run(checkLibrary));
  for (const option of [...cacheOptions(), ...colourOptions()]) command.addOption(option);
  return command;
}

async function checkLibrary(paths: readonly string[], options: CheckOptions): Promise<Exit> {
  const { root, format, lang, quiet = false, maxWarnings, rule } = options;
  const scope = scopeOf(paths, root);
  const progress = showProgress(process.stderr, lang);
  // Of the files that nobody asks about, most decide nothing, and earlier runs have told which.
  const isPart = paths.length > 0 && options.cache !== false && !options.fix;
  const before = read(root, isPart ? { later: (path) => !scope(path) } : {});
  const files = before.files.map(({ path }) => path).filter(scope);
  const judge = (reading: Reading): Promise<Compiled> =>
    compileReading(reading, {
      language: lang,
      today: options.today ?? today(),
      ...(rule && { rules: rule }),
      ...(paths.length > 0 && { only: new Set(files) }),
      root,
      ...(options.cache !== undefined && { cache: options.cache }),
      onProgress: progress.tell,
    });
  const { reading, compiled, told } = options.fix
    ? await fix(before, { root, language: lang, scope, judge })
    : { reading: before, compiled: await judge(before), told: '' };
  progress.end();
  process.stderr.write(told);
  const found = compiled.diagnostics.filter(({ file }) => scope(file));
  const shown = quiet ? found.filter(isError) : found;
  const playbooks = compiled.library.playbooks.filter(({ file }) => scope(file));
  const report = reporters[format](shown, {
    language: lang,
    colour: coloured(process.stdout, options),
    width: widthOf(process.stdout),
    base: basePath(root, format === 'github' || format === 'sarif'),
    sources: texts(reading.files, shown),
    playbooks: playbooks.length,
    steps: playbooks.reduce((sum, { steps }) => sum + steps.length, 0),
    untold: found.length - shown.length,
    version: version(),
    files,
    pages: readRulePages(format === 'sarif' ? shown.map(({ code }) => code) : [], lang),
  });
  process.stdout.write(report);
  const notes = quiet ? [] : compiled.notes;
  (format === 'pretty' ? process.stdout : process.stderr).write(
    notes.map((one) => `${one}\n`).join(''),
  );
  return verdict(found, maxWarnings, lang);
}

function verdict(found: readonly Diagnostic[], most: number | undefined, language: Language): Exit {
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const isTooMany = most !== undefined && warnings > most;
  if (isTooMany) process.stderr.write(tooManyWarnings(warnings, most, language));
  return isTooMany || found.some(isError) ? exit.errors : exit.sound;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
