import { join } from 'node:path';
import { entriesOf } from '../reader.ts';

/** A long page by maintainers: `content/guides/<language>/<slug>.mdx` of a library. */
export interface Guide {
  readonly language: string;
  readonly slug: string;
  /** Whole path. */
  readonly file: string;
}

/** What a guide says about itself at its head. */
export interface GuideFront {
  readonly title: string;
  /** What it helps with, in a sentence. */
  readonly summary: string;
  /** Slugs of the same guide, by language. */
  readonly translations?: Readonly<Record<string, string>>;
}

/** The guides of a library by language and slug: of its own, never the package's. Links are not followed. */
export function readGuides(root: string): readonly Guide[] {
  const folder = join(root, 'content/guides');
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && /^[a-z]{2}$/.test(entry.name))
    .flatMap(({ name: language }) =>
      entriesOf(join(folder, language))
        .filter((entry) => entry.isFile() && form.test(entry.name))
        .map(({ name }) => ({
          language,
          slug: name.replace(/\.mdx$/, ''),
          file: join(folder, language, name),
        })),
    );
}

const form = /^[a-z][a-z0-9-]{0,63}\.mdx$/;
