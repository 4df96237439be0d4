import { existsSync } from 'node:fs';
import type { Language, Localized } from '../model/language.ts';
import { unexpected } from '../model/message.ts';
import { suggest } from '../model/suggest.ts';
import { Misuse } from './command.ts';
import { read } from './library.ts';
import { locate } from './playbook-file.ts';

export interface Places {
  readonly root: string;
  /** Of the playbooks that were named, below the root. */
  readonly paths: readonly string[];
}

/** A playbook is named by its file, or by its slug: then it is the one in the language of the command. */
export function placesOf(
  named: readonly string[],
  given: string | undefined,
  lang: Language,
): Places {
  const isSlug = (name: string) => /^[a-z][a-z0-9-]*$/.test(name) && !existsSync(name);
  let root = given;
  const paths = named.map((name) => {
    if (isSlug(name)) return slugPath(name, root ?? '.', lang);
    const place = locate(name, root);
    root ??= place.root ?? '.';
    return place.path;
  });
  return { root: root ?? '.', paths };
}

function slugPath(slug: string, root: string, lang: Language): string {
  const paths = read(root).files.map(({ path }) => path);
  const known = paths.flatMap((path) => {
    const [, language, own] = /^playbooks\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
    return language === lang && own !== undefined ? [own] : [];
  });
  if (known.includes(slug)) return `playbooks/${lang}/${slug}.mdx`;
  const expected: Localized = {
    en: `a file, or the slug of a playbook in \`playbooks/${lang}/\``,
    fr: `un fichier, ou le nom court d’une fiche de \`playbooks/${lang}/\``,
  };
  throw new Misuse(unexpected(slug, expected, suggest(slug, known)));
}
