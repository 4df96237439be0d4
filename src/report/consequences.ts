import type { Language, Localized } from '../model/language.ts';
import type { Code } from '../model/rules.ts';
import { countIn, type Counted } from './count.ts';
import { visible } from './visible.ts';

/** So many steps are named; of more, all but one are counted. */
const mostNamed = 5;

/** "12 steps can no longer be reached: `a`, `b`, `c`, `d` and 8 more." */
export function consequencesText(code: Code, steps: readonly string[], language: Language): string {
  const counted = countIn(language, steps.length, (sentences[code] ?? touched)[language]);
  const named = steps.length > mostNamed ? steps.slice(0, mostNamed - 1) : steps;
  const list = named.map((step) => `\`${visible(step)}\``).join(', ');
  const rest = steps.length - named.length;
  const others = rest > 0 ? more[language].replace('#', String(rest)) : '';
  return `${counted}${colon[language]} ${list}${others}.`;
}

const colon: Localized = { en: ':', fr: '\u00a0:' };

const more: Localized = { en: ' and # more', fr: ' et # autres' };

type Sentence = Readonly<Record<Language, Counted>>;

const touched: Sentence = {
  en: ['# more step is affected', '# more steps are affected'],
  fr: ['# autre étape est touchée', '# autres étapes sont touchées'],
};

const cutOff: Sentence = {
  en: ['# step can no longer be reached', '# steps can no longer be reached'],
  fr: ['# étape ne peut plus être atteinte', '# étapes ne peuvent plus être atteintes'],
};

/** What it means for a step to be a consequence, by rule. */
const sentences: Readonly<Partial<Record<Code, Sentence>>> = {
  'unknown-target': cutOff,
  'duplicate-id': cutOff,
  'unreachable-step': {
    en: ['# more step cannot be reached either', '# more steps cannot be reached either'],
    fr: [
      '# autre étape ne peut pas être atteinte non plus',
      '# autres étapes ne peuvent pas être atteintes non plus',
    ],
  },
  'empty-step': cutOff,
  'not-an-entry': cutOff,
};
