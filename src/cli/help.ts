import type { Argument, Command, HelpConfiguration, Option } from 'commander';
import type { Language, Localized } from '../model/language.ts';
import { french } from './help-words.ts';

/** What `--help` says, in one of our languages. */
export function helpIn(language: Language): HelpConfiguration {
  const words = (text: string) => (language === 'fr' ? (french[text] ?? text) : text);
  return {
    styleTitle: words,
    commandDescription: (command: Command) => words(command.description()),
    subcommandDescription: (command: Command) => words(command.summary() || command.description()),
    argumentDescription: (argument: Argument) => words(argument.description),
    optionDescription: (option: Option) =>
      [words(option.description), ...facts(option, language)].join(' '),
  };
}

/** What may be written, and what is meant where nothing is. */
function facts({ argChoices = [], defaultValue }: Option, language: Language): readonly string[] {
  const choices = argChoices.join(', ');
  const standard = typeof defaultValue === 'string' ? `${unwritten[language]} ${defaultValue}` : '';
  const all = [choices, standard].filter((fact) => fact !== '');
  return all.length > 0 ? [`(${all.join(between[language])})`] : [];
}

const between: Localized = { en: '; ', fr: ' ; ' };

const unwritten: Localized = { en: 'default:', fr: 'par défaut\u00a0:' };

/** Below the help of every command. */
export const exitWords: Localized = {
  en: '\nExit codes: 0 all is sound, 1 there are errors, 2 the command was not understood.',
  fr: '\nCodes de sortie\u00a0: 0 tout va bien, 1 il y a des erreurs, 2 commande incomprise.',
};
