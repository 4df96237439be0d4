import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Option } from 'commander';
import { unexpected } from '../model/message.ts';
import { Misuse } from './command.ts';

export function outOption(): Option {
  return new Option('--out <file>', 'file to write it to (default: the standard output)');
}

/** Puts out what a command has made: into a file, whole or not at all, or to the standard output. */
export function putOut(content: string | Uint8Array, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  const part = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
  try {
    writeFileSync(part, content);
    renameSync(part, out);
  } catch {
    rmSync(part, { force: true });
    throw new Misuse(
      unexpected(`--out ${out}`, {
        en: 'a file that can be written, in a folder that exists',
        fr: 'un fichier que l’on peut écrire, dans un dossier qui existe',
      }),
    );
  }
}

/** What is not text is not for a terminal. */
export function needsFile(out: string | undefined, kind: 'zip' | 'pdf'): void {
  if (out !== undefined || !process.stdout.isTTY) return;
  const [en, fr] = kind === 'zip' ? ['a package', 'un paquet'] : ['a PDF', 'un PDF'];
  throw new Misuse({
    en: `Unexpected terminal, expected \`--out FILE.${kind}\`: ${en} is not text.`,
    fr: `Terminal inattendu ; attendu\u00a0: \`--out FICHIER.${kind}\`, car ${fr} n’est pas du texte.`,
  });
}
