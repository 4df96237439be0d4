import { Command, Option } from 'commander';
import { readFileSync } from 'node:fs';
import type { Language } from '../model/language.ts';
import type { Layout } from '../model/layout.ts';
import { exit, type Exit, Misuse, type Run } from './command.ts';
import { fileArgument, fileRootOption, languageOption } from './options.ts';
import { unexpected } from '../model/message.ts';
import { compileFile } from './playbook-file.ts';

interface LayoutOptions {
  readonly previous?: string;
  readonly root?: string;
  readonly lang: Language;
}

export function layoutCommand(run: Run): Command {
  return new Command('layout')
    .description('print the flowchart of a playbook as JSON: boxes, bands, routes in px')
    .addArgument(fileArgument())
    .addOption(fileRootOption())
    .addOption(languageOption())
    .addOption(
      new Option(
        '--previous <file>',
        'what it printed before an edit: what is still there keeps its side and place',
      ),
    )
    .action(run(layoutPlaybook));
}

/** Draws also what does not pass the checks: a picture helps to see what is wrong. */
async function layoutPlaybook(
  file: string,
  { root, lang, previous }: LayoutOptions,
): Promise<Exit> {
  const before = previous === undefined ? undefined : await readPicture(previous);
  const { playbook, compiled } = await compileFile(file, root, lang);
  if (!playbook) return exit.errors;
  const { layout } = await import('../layout/layout.ts');
  const picture = layout(playbook, compiled.library.content.phases, {
    ...(before && { previous: before }),
  });
  process.stdout.write(`${JSON.stringify(picture)}\n`);
  return exit.sound;
}

/** A picture that this command printed earlier. */
async function readPicture(file: string): Promise<Layout> {
  const { layoutSchema } = await import('../model/layout-schema.ts');
  const read = layoutSchema.safeParse(parsed(file));
  if (read.success) return read.data;
  throw new Misuse(
    unexpected(file, {
      en: 'a file with what `accalmie layout` printed',
      fr: 'un fichier avec ce qu’a imprimé `accalmie layout`',
    }),
  );
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
