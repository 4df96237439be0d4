import { styleText } from 'node:util';
import { Argument, Option } from 'commander';
import { languages, type Language, type Localized } from '../model/language.ts';
import { anyOf, unexpected } from '../model/message.ts';
import { suggest } from '../model/suggest.ts';
import { Misuse } from './command.ts';

/** The playbook that a command is about. */
export function fileArgument(): Argument {
  return new Argument('<file>', 'a playbook, such as playbooks/fr/client-en-colere.mdx');
}

/** The playbooks that a command is about: several where its format takes them. */
export function filesArgument(): Argument {
  return new Argument(
    '[files...]',
    'one playbook, such as playbooks/fr/client-en-colere.mdx; for scorm12 several, also by slug, or none for all',
  );
}

export function fileRootOption(): Option {
  return new Option(
    '--root <dir>',
    'folder that holds playbooks/ (default: the one that the file stands in)',
  );
}

export function formatOption(table: object, standard: string): Option {
  return oneOf(new Option('--format <format>', 'how to print it'), Object.keys(table)).default(
    standard,
  );
}

export function languageOption(): Option {
  return oneOf(new Option('--lang <language>', 'language of the messages'), languages).default(
    preferred(),
  );
}

/** `--no-colour`, and as one may be used to writing it. */
export function colourOptions(): readonly Option[] {
  return [
    new Option('--no-colour', 'no colours, also in a terminal (as NO_COLOR does)'),
    new Option('--no-color').hideHelp(),
  ];
}

/** The options of `colourOptions` as they were given. */
export interface Colours {
  readonly colour: boolean;
  readonly color: boolean;
}

/** As `styleText` decides: a terminal that has colours, and neither NO_COLOR nor a pipe. */
export function coloured(
  stream: NodeJS.WriteStream,
  { colour, color }: Colours = { colour: true, color: true },
): boolean {
  return colour && color && styleText('red', 'x', { stream }) !== 'x';
}

/** How many columns the terminal has; nothing where a stream is none. */
export function widthOf(stream: NodeJS.WriteStream): number | undefined {
  return stream.isTTY ? stream.columns || Number(process.env['COLUMNS']) || 80 : undefined;
}

/** The language of messages about a command that was not understood: the one it asks for. */
export function languageOf(argv: readonly string[]): Language {
  const written = argv.map((word, index) =>
    word === '--lang' ? argv[index + 1] : /^--lang=(.*)/.exec(word)?.[1],
  );
  return languages.find((key) => written.includes(key)) ?? preferred();
}

/** The language of the person's system where it is one of ours; else English, as command lines are. */
function preferred(): Language {
  const wish = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return languages.find((key) => wish.startsWith(key)) ?? 'en';
}

/** An option or argument that takes one word of a list. */
function oneOf(option: Option, words: readonly string[]): Option {
  return option.choices(words).argParser((written: string) => word(written, words));
}

/** The word if it is one of those that may be written. */
export function word<Word extends string>(
  written: string,
  words: readonly Word[],
  what?: Localized,
): Word {
  const known = words.find((one) => one === written);
  if (known !== undefined) return known;
  throw new Misuse(unexpected(written, what ?? anyOf(words), suggest(written, words)));
}
