import { describe, expect, test } from 'vitest';
import { amountFinder } from '../src/check/words/amounts.ts';
import { wordsIn } from '../src/wording/fold.ts';
import { lixOf, sentencesIn } from '../src/check/words/sentences.ts';
import { content, spoken, written } from './tools/speech.ts';

describe('words as they are compared', () => {
  const folded = (text: string, language: string) =>
    wordsIn(text, language)
      .map(({ text: word }) => word)
      .join(' ');

  test.each([
    ['C’est l’œuvre d’ŒDIPE', 'fr', 'ce est le oeuvre de oedipe'],
    ['Je n\u00a0’y peux rien', 'fr', 'je y peux rien'],
    ['Ça ne m’étonne pas', 'fr', 'cela me etonne pas'],
    ['E\u0301te\u0301', 'fr', 'ete'],
    ['cal\u00admez-vous', 'fr', 'calmez vous'],
    ['à 15 h, le 3 mai, à 14:30', 'fr', 'a # h le # mai a # : #'],
    ["It isn't, they won't, I can't", 'en', 'it is not they will not i can not'],
    ['You’re, we’ll, I’d, the carrier’s', 'en', 'you are we will i would the carrier s'],
    ['dont, cant, its, youre', 'en', 'do not can not it is you are'],
    ['l’eau', 'es', 'l eau'],
  ])('%s', (text, language, expected) => {
    expect(folded(text, language)).toBe(expected);
  });

  test('a short form is shown whole', () => {
    const { text, findings } = spoken("::say[Refunds aren't possible.]", 'en');
    expect(findings.map((one) => written(one, text))).toEqual(["aren't possible"]);
  });
});

describe('a promise and its time', () => {
  const codes = (lines: string, language = 'fr') =>
    spoken(lines, language).findings.map(({ code }) => code);
  const vague = ['vague-promise'];

  test.each([
    ['::say[Je vous rappelle.]', vague],
    ['::say[Je vous rappelle demain.]', []],
    ['::say[Je vous rappelle. Ce sera demain.]', []],
    ['::say[Demain, tout ira mieux. Je vous rappelle.]', vague],
    ['::say[Je vous rappelle. Merci. À demain.]', vague],
    ['::say[On vous rappelle dès que possible, un de ces jours.]', vague],
    ['::say[Je vous rappelle que c’est fermé.]', ['inflaming-words']],
    ['::say[Je vous rappelle à :when.]\n\n::record[Quand]{as=when}', []],
    ['::say[Je vous rappelle à :x.]\n\n::record[Jour du rappel]{as=x}', []],
    ['::say[Je vous rappelle, :x.]\n\n::record[Nom]{as=x}', vague],
    ['::say[Je vous rappelle, :x.]\n\n::record[Nom]{as=x type=date}', []],
    ['::say[Je vous rappelle avant :x.]\n\n::record[Nouvelles]{as=x}', []],
    ['::say[À :x, je reviens vous voir.]\n\n::record[Nouvelles]{as=x}', []],
    ['::say[Je vous rappelle avec :x.]\n\n::record[Nouvelles]{as=x}', vague],
    ['::say[Je vous rappelle avant :customer.]', vague],
    ['::say[Je vous rappelle.]\n\n::promise[Rappel]{by=manager within=P1D}', []],
    ['::say[Je reviens.]\n\n::wait[Pause]{for=PT5M}', []],
  ])('%s', (lines, expected) => {
    expect(codes(lines)).toEqual(expected);
  });

  test('a language without a list is not judged', () => {
    const { fr } = content.wording;
    const without = { ...content, wording: fr ? { fr } : {} };
    expect(spoken('::say[Calm down.]', 'en', without).findings).toEqual([]);
    expect(spoken('::say[Calmez-vous.]', 'fr', without).findings).toHaveLength(1);
  });
});

describe('amounts', () => {
  const amounts = amountFinder({ ...content.authority, unit: { fr: '$', en: '$' } });

  test.each([
    ['50 $', 50],
    ['50\u00a0$', 50],
    ['$50', 50],
    ['1 500,50 $', 1500.5],
    ['$1,500.50', 1500.5],
    ['CAD 40', 40],
    ['50 dollars', 50],
    ['49,99 €', 49.99],
    ['10 %', 10],
    ['-10%', 10],
    ['10 pour cent', 10],
    ['10 % de rabais', 10],
    ['10% of the total price', 10],
  ])('%s', (text, value) => {
    const [found, ...others] = amounts(`Offrez ${text}, tout de suite.`);
    expect(found?.value).toBe(value);
    expect(others).toEqual([]);
  });

  test.each([
    ...['chambre 50', '514 555-0101', '3:1', 'A50 $', '50 dollarss', 'le 10'],
    ...['sûr à 100 %', '20 % des clients', '10 % d’avis', '40% of callers'],
  ])('%s is none', (text) => {
    expect(amounts(text)).toEqual([]);
  });
});

describe('long and hard sentences', () => {
  test('LIX: the words, and the percentage of those of more than six letters', () => {
    const text = 'Un deux trois. Cette phrase-ci comporte exactement huit mots ordinaires ; fin.';
    const [first, second, third] = sentencesIn(text, 1);
    expect(text.slice(second?.start, second?.end)).toBe(
      'Cette phrase-ci comporte exactement huit mots ordinaires ;',
    );
    expect([first, second, third].map((one) => one && lixOf(one))).toEqual([3, 64, 1]);
  });

  test('what is too long to say is told from where it is too long', () => {
    const words = (count: number) => Array.from({ length: count }, (_, n) => `mot${n}`).join(' ');
    expect(spoken(`::say[${words(38)}]`).findings).toEqual([]);
    const { findings, text } = spoken(`::say[${words(35)} :customer ${words(3)}]`);
    expect(findings.map(({ code }) => code)).toEqual(['long-say']);
    expect(written(findings[0] as never, text)).toBe(':customer mot0 mot1 mot2');
  });
});
