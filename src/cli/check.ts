import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { reporters, type ReportFormat } from '../report/report.ts';
import { exit, type Exit, type Run } from './command.ts';
import { compileReading, read, texts } from './library.ts';
import { coloured, formatOption, languageOption } from './options.ts';

interface CheckOptions {
  readonly root: string;
  readonly format: ReportFormat;
  readonly lang: Language;
}

export function checkCommand(run: Run): Command {
  return new Command('check')
    .description('tell what is wrong with the playbooks and data of a library')
    .option('--root <dir>', 'folder that holds playbooks/ and optionally content/', '.')
    .addOption(formatOption(reporters, 'pretty'))
    .addOption(languageOption())
    .action(run(checkLibrary));
}

async function checkLibrary({ root, format, lang }: CheckOptions): Promise<Exit> {
  const reading = read(root);
  const { library, diagnostics } = await compileReading(reading, lang);
  const report = reporters[format](diagnostics, {
    language: lang,
    colour: coloured(process.stdout),
    sources: texts(reading.files),
    playbooks: library.playbooks.length,
    steps: library.playbooks.reduce((sum, { steps }) => sum + steps.length, 0),
  });
  process.stdout.write(report);
  return diagnostics.some(({ severity }) => severity === 'error') ? exit.errors : exit.sound;
}
