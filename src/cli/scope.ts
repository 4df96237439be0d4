import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { Misuse } from './command.ts';

/** Whether a file of the library, by its path below the root, is meant by the paths of the command; none: all are. */
export function scopeOf(paths: readonly string[], root: string): (file: string) => boolean {
  const meant = paths.map((path) => placeOf(path, root));
  if (meant.length === 0 || meant.includes('')) return () => true;
  return (file) => meant.some((place) => file === place || file.startsWith(`${place}/`));
}

/** Below the root, with `/`; the root itself is empty. */
function placeOf(path: string, root: string): string {
  if (!existsSync(path)) {
    throw new Misuse({
      en: `Unexpected \`${path}\`, expected a file or folder that exists.`,
      fr: `\`${path}\` inattendu ; attendu\u00a0: un fichier ou un dossier qui existe.`,
    });
  }
  const place = below(root, path);
  if (place !== undefined && /^(?:$|(?:playbooks|content)(?:\/|$))/.test(place)) return place;
  throw new Misuse({
    en: `Unexpected \`${path}\`, expected a file of the library: below \`playbooks/\` or \`content/\` in \`${root}\` (\`--root DIR\` names another).`,
    fr: `\`${path}\` inattendu ; attendu\u00a0: un fichier de la bibliothèque, sous \`playbooks/\` ou \`content/\` dans \`${root}\` (\`--root DOSSIER\` en nomme une autre).`,
  });
}

/** What stands before the path of a file so that a reader finds it: from the repository, or from where they are. */
export function basePath(root: string, isForRepository: boolean): string {
  const workspace = isForRepository ? process.env['GITHUB_WORKSPACE'] : undefined;
  const place = below(workspace || '.', root);
  if (place !== undefined) return place === '' ? '' : `${place}/`;
  return isForRepository ? '' : `${relative('.', root).split(sep).join('/')}/`;
}

/** The path from a folder to what stands below it, with `/`. */
function below(folder: string, path: string): string | undefined {
  const way = relative(resolve(folder), resolve(path)).split(sep);
  return way[0] === '..' || resolve(path).startsWith('\\\\') ? undefined : way.join('/');
}
