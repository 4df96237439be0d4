import type { Localized } from '../model/language.ts';
import type { Content, ContentName } from '../model/library.ts';
import { aside } from './directives.ts';
import { toTarget } from './values.ts';
import type { Path } from './yaml.ts';

/** A name in a file of content/ that must be declared elsewhere. */
export interface Reference {
  readonly path: Path;
  readonly found: string;
  readonly known: readonly string[];
  /** What the known names are. */
  readonly among: Localized;
  /** It is the key that ends the path. */
  readonly isKey?: true;
  /** The other file that declares the names. */
  readonly declaredIn?: ContentName;
}

/** The references of one file, from the file's own value in `content`. */
export function contentReferences(name: ContentName, content: Content): readonly Reference[] {
  return references[name]?.(content) ?? [];
}

const references: Partial<
  Readonly<Record<ContentName, (content: Content) => readonly Reference[]>>
> = {
  contacts: ({ contacts }) =>
    Object.entries(contacts).flatMap(([role, { deputy }]): readonly Reference[] =>
      deputy === undefined
        ? []
        : [
            {
              path: [role, 'deputy'],
              found: deputy,
              known: Object.keys(contacts).filter((other) => other !== role),
              among: { en: 'another contact of this file', fr: 'un autre contact de ce fichier' },
            },
          ],
    ),
  authority: ({ authority, contacts }) => {
    const known = authority.levels.map(({ key }) => key);
    const among = { en: 'a level of this file', fr: 'un niveau de ce fichier' };
    return [
      ...authority.levels.flatMap(({ contact }, index): readonly Reference[] =>
        contact === undefined
          ? []
          : [
              {
                path: ['levels', index, 'contact'],
                found: contact,
                known: Object.keys(contacts),
                among: {
                  en: 'a contact of `content/contacts.yaml`',
                  fr: 'un contact de `content/contacts.yaml`',
                },
                declaredIn: 'contacts',
              },
            ],
      ),
      ...Object.entries(authority.gestures).flatMap(([gesture, { levels }]) =>
        Object.keys(levels).map((found) => ({
          path: ['gestures', gesture, 'levels', found],
          found,
          known,
          among,
          isKey: true as const,
        })),
      ),
    ];
  },
  phases: ({ phases }) =>
    phases.flatMap(({ key }, index): readonly Reference[] => {
      const earlier = phases.slice(0, index).map((phase) => phase.key);
      const isFree = key !== aside && !earlier.includes(key);
      const among = {
        en: 'a key that no other phase has, and not `aside`',
        fr: 'une clé qu’aucune autre phase n’a, et pas `aside`',
      };
      return isFree ? [] : [{ path: [index, 'key'], found: key, known: [], among }];
    }),
  method: ({ method: { before, settled }, phases }) => {
    const known = phases.map(({ key }) => key);
    const among = {
      en: 'a phase of `content/phases.yaml`',
      fr: 'une phase de `content/phases.yaml`',
    };
    const named = (path: Path, keys: readonly string[]) =>
      keys.map((found, index) => ({ path: [...path, index], found, known, among }));
    return [
      ...Object.keys(before).map((found) => {
        return { path: ['before', found], found, known, among, isKey: true } as const;
      }),
      ...Object.entries(before).flatMap(([phase, keys]) => named(['before', phase], keys)),
      ...named(['settled', 'after'], settled.after),
      ...named(['settled', 'followed', 'phases'], settled.followed?.phases ?? []),
    ];
  },
  facts: ({ facts }) =>
    Object.entries(facts).flatMap(([name, fact]): readonly Reference[] => {
      if (!('range' in fact)) return [];
      const [min = 0, max = 0] = fact.range.split('..').map(Number);
      const among = {
        en: 'a range from a lower to a higher number, such as `0..27`',
        fr: 'un intervalle d’un nombre à un plus grand, comme `0..27`',
      };
      return min < max ? [] : [{ path: [name, 'range'], found: fact.range, known: [], among }];
    }),
  site: ({ site }) => [
    ...site.interrupts.flatMap(({ to }, index): readonly Reference[] => {
      const target = toTarget(to);
      if (target && target.type !== 'back') return [];
      const among = {
        en: 'a step id, `/playbook` or `/playbook#step`',
        fr: 'l’identifiant d’une étape, `/fiche` ou `/fiche#etape`',
      };
      return [{ path: ['interrupts', index, 'to'], found: to, known: [], among }];
    }),
    ...site.languages.flatMap(({ 'time-zone': zone }, index): readonly Reference[] => {
      const among = {
        en: 'a time zone such as `America/Toronto`',
        fr: 'un fuseau horaire comme `America/Toronto`',
      };
      const path = ['languages', index, 'time-zone'];
      return isTimeZone(zone) ? [] : [{ path, found: zone, known: [], among }];
    }),
  ],
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
