import type { Localized } from '../model/language.ts';
import { anyOf, quote, unexpected, writeOr, type Words } from './report.ts';
import { suggest } from './suggest.ts';

export function badReference(found: string, known: readonly string[], among: Localized): Words {
  const list = anyOf(known);
  const expected =
    known.length === 0 ? among : { en: `${among.en}: ${list.en}`, fr: `${among.fr} (${list.fr})` };
  const meant = suggest(found, known);
  return {
    message: unexpected(found, expected, meant),
    hint: writeOr(meant, { en: `Write ${among.en}.`, fr: `Écrivez ${among.fr}.` }),
  };
}

export function unknownFile(path: string, known: readonly string[]): Words {
  const name = path.replace(/^content\/|\.ya?ml$/g, '');
  const meant = known.includes(name) ? name : suggest(name, known);
  const list = anyOf(known.map((word) => `${word}.yaml`));
  return {
    message: unexpected(
      path,
      { en: `one of the files ${list.en}`, fr: `un des fichiers ${list.fr}` },
      meant && `content/${meant}.yaml`,
    ),
    hint: {
      en: `Nothing reads this file${meant === undefined ? ': take it out' : `: rename it ${quote(`${meant}.yaml`)}`}.`,
      fr: `Rien ne lit ce fichier\u00a0: ${meant === undefined ? 'retirez-le' : `renommez-le ${quote(`${meant}.yaml`)}`}.`,
    },
  };
}
