import type { Localized } from '../model/language.ts';
import type { Refusal } from './write.ts';

/** Why a file of a library was not written, for people. */
export const refusalWords: Readonly<Record<Refusal, Localized>> = {
  changed: {
    en: 'it has changed since it was read; run the command again',
    fr: 'il a changé depuis sa lecture ; relancez la commande',
  },
  linked: {
    en: 'it is a link, or has a second name, and something else would change with it',
    fr: 'c’est un lien, ou il a un second nom, et autre chose changerait avec lui',
  },
  locked: { en: 'it may not be written', fr: 'il est protégé en écriture' },
  elsewhere: {
    en: 'it stands neither in `playbooks/` nor in `content/`',
    fr: 'il n’est ni dans `playbooks/` ni dans `content/`',
  },
  failed: { en: 'it could not be written', fr: 'il n’a pas pu être écrit' },
};
