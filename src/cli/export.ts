import { Command } from 'commander';
import { exporters, type ExportFormat } from '../export/export.ts';
import type { Language, Localized } from '../model/language.ts';
import { unexpected } from '../model/message.ts';
import { exit, Misuse, type Exit, type Run } from './command.ts';
import { fileRootOption, filesArgument, formatOption, languageOption } from './options.ts';
import { outOption, putOut } from './output.ts';
import { compileFile } from './playbook-file.ts';

interface ExportOptions {
  readonly root?: string;
  readonly format: ExportFormat | 'scorm12';
  readonly lang: Language;
  readonly out?: string;
}

export function exportCommand(run: Run): Command {
  return new Command('export')
    .description('print a playbook in another form, or pack exercises for a learning platform')
    .addArgument(filesArgument())
    .addOption(fileRootOption())
    .addOption(formatOption({ ...exporters, scorm12: true }, 'json'))
    .addOption(outOption())
    .addOption(languageOption())
    .action(run(exportPlaybooks));
}

async function exportPlaybooks(
  files: readonly string[],
  { format, ...options }: ExportOptions,
): Promise<Exit> {
  if (format !== 'scorm12') return exportPlaybook(onlyFile(files), { format, ...options });
  const { packPlaybooks } = await import('./scorm.ts');
  return packPlaybooks(files, options);
}

async function exportPlaybook(
  file: string,
  { root, format, lang, out }: ExportOptions & { readonly format: ExportFormat },
): Promise<Exit> {
  const { playbook, compiled } = await compileFile(file, root, lang);
  if (!playbook) return exit.errors;
  const { text, lost } = exporters[format](playbook, compiled.library);
  if (lost.length > 0) process.stderr.write(lostIn(format, lost, lang));
  putOut(text, out);
  return exit.sound;
}

function onlyFile([file, second]: readonly string[]): string {
  if (file === undefined) {
    throw new Misuse({
      en: 'Unexpected end of the command, expected `<file>`; only `--format scorm12` takes none.',
      fr: 'Fin de commande inattendue ; attendu\u00a0: `<file>` ; seul `--format scorm12` s’en passe.',
    });
  }
  if (second === undefined) return file;
  throw new Misuse(
    unexpected(second, {
      en: 'one file; only `--format scorm12` takes several',
      fr: 'un seul fichier ; seul `--format scorm12` en prend plusieurs',
    }),
  );
}

/** A note on what the format has no place for. */
function lostIn(format: ExportFormat, lost: readonly Localized[], lang: Language): string {
  const head: Localized = {
    en: `note: \`${format}\` does not carry:`,
    fr: `note\u00a0: \`${format}\` ne porte pas\u00a0:`,
  };
  return [head[lang], ...lost.map((words) => `  ${words[lang]}`), ''].join('\n');
}
