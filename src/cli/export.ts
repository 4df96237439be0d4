import { Command } from 'commander';
import { exporters, type ExportFormat } from '../export/export.ts';
import type { Language, Localized } from '../model/language.ts';
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
    .description('print a playbook in another form')
    .addArgument(fileArgument())
    .addOption(fileRootOption())
    .addOption(formatOption(exporters, 'json'))
    .addOption(languageOption())
    .action(run(exportPlaybook));
}

async function exportPlaybook(file: string, { root, format, lang }: ExportOptions): Promise<Exit> {
  const { playbook, compiled } = await compileFile(file, root, lang);
  if (!playbook) return exit.errors;
  const { text, lost } = exporters[format](playbook, compiled.library);
  if (lost.length > 0) process.stderr.write(lostIn(format, lost, lang));
  process.stdout.write(text);
  return exit.sound;
}

/** A note on what the format has no place for. */
function lostIn(format: ExportFormat, lost: readonly Localized[], lang: Language): string {
  const head: Localized = {
    en: `note: \`${format}\` does not carry:`,
    fr: `note\u00a0: \`${format}\` ne porte pas\u00a0:`,
  };
  return [head[lang], ...lost.map((words) => `  ${words[lang]}`), ''].join('\n');
}
