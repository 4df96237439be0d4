import { styleText } from 'node:util';
import { Argument, Option } from 'commander';
import { languages, type Language } from '../model/language.ts';

/** The playbook that a command is about. */
export function fileArgument(): Argument {
  return new Argument('<file>', 'a playbook, such as playbooks/fr/client-en-colere.mdx');
}

export function fileRootOption(): Option {
  return new Option(
    '--root <dir>',
    'folder that holds playbooks/; default: the one that the file stands in',
  );
}

export function formatOption(table: object, standard: string): Option {
  return new Option('--format <format>', 'how to print it')
    .choices(Object.keys(table))
    .default(standard);
}

export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the messages')
    .choices([...languages])
    .default(preferred());
}

/** The language of the person's system where it is one of ours; else English, as command lines are. */
function preferred(): Language {
  const wish = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return languages.find((key) => wish.startsWith(key)) ?? 'en';
}

/** As `styleText` decides: a terminal that has colours, and neither NO_COLOR nor a pipe. */
export function coloured(stream: NodeJS.WriteStream): boolean {
  return styleText('red', 'x', { stream }) !== 'x';
}
