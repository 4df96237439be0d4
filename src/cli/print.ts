import { Command, Option } from 'commander';
import { unexpected } from '../model/message.ts';
import type { BinderPaper } from '../paper/binder.ts';
import { type Exit, Misuse, type Run } from './command.ts';
import { colourOptions, formatOption, languageOption, word } from './options.ts';
import { outOption } from './output.ts';
import { formats, type PrintOptions } from './print/options.ts';

export function printCommand(run: Run): Command {
  const command = new Command('print')
    .description('print sheets of playbooks as one PDF, through the installed browser')
    .argument(
      '[slugs...]',
      'playbooks, such as client-en-colere-sur-place (default: all, in the order of the site)',
    )
    .addOption(outOption())
    .addOption(
      new Option('--sheets <keys>', 'sheets by key, such as Phases,Whole (default: all)').argParser(
        toKeys,
      ),
    )
    .addOption(
      new Option('--paper <size>', 'A4 or Letter (default: that of the language)').argParser(
        toPaper,
      ),
    )
    .option('--site <dir>', 'folder of the built site', 'dist')
    .option('--url <url>', 'address of a site that is served already, in place of a folder')
    .option(
      '--address <url>',
      'where the built site will stand, for the codes on sheets (default: the address that it was built with)',
    )
    .option(
      '--browser <path>',
      'Chromium, Chrome or Edge (default: CHROME_PATH, else the installed one)',
    )
    .option('--root <dir>', 'folder that holds playbooks/ and optionally content/', '.')
    .addOption(formatOption(formats, 'pretty'))
    .addOption(languageOption())
    .action(run(printPlaybooks));
  for (const option of colourOptions()) command.addOption(option);
  return command;
}

/** What prints is loaded only by those who print. */
async function printPlaybooks(slugs: readonly string[], options: PrintOptions): Promise<Exit> {
  const { printed } = await import('./print/print.ts');
  return printed(slugs, options);
}

function toKeys(written: string): readonly string[] {
  const keys = written.split(',').map((key) => key.trim());
  if (keys.every((key) => key !== '')) return keys;
  throw new Misuse(
    unexpected(`--sheets ${written}`, {
      en: 'keys of sheets between commas, such as `Phases,Whole`',
      fr: 'des clés de feuilles séparées par des virgules, comme `Phases,Whole`',
    }),
  );
}

function toPaper(written: string): BinderPaper {
  const size = word(written.toLowerCase() === 'a4' ? 'A4' : capital(written), ['A4', 'Letter']);
  return size === 'A4' ? 'a4' : 'letter';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
