import { createHash } from 'node:crypto';
import { readPictures } from '../reader.ts';

/** A picture that stands beside the playbooks of a language. */
export interface Picture {
  readonly language: string;
  /** As authors write it, without `./`. */
  readonly name: string;
  /** Name under which it is published: its content's hash. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The pictures of a library, by language and name: only those that passed the checks. */
export function picturesOf(root: string): readonly Picture[] {
  return readPictures(root).map(({ path, bytes }) => {
    const [, language = '', name = ''] = path.split('/');
    return { language, name, file: published(name, bytes), bytes };
  });
}

function published(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `${hash}${name.slice(name.lastIndexOf('.'))}`;
}
