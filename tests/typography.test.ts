import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../src/model/typography.ts';

const nb = '\u00a0';
const narrow = '\u202f';

describe('French of Quebec', () => {
  it.each([
    ['Deux choses : ceci', `Deux choses${nb}: ceci`],
    ['Deux choses: ceci', `Deux choses${nb}: ceci`],
    ['Bonjour !', 'Bonjour!'],
    ['Ah bon ?!', 'Ah bon?!'],
    ['oui ; non', 'oui; non'],
    ['« Oui, mais… »', `«${nb}Oui, mais…${nb}»`],
    ['«Oui»', `«${nb}Oui${nb}»`],
    ['Il dit "oui".', `Il dit «${nb}oui${nb}».`],
    ["l'identité d'aujourd'hui", 'l’identité d’aujourd’hui'],
    ['Attendez...', 'Attendez…'],
    ['150 $ ou 20 %', `150${nb}$ ou 20${nb}%`],
    ['12 000 $', `12${nb}000${nb}$`],
    ['14:30, 3:1, note:voir', '14:30, 3:1, note:voir'],
    ['page?x=1;y=2', 'page?x=1;y=2'],
    ['« Pourquoi ? »', `«${nb}Pourquoi?${nb}»`],
  ])('sets %j', (text, expected) => {
    expect(typeset(text, 'fr-CA')).toBe(expected);
  });
});

describe('French of France', () => {
  it.each([
    ['Bonjour !', `Bonjour${narrow}!`],
    ['Bonjour!', `Bonjour${narrow}!`],
    ['Ah bon ?!', `Ah bon${narrow}?!`],
    ['oui; non', `oui${narrow}; non`],
    ['Deux choses : ceci', `Deux choses${nb}: ceci`],
    ['« Pourquoi ? »', `«${nb}Pourquoi${narrow}?${nb}»`],
    ['page?x=1', 'page?x=1'],
    ['(?)', '(?)'],
  ])('sets %j', (text, expected) => {
    expect(typeset(text, 'fr-FR')).toBe(expected);
  });
});

describe('English', () => {
  it.each([
    ['"I see," she said.', '“I see,” she said.'],
    ["It's the customer's", 'It’s the customer’s'],
    ["'No' means no", '‘No’ means no'],
    ['Wait...', 'Wait…'],
    ['Really ?', 'Really ?'],
  ])('sets %j', (text, expected) => {
    expect(typeset(text, 'en-CA')).toBe(expected);
  });
});

it('sees the character in front of the text', () => {
  expect(typeset(' : oui', 'fr-CA', 'x')).toBe(`${nb}: oui`);
  expect(typeset('"', 'en-US', 'x')).toBe('”');
});

const texts = fc.string({
  unit: fc.constantFrom(...'ab1 :;!?«»"\'.…$%()’[]-\u00a0\u202f\n'),
  maxLength: 24,
});
const locales = fc.constantFrom('fr-CA', 'fr-FR', 'en-US', 'de-DE');

it('changes nothing when it is done twice', () => {
  fc.assert(
    fc.property(texts, locales, (text, locale) => {
      const once = typeset(text, locale);
      expect(typeset(once, locale)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

it('loses no word', () => {
  const words = (text: string) => text.replace(/[^ab1$%]/g, '');
  fc.assert(
    fc.property(texts, locales, (text, locale) => {
      expect(words(typeset(text, locale))).toBe(words(text));
    }),
  );
});
