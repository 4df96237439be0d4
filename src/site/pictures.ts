import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../reader.ts';

/** A picture that stands beside the playbooks of a language. */
export interface Picture {
  readonly language: string;
  /** As authors write it, without `./`. */
  readonly name: string;
  /** Name under which it is published: its content's hash. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** How a file of each kind begins: what calls itself a picture and is none is not published. */
const signatures: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n/,
  jpg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
  avif: /^[^]{4}ftypavi[fs]/,
};

const form = /^[a-z][a-z0-9-]*\.(png|jpg|webp|avif)$/;

/** The pictures of a library, by language and name. Links are not followed. */
export function readPictures(root: string): readonly Picture[] {
  return folders(join(root, 'playbooks')).flatMap((language) => {
    const folder = join(root, 'playbooks', language);
    const files = entriesOf(folder).filter((entry) => entry.isFile() && form.test(entry.name));
    return files.flatMap(({ name }) => {
      const bytes = readFileSync(join(folder, name));
      return isPicture(name, bytes)
        ? [{ language, name, file: published(name, bytes), bytes }]
        : [];
    });
  });
}

function isPicture(name: string, bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return signatures[extension(name)]?.test(head) ?? false;
}

function published(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `${hash}.${extension(name)}`;
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function folders(root: string): readonly string[] {
  return entriesOf(root)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
