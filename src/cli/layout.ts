import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { exit, type Exit, type Run } from './command.ts';
import { fileArgument, fileRootOption, languageOption } from './options.ts';
import { compileFile } from './playbook-file.ts';

interface LayoutOptions {
  readonly root?: string;
  readonly lang: Language;
}

export function layoutCommand(run: Run): Command {
  return new Command('layout')
    .description('print the flowchart of a playbook as JSON: boxes, bands, routes in px')
    .addArgument(fileArgument())
    .addOption(fileRootOption())
    .addOption(languageOption())
    .action(run(layoutPlaybook));
}

/** Draws also what does not pass the checks: a picture helps to see what is wrong. */
async function layoutPlaybook(file: string, { root, lang }: LayoutOptions): Promise<Exit> {
  const { playbook, compiled } = await compileFile(file, root, lang);
  if (!playbook) return exit.errors;
  const { layout } = await import('../layout/layout.ts');
  const picture = layout(playbook, compiled.library.content.phases);
  process.stdout.write(`${JSON.stringify(picture)}\n`);
  return exit.sound;
}
