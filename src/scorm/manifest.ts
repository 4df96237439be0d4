import { element, escape } from '../report/xml.ts';
import type { Course, CourseBook, CourseLanguage, Practice } from './course.ts';
import { dataPath, pagePath, playerFolder, wordsPath } from './files.ts';

export interface ManifestOptions {
  /** The same for the same cases, whatever they say. */
  readonly identifier: string;
  /** Changes with what they say. */
  readonly version: string;
  /** Names of the files that run. */
  readonly player: readonly string[];
}

/** `imsmanifest.xml` of SCORM 1.2: what a learning platform shows, launches and records. */
export function manifest(
  { title, languages, books }: Course,
  { identifier, version, player }: ManifestOptions,
): string {
  const root = {
    identifier,
    version,
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    element('manifest', root, [
      element('metadata', {}, [text('schema', 'ADL SCORM'), text('schemaversion', '1.2')]),
      element('organizations', { default: 'ORG' }, [
        element('organization', { identifier: 'ORG' }, [
          text('title', title),
          ...books.map(bookItem),
        ]),
      ]),
      element('resources', {}, [
        ...books.flatMap((book) => book.practices.map((one) => practiceResource(book, one))),
        ...books.map((book) => assets(bookId('DATA', book), [dataPath(book)])),
        ...languages.map((one) => assets(languageId(one), [wordsPath(one)])),
        assets(
          'PLAYER',
          player.map((file) => `${playerFolder}/${file}`),
        ),
      ]),
    ]),
  ].join('');
}

/** A playbook is a folder; where it is one dialogue and nothing else, that alone. */
function bookItem(book: CourseBook): string {
  const { data, practices } = book;
  const items = practices.map((one) => practiceItem(book, one));
  if (practices.length === 1 && practices[0]?.scenario === undefined) return items.join('');
  return element('item', { identifier: bookId('BOOK', book) }, [
    text('title', data.title),
    ...items,
  ]);
}

function practiceItem(book: CourseBook, practice: Practice): string {
  const { title, masteryScore } = practice;
  const attributes = {
    identifier: practiceId('ITEM', book, practice),
    identifierref: practiceId('SCO', book, practice),
  };
  return element('item', attributes, [
    text('title', title),
    ...(masteryScore === undefined ? [] : [text('adlcp:masteryscore', String(masteryScore))]),
  ]);
}

function practiceResource(book: CourseBook, practice: Practice): string {
  const href = pagePath(book, practice);
  const attributes = {
    identifier: practiceId('SCO', book, practice),
    type: 'webcontent',
    'adlcp:scormtype': 'sco',
    href,
  };
  const needs = [bookId('DATA', book), languageId(book.language), 'PLAYER'];
  return element('resource', attributes, [
    element('file', { href }),
    ...needs.map((identifierref) => element('dependency', { identifierref })),
  ]);
}

function assets(identifier: string, files: readonly string[]): string {
  const attributes = { identifier, type: 'webcontent', 'adlcp:scormtype': 'asset' };
  return element(
    'resource',
    attributes,
    files.map((href) => element('file', { href })),
  );
}

/** A slug has no `_`: so no two things of a package are called the same. */
function practiceId(kind: 'ITEM' | 'SCO', book: CourseBook, { id }: Practice): string {
  return `${bookId(kind, book)}_${id}`;
}

function bookId(kind: string, { language, data }: CourseBook): string {
  return `${kind}_${language.key}_${data.slug}`;
}

function languageId({ key }: CourseLanguage): string {
  return `WORDS_${key}`;
}

function text(name: string, content: string): string {
  return element(name, {}, escape(content));
}
