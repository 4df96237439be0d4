import { Command } from 'commander';
import { exporters, type ExportFormat } from '../export/export.ts';
import type { Language } from '../model/language.ts';
import { exit, type Exit, type Run } from './command.ts';
import { fileArgument, fileRootOption, formatOption, languageOption } from './options.ts';
import { compileFile } from './playbook-file.ts';

interface ExportOptions {
  readonly root?: string;
  readonly format: ExportFormat;
  readonly lang: Language;
}

export function exportCommand(run: Run): Command {
  return new Command('export')
    .description('print a compiled playbook')
    .addArgument(fileArgument())
    .addOption(fileRootOption())
    .addOption(formatOption(exporters, 'json'))
    .addOption(languageOption())
    .action(run(exportPlaybook));
}

async function exportPlaybook(file: string, { root, format, lang }: ExportOptions): Promise<Exit> {
  const { playbook } = await compileFile(file, root, lang);
  if (!playbook) return exit.errors;
  process.stdout.write(exporters[format](playbook));
  return exit.sound;
}
