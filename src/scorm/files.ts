import type { ScoTexts } from '../site/sco/words.ts';
import type { Course, CourseBook, CourseLanguage, Practice } from './course.ts';

/** Where the files of a package lie, from its root: languages and slugs are plain letters, digits and hyphens. */
export const playerFolder = 'player';

export function wordsPath({ key }: CourseLanguage): string {
  return `${key}/words.json`;
}

export function dataPath(book: CourseBook): string {
  return `${folderOf(book)}/player.json`;
}

export function pagePath(book: CourseBook, { id }: Practice): string {
  return `${folderOf(book)}/${id}.html`;
}

/** The data of the player and its words, by path. */
export function dataFiles({ languages, books }: Course): ReadonlyMap<string, string> {
  return new Map([
    ...languages.map((one) => [wordsPath(one), JSON.stringify(textsOf(one))] as const),
    ...books.map((book) => [dataPath(book), JSON.stringify(book.data)] as const),
  ]);
}

function folderOf({ language, data }: CourseBook): string {
  return `${language.key}/${data.slug}`;
}

function textsOf({ player, words: { kept, notKept, alone } }: CourseLanguage): ScoTexts {
  return { player, sco: { kept, notKept, alone } };
}
