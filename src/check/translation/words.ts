import type { FindingRelated } from '../../model/diagnostic.ts';
import { languages, type Localized } from '../../model/language.ts';
import type { Position } from '../../model/place.ts';
import type { Playbook } from '../../model/playbook.ts';
import { related } from '../rule.ts';

/** « en français », “in French”: as the reader of the message calls the language of a file. */
export function inLanguage({ language }: Pick<Playbook, 'language'>): Localized {
  const [fr, en] = languages.map((reader) => nameOf(language, reader));
  return { en: `in ${en}`, fr: `en ${fr}` };
}

function nameOf(language: string, reader: string): string {
  const isTag = /^[a-z]{2,3}$/.test(language);
  return (isTag && new Intl.DisplayNames([reader], { type: 'language' }).of(language)) || language;
}

/** The same place in the original. */
export function inOriginal(
  original: Playbook,
  ...positions: readonly (Position | undefined)[]
): FindingRelated {
  const where = inLanguage(original);
  return related(
    { en: `This is how it stands ${where.en}.`, fr: `Voici ce qu’il en est ${where.fr}.` },
    original,
    ...positions,
  );
}

/** What the translator may do about something, in French `le` or `la`, that the original does not have. */
export function remove({ file }: Playbook, article: 'le' | 'la' = 'le'): Localized {
  return {
    en: `Take it out, or write it in \`${file}\`, too.`,
    fr: `Retirez-${article}, ou écrivez-${article} aussi dans \`${file}\`.`,
  };
}

/** What the translator may do about something that is not the same. */
export function equalise({ file }: Playbook): Localized {
  return {
    en: `Only the words are translated. Write it as in \`${file}\`, or change it there, too.`,
    fr: `On ne traduit que les mots. Écrivez-le comme dans \`${file}\`, ou changez-le là aussi.`,
  };
}
