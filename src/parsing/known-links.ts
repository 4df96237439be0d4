import type { SourceFile } from '../model/source.ts';
import type { CacheOptions, KeyOf } from './memory.ts';
import type { Links } from './relevant.ts';

export interface Source {
  readonly file: SourceFile;
  /** Of the file and all that its meaning depends on. Reads the file. */
  readonly key: () => string;
}

/** Where each playbook of a library led when it was last looked at. */
export interface KnownLinks {
  /** `undefined`: nobody knows, or the playbook has changed. Does not read a file whose stamp is known. */
  readonly get: (source: Source) => Links | undefined;
  readonly keep: (source: Source, links: Links) => void;
  /** Writes what is new. */
  readonly close: () => void;
}

interface Entry {
  readonly key: string;
  readonly stamp?: string;
  readonly links: Links;
}

/** One index for a library; `setting` is the key of the shared data, on which all links depend. */
export function knownLinks(
  cache: CacheOptions | undefined,
  keyOf: KeyOf,
  setting: string,
): KnownLinks {
  const name = keyOf(['links', cache?.library ?? '', setting]);
  const text = cache?.entries.get(name) ?? '[]';
  const before = new Map(JSON.parse(text) as readonly [string, Entry][]);
  const now = new Map<string, Entry>();
  return {
    get({ file: { path, stamp }, key }) {
      const known = before.get(path);
      const isSame = known && ((stamp && stamp === known.stamp) || known.key === key());
      return isSame ? known.links : undefined;
    },
    keep({ file: { path, stamp }, key }, links) {
      const known = before.get(path);
      const isSame = known && stamp !== undefined && stamp === known.stamp;
      now.set(path, isSame ? known : { key: key(), ...(stamp && { stamp }), links });
    },
    close() {
      const isNew = [...now].some(([path, { key, stamp }]) => {
        const known = before.get(path);
        return known?.key !== key || known.stamp !== stamp;
      });
      if (isNew) cache?.entries.put(name, JSON.stringify([...now]));
    },
  };
}
