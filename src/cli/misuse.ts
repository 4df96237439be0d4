import type { CommanderError } from 'commander';
import type { Language, Localized } from '../model/language.ts';
import { unexpected } from '../model/message.ts';
import { visible } from '../report/visible.ts';
import { Misuse } from './command.ts';

/** What standard error says of a command that was not understood. */
export function misuseText(error: Misuse | CommanderError, language: Language): string {
  const isMisuse = error instanceof Misuse;
  const words = isMisuse ? error.words : wordsOf(error);
  const lines = [
    `${label[language]} ${visible(words[language])}`,
    ...(isMisuse ? [] : [more[language]]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const label: Localized = { en: 'error:', fr: 'erreur\u00a0:' };

const more: Localized = {
  en: '(accalmie --help tells the commands, accalmie COMMAND --help their options)',
  fr: '(accalmie --help donne les commandes, accalmie COMMANDE --help leurs options)',
};

/** Commander tells in English what it did not understand; the words in question stand in its sentence. */
function wordsOf({ code, message }: CommanderError): Localized {
  const toWords = sentences[code];
  const [, written = ''] = /'([^']*)'/.exec(message) ?? [];
  const [, suggestion] = /\(Did you mean (?:one of )?([^),?]*)/.exec(message) ?? [];
  if (toWords) return toWords(written, suggestion);
  const plain = message.replace(/^error: /, '');
  return { en: plain, fr: plain };
}

type ToWords = (written: string, suggestion: string | undefined) => Localized;

const sentences: Readonly<Record<string, ToWords>> = {
  'commander.unknownCommand': (written, suggestion) =>
    unexpected(written, { en: 'a command', fr: 'une commande' }, suggestion),
  'commander.unknownOption': (written, suggestion) =>
    unexpected(
      written,
      { en: 'an option of this command', fr: 'une option de cette commande' },
      suggestion,
    ),
  'commander.optionMissingArgument': (written) => ({
    en: `Unexpected option without its value, expected \`${written}\`.`,
    fr: `Option sans sa valeur, inattendue ; attendu\u00a0: \`${written}\`.`,
  }),
  'commander.missingArgument': (written) => ({
    en: `Unexpected end of the command, expected \`<${written}>\`.`,
    fr: `Fin de commande inattendue ; attendu\u00a0: \`<${written}>\`.`,
  }),
  'commander.excessArguments': () => ({
    en: 'Unexpected words at the end, expected fewer.',
    fr: 'Mots en trop à la fin de la commande.',
  }),
};
