import type { Command } from 'commander';
import type { Language, Localized } from '../model/language.ts';

/** Exit codes: what was asked is done and sound; errors were found; the command was not understood. */
export const exit = { sound: 0, errors: 1, misuse: 2 } as const;

export type Exit = (typeof exit)[keyof typeof exit];

/** Makes an action of a command: it writes to the standard streams and gives the exit code. */
export type Run = <Args extends unknown[]>(
  action: (...args: Args) => Promise<Exit>,
) => (...args: Args) => Promise<void>;

/** One command: how it is written, and what it does. */
export type MakeCommand = (run: Run, language: Language) => Command;

/** The command cannot be carried out as it was written. Standard error tells why, in the language of `--lang`. */
export class Misuse extends Error {
  readonly words: Localized;

  constructor(words: Localized) {
    super(words.en);
    this.words = words;
  }
}
