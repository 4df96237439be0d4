import type { Language } from '../model/language.ts';

export interface Progress {
  readonly tell: (done: number, all: number) => void;
  readonly end: () => void;
}

/** Short work shows nothing. */
const quietFor = 500;

/** Milliseconds between two changes of the line. */
const pause = 100;

/** One line that tells how far long work has come, wiped at the end; only where a person looks on. */
export function showProgress(
  stream: NodeJS.WriteStream,
  language: Language,
  words: ProgressWords = readingWords,
): Progress {
  if (!stream.isTTY || process.env['CI']) return { tell: () => {}, end: () => {} };
  const number = new Intl.NumberFormat(language);
  let next = performance.now() + quietFor;
  let isShown = false;
  return {
    tell(done, all) {
      const now = performance.now();
      if (now < next) return;
      next = now + pause;
      isShown = true;
      stream.write(`\r${words[language](number.format(done), number.format(all))}\u001b[K`);
    },
    end() {
      if (isShown) stream.write('\r\u001b[K');
      isShown = false;
    },
  };
}

type ProgressWords = Readonly<Record<Language, (done: string, all: string) => string>>;

const readingWords: ProgressWords = {
  en: (done, all) => `Reading ${done} of ${all} …`,
  fr: (done, all) => `Lecture de ${done} sur ${all} …`,
};

/** Where all is read, it is being printed. */
export const printingWords: ProgressWords = {
  en: (done, all) => (done === all ? 'Printing …' : readingWords.en(done, all)),
  fr: (done, all) => (done === all ? 'Impression …' : readingWords.fr(done, all)),
};
