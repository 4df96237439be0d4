import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { exit, type Exit, type Run } from './command.ts';
import { compileReading, read } from './library.ts';
import { formatOption, languageOption } from './options.ts';
import { scopeOf } from './scope.ts';

interface StatsOptions {
  readonly root: string;
  readonly format: 'text' | 'json';
  readonly lang: Language;
}

export function statsCommand(run: Run): Command {
  return new Command('stats')
    .description('print each playbook in figures: steps, choices, ends, states, paths, minutes')
    .argument('[files...]', 'show only what concerns these files or folders')
    .option('--root <dir>', 'folder that holds playbooks/ and optionally content/', '.')
    .addOption(formatOption({ text: true, json: true }, 'text'))
    .addOption(languageOption())
    .action(run(printStats));
}

/** Counts also what does not pass the checks: what is there has its figures. */
async function printStats(
  paths: readonly string[],
  { root, format, lang }: StatsOptions,
): Promise<Exit> {
  const scope = scopeOf(paths, root);
  const reading = read(root);
  const only = reading.files.map(({ path }) => path).filter(scope);
  const { library, diagnostics } = await compileReading(reading, {
    language: lang,
    root,
    ...(paths.length > 0 && { only: new Set(only) }),
  });
  const { stats } = await import('../export/stats.ts');
  const { statsJson, statsText } = await import('../export/stats-text.ts');
  const rows = stats(library).filter(({ file }) => scope(file));
  process.stdout.write(format === 'json' ? statsJson(rows) : statsText(rows, lang));
  const isBroken = diagnostics.some(({ file, severity }) => severity === 'error' && scope(file));
  if (isBroken) process.stderr.write(`${broken[lang]}\n`);
  return exit.sound;
}

const broken = {
  fr: 'Il y a des erreurs, et les chiffres peuvent s’en ressentir\u00a0: `accalmie check` les montre.',
  en: 'There are errors, and the figures may be off: `accalmie check` tells them.',
} as const;
