import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
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
  const findings: Finding[] = [];
  const list = (folder: string) => reading(folder, findings, () => entriesIn(root, folder)) ?? [];
  const content = list('content').filter(({ path }) => isYaml(path));
  const playbooks = list('playbooks').flatMap((entry) =>
    entry.isFolder ? list(entry.path) : [entry],
  );
  findings.push(...content.filter(({ isFile }) => !isFile).map(({ path }) => unreadable(path)));
  findings.push(...playbooks.flatMap(misplaced));
  const files = [...content, ...playbooks].filter((entry) => entry.isFile && isSource(entry.path));
  return {
    files: files.flatMap(({ path }) => {
      const bytes = reading(path, findings, () => readFileSync(join(root, path)));
      return bytes ? [{ path, bytes }] : [];
    }),
    findings,
  };
}

/** What cannot be read is told with its place, and the others are read. */
function reading<Value>(path: string, findings: Finding[], read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    findings.push(unreadable(path));
    return undefined;
  }
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

function entriesIn(root: string, folder: string): readonly FolderEntry[] {
  return entriesOf(join(root, folder)).map((entry) => ({
    path: `${folder}/${entry.name}`,
    isFile: entry.isFile(),
    isFolder: entry.isDirectory(),
  }));
}

/** What stands in a folder, in an order that does not depend on the machine; nothing where there is no folder. */
export function entriesOf(folder: string | URL): readonly Dirent[] {
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

/** A name that makes no address is told by the playbook itself. */
const named = /^playbooks\/[^/]+\/[^/]+\.mdx$/;

function misplaced({ path, isFile }: FolderEntry): readonly Finding[] {
  if (isFile && (known.test(path) || named.test(path))) return [];
  if (!isFile && named.test(path)) return [unreadable(path)];
  return [
    atTop(path, path.endsWith('.mdx') ? 'error' : 'warning', {
      message: {
        en: `Unexpected \`${path}\`, expected a file such as \`playbooks/fr/client-en-colere.mdx\`.`,
        fr: `\`${path}\` inattendu ; un fichier comme \`playbooks/fr/client-en-colere.mdx\` est attendu.`,
      },
      hint: {
        en: 'Put it into the folder of its language and name it in lower case letters, digits and hyphens.',
        fr: 'Placez-le dans le dossier de sa langue ; son nom est en minuscules sans accent, chiffres et traits d’union.',
      },
    }),
  ];
}

/** `content` and `playbooks` are folders; below them, what stands there under a file's name is none. */
function unreadable(path: string): Finding {
  const form = /\.\w+$/.test(path)
    ? { en: 'a plain file that may be read', fr: 'un simple fichier que l’on peut lire' }
    : { en: 'a folder that may be read', fr: 'un dossier que l’on peut lire' };
  return atTop(path, 'error', {
    message: {
      en: `Unexpected \`${path}\`, expected ${form.en}.`,
      fr: `\`${path}\` inattendu ; attendu\u00a0: ${form.fr}.`,
    },
    hint: {
      en: 'Put the thing itself there, no link to it, and give yourself the right to read it.',
      fr: 'Mettez-y l’original et non un lien, et donnez-vous le droit de le lire.',
    },
  });
}

function atTop(
  path: string,
  severity: Finding['severity'],
  words: Pick<Finding, 'message' | 'hint'>,
): Finding {
  const start = { line: 1, column: 1, offset: 0 };
  return {
    code: 'unexpected-file',
    severity,
    file: path,
    position: { start, end: start },
    ...words,
  };
}
