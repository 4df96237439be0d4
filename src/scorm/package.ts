import { strToU8, zipSync, type Zippable } from 'fflate';
import { hash } from '../site/hash.ts';
import type { Course } from './course.ts';
import { dataFiles, pagePath, playerFolder } from './files.ts';
import { manifest } from './manifest.ts';
import { practicePage } from './page.ts';

/** The earliest day that a ZIP file can tell. Its time is read from the local clock: so it is the same in any zone. */
const anyDay = new Date(1980, 0, 1);

/**
 * A content package of SCORM 1.2. Equal courses give equal bytes.
 * `player`: the files that run in the platform, by name, as `npm run prepare` makes them (lib/sco).
 */
export function scormPackage(course: Course, player: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pages = course.books.flatMap((book) =>
    book.practices.map((one) => [pagePath(book, one), practicePage(book, one)] as const),
  );
  const texts = [...dataFiles(course), ...pages];
  const places = JSON.stringify(pages.map(([path]) => path));
  const version = hash(JSON.stringify(texts));
  const files: readonly (readonly [string, Uint8Array])[] = [
    [
      'imsmanifest.xml',
      strToU8(
        manifest(course, {
          identifier: `accalmie-${hash(places)}`,
          version,
          player: [...player.keys()].sort(),
        }),
      ),
    ],
    ...texts.map(([path, text]) => [path, strToU8(text)] as const),
    ...[...player].map(([name, bytes]) => [`${playerFolder}/${name}`, bytes] as const),
  ];
  return zipSync(Object.fromEntries([...files].sort(byPath)) as Zippable, {
    level: 9,
    mtime: anyDay,
  });
}

/** The manifest first, as some platforms look for it there. */
function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const isManifest = (path: string) => path === 'imsmanifest.xml';
  if (isManifest(one) || isManifest(other)) return isManifest(one) ? -1 : 1;
  return one < other ? -1 : 1;
}
