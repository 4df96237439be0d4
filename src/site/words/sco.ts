import type { Language } from '../../model/language.ts';
import type { ScoWords } from '../sco/words.ts';

/** What the pages and the manifest of a package say, as it was written: each is set for its locale. */
export interface PackageWords extends ScoWords {
  /** `{site}`: what a package of several playbooks is called. */
  readonly course: string;
  /** What is above a dialogue, and its name where cases stand beside it. */
  readonly dialogue: string;
  readonly loading: string;
  readonly failed: string;
  readonly noScript: string;
}

export const packageWords: Readonly<Record<Language, PackageWords>> = {
  fr: {
    course: '{site} : cas et dialogues',
    dialogue: 'Dialogue',
    loading: 'Un instant…',
    failed:
      'L’exercice n’a pas pu être chargé. Fermez-le et rouvrez-le depuis la plateforme de formation.',
    noScript: 'Cet exercice a besoin de JavaScript.',
    kept: 'Votre résultat est dans la plateforme de formation.',
    notKept:
      'La plateforme de formation n’a pas pris votre dernière réponse. Vous pouvez continuer ; vérifiez votre résultat à la fin.',
    alone:
      'Rien n’est enregistré : aucune plateforme de formation ne répond. L’exercice se joue quand même.',
  },
  en: {
    course: '{site}: cases and dialogues',
    dialogue: 'Dialogue',
    loading: 'One moment…',
    failed:
      'The exercise could not be loaded. Close it, and open it again from the learning platform.',
    noScript: 'This exercise needs JavaScript.',
    kept: 'Your result is in the learning platform.',
    notKept:
      'The learning platform did not take your last answer. You can go on; check your result at the end.',
    alone:
      'Nothing is recorded: no learning platform answers. The exercise can be played all the same.',
  },
};
