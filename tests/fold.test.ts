import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../src/site/search/fold.ts';

const french = (text: string) => fold(text, 'fr');

describe('French', () => {
  it.each([
    ['identité', 'l’identité'],
    ['identité', "l'identité"],
    ['identite', 'L’IDENTITÉ'],
    ['coeur', 'cœur'],
    ['annuler', 'annulée'],
    ['annuler', 'annulés'],
    ['annulee', 'annulé'],
    ['annulez', 'annule'],
    ['remboursé', 'rembourser'],
    ['client', 'clientes'],
    ['journal', 'journaux'],
    ['écouter', 'qu’écoutez'],
    ['avis', 'avis'],
    ['a', 'à'],
  ])('%j meets %j', (query, indexed) => {
    expect(french(query)).toBe(french(indexed));
  });

  it.each([
    ['client', 'colère'],
    ['payer', 'paix'],
    ['aujourd’hui', 'hui'],
    ['danger', 'dans'],
  ])('%j does not meet %j', (query, indexed) => {
    expect(french(query)).not.toBe(french(indexed));
  });

  it('keeps the marks of a phrase', () => {
    expect(french('"votre identité"')).toBe('"votr identit"');
  });
});

it('leaves English endings to the engine', () => {
  expect(fold('Customer’s angered cafés', 'en')).toBe("customer's angered cafes");
});

it('is one word for one word, however often it is done', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'aeéilmnrstuxz'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(word, (text) => {
      expect(french(text)).toMatch(/^[a-z]+$/);
      expect(french(`${text} ${text}`)).toBe(`${french(text)} ${french(text)}`);
    }),
  );
});
