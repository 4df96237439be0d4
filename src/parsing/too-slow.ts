import type { Finding } from '../model/diagnostic.ts';
import { threadLimits } from './pool.ts';

/** A file that no parser comes to an end with. */
export function tooSlow(file: string): Finding {
  const start = { line: 1, column: 1, offset: 0 };
  const { milliseconds, megabytes } = threadLimits;
  const seconds = milliseconds / 1000;
  return {
    code: 'too-slow',
    severity: 'error',
    file,
    position: { start, end: start },
    message: {
      en: `Unexpected file that takes more than ${seconds} s or ${megabytes} MB to read, expected one that is read at once.`,
      fr: `Fichier inattendu, qui demande plus de ${seconds} s ou de ${megabytes} Mo pour être lu ; attendu\u00a0: un fichier qui se lit aussitôt.`,
    },
    hint: {
      en: 'Take out half of the text, check again, and so find the passage: mostly a long row of brackets, stars or underscores.',
      fr: 'Retirez la moitié du texte, vérifiez de nouveau, et trouvez ainsi le passage\u00a0: le plus souvent une longue suite de crochets, d’astérisques ou de traits bas.',
    },
  };
}
