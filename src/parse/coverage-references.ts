import { type CoveragePlace, keysOf, pageNames, placeOf, valueUnder } from '../model/coverage.ts';
import type { Content, ContentName } from '../model/library.ts';
import type { Reference } from './content-references.ts';
import type { Path } from './yaml.ts';

/** Names in content/coverage.yaml that can be known without the playbooks; the checker asks those for theirs. */
export function coverageReferences(content: Content): readonly Reference[] {
  const ids = new Set<string>();
  return content.coverage.flatMap(({ items }, source) =>
    items.flatMap(({ id, places }, item) => {
      const path: Path = [source, 'items', item];
      const isSecond = ids.has(id);
      ids.add(id);
      return [
        ...(isSecond ? [{ path: [...path, 'id'], found: id, known: [], among: once }] : []),
        ...places.flatMap((written, index) => {
          return judge(written, [...path, 'places', index], content) ?? [];
        }),
      ];
    }),
  );
}

function judge(found: string, path: Path, content: Content): Reference | undefined {
  const place = placeOf(found);
  if (!place) return { path, found, known: [], among: forms };
  if (place.type === 'page') {
    const known = pageNames.map((name) => `page:${name}`);
    return { path, found, known, among: { en: 'a page of the site', fr: 'une page du site' } };
  }
  return place.type === 'data' ? inData(place, path, found, content) : undefined;
}

/** The first part of the place that does not hold, with what could stand there. */
function inData(
  place: Extract<CoveragePlace, { readonly type: 'data' }>,
  path: Path,
  found: string,
  content: Content,
): Reference | undefined {
  const names = Object.keys(content) as readonly ContentName[];
  const name = names.find((one) => one === place.name);
  if (name === undefined) {
    const known = names.map((one) => `content/${one}.yaml`);
    return { path, found, known, among: { en: 'a file of data', fr: 'un fichier de données' } };
  }
  let value: unknown = content[name];
  for (const [index, key] of place.path.entries()) {
    const next = valueUnder(value, key);
    if (next === undefined) {
      const before = place.path.slice(0, index);
      const known = keysOf(value).map((one) => {
        return `content/${name}.yaml#${[...before, one].join('.')}`;
      });
      const among = { en: 'a key of that file', fr: 'une clé de ce fichier' };
      return { path, found, known, among, declaredIn: name };
    }
    value = next;
  }
  return undefined;
}

const once = { en: 'an id that comes once', fr: 'un identifiant qui ne vient qu’une fois' };

const forms = {
  en: 'a place such as `/playbook#step`, `content/authority.yaml#rules.adds`, `page:glossary` or `guide:slug`',
  fr: 'un endroit comme `/fiche#etape`, `content/authority.yaml#rules.adds`, `page:glossary` ou `guide:slug`',
};
