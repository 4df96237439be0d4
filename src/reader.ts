import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './model/diagnostic.ts';
import type { SourceFile } from './model/source.ts';

/** What was read from a library's folder, and what stands there but is not of it. */
export interface Reading {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/** The package's own data, from which it stands in for files that a library does not have. */
const contentFolder = new URL('../content/', import.meta.url);
const neutralFolder = new URL('../src/neutral/', import.meta.url);

/**
 * Reads `playbooks/<language>/*` and `content/*.yaml` below a folder, in a fixed order.
 * Links are not followed. Throws only when the folder itself cannot be read.
 */
export function readLibrary(root: string): Reading {
  if (!statSync(root).isDirectory()) throw new Error(`${root} is not a folder`);
  const content = list(root, 'content').filter((entry) => entry.isFile && isYaml(entry.path));
  const playbooks = list(root, 'playbooks').flatMap((entry) =>
    entry.isFolder ? list(root, entry.path) : [entry],
  );
  const files = [...content, ...playbooks].filter((entry) => entry.isFile && isSource(entry.path));
  return {
    files: files.map(({ path }) => ({ path, bytes: readFileSync(join(root, path)) })),
    findings: playbooks.flatMap(misplaced),
  };
}

/** The files that stand in for missing ones: neutral where content/ holds a number, a name or an amount. */
export function readStandIns(): readonly SourceFile[] {
  const neutral = readFolder(neutralFolder);
  const named = new Set(neutral.map((file) => file.path));
  return [...neutral, ...readFolder(contentFolder).filter((file) => !named.has(file.path))];
}

interface FolderEntry {
  readonly path: string;
  readonly isFile: boolean;
  readonly isFolder: boolean;
}

function list(root: string, folder: string): readonly FolderEntry[] {
  return entriesOf(join(root, folder)).map((entry) => ({
    path: `${folder}/${entry.name}`,
    isFile: entry.isFile(),
    isFolder: entry.isDirectory(),
  }));
}

function entriesOf(folder: string | URL) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readFolder(folder: URL): readonly SourceFile[] {
  const names = entriesOf(folder).map((entry) => entry.name);
  return names
    .filter(isYaml)
    .map((name) => ({ path: `content/${name}`, bytes: readFileSync(new URL(name, folder)) }));
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

function isSource(path: string): boolean {
  return isYaml(path) || path.endsWith('.mdx');
}

const known =
  /^playbooks\/[a-z]{2}\/[a-z][a-z0-9-]{0,63}\.(mdx|scenarios\.yaml|png|jpg|webp|avif)$/;

function misplaced({ path, isFile }: FolderEntry): readonly Finding[] {
  if (known.test(path) && isFile) return [];
  const start = { line: 1, column: 1, offset: 0 };
  return [
    {
      code: 'unexpected-file',
      severity: path.endsWith('.mdx') ? 'error' : 'warning',
      file: path,
      position: { start, end: start },
      message: {
        en: `Unexpected \`${path}\`, expected a file such as \`playbooks/fr/client-en-colere.mdx\`.`,
        fr: `\`${path}\` inattendu ; un fichier comme \`playbooks/fr/client-en-colere.mdx\` est attendu.`,
      },
      hint: {
        en: 'Put it into the folder of its language and name it in lower case letters, digits and hyphens.',
        fr: 'Placez-le dans le dossier de sa langue ; son nom est en minuscules sans accent, chiffres et traits d’union.',
      },
    },
  ];
}
