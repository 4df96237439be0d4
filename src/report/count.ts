import type { Language } from '../model/language.ts';

/** Words for one and for several; `#` stands for the number. */
export type Counted = readonly [one: string, several: string];

/** French says "0 erreur", English "0 errors". */
export function countIn(language: Language, count: number, [one, several]: Counted): string {
  const isOne = new Intl.PluralRules(language).select(count) === 'one';
  const number = new Intl.NumberFormat(language).format(count);
  return (isOne ? one : several).replace('#', number);
}
