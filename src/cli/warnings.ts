import { Option } from 'commander';
import type { Language, Localized } from '../model/language.ts';
import { unexpected } from '../model/message.ts';
import { countIn } from '../report/count.ts';
import { counted } from '../report/words.ts';
import { Misuse } from './command.ts';

export function warningsOption(): Option {
  return new Option('--max-warnings <number>', 'exit with 1 when there are more').argParser(
    toCount,
  );
}

function toCount(written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new Misuse(unexpected(written, { en: 'a number such as `0`', fr: 'un nombre comme `0`' }));
}

/** Why a check without errors ends with 1. */
export function tooManyWarnings(warnings: number, most: number, language: Language): string {
  const count = countIn(language, warnings, counted[language].warnings);
  const words: Localized = {
    en: `error: ${count}, expected at most ${most} (--max-warnings).`,
    fr: `erreur\u00a0: ${count} ; attendu\u00a0: ${most} au plus (--max-warnings).`,
  };
  return `${words[language]}\n`;
}
