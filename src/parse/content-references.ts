import type { Content, ContentName } from '../model/library.ts';
import {
  each,
  keys,
  namesOf,
  one,
  type Names,
  type Reference,
  wrong,
} from './content-reference.ts';
import { coverageReferences } from './coverage-references.ts';
import { aside } from './directives.ts';
import { referenceReferences } from './reference-references.ts';
import { toTarget } from './values.ts';
import type { Path } from './yaml.ts';

export type { Reference } from './content-reference.ts';

/** The references of one file, from the file's own value in `content`. */
export function contentReferences(name: ContentName, content: Content): readonly Reference[] {
  return references[name]?.(content) ?? [];
}

const references: Partial<
  Readonly<Record<ContentName, (content: Content) => readonly Reference[]>>
> = {
  ...referenceReferences,
  coverage: coverageReferences,
  contacts: ({ contacts, authority }) => {
    const levels = namesOf(
      'authority',
      authority.levels.map(({ key }) => key),
      { en: 'a level', fr: 'un niveau' },
    );
    return Object.entries(contacts).flatMap(([role, { deputy, group }]) => {
      const others: Names = {
        known: Object.keys(contacts).filter((other) => other !== role),
        among: { en: 'another contact of this file', fr: 'un autre contact de ce fichier' },
      };
      return [
        ...one([role, 'deputy'], deputy, others),
        ...one([role, 'group', 'activated-by'], group?.['activated-by'], levels),
        ...(group?.members ?? []).flatMap(({ contact }, index) =>
          one([role, 'group', 'members', index, 'contact'], contact, others),
        ),
      ];
    });
  },
  authority: ({ authority, contacts }) => {
    const levels: Names = {
      known: authority.levels.map(({ key }) => key),
      among: { en: 'a level of this file', fr: 'un niveau de ce fichier' },
    };
    const roles = namesOf('contacts', Object.keys(contacts), {
      en: 'a contact',
      fr: 'un contact',
    });
    return [
      ...authority.levels.flatMap(({ contact }, index) =>
        one(['levels', index, 'contact'], contact, roles),
      ),
      ...Object.entries(authority.gestures).flatMap(([gesture, { levels: granted }]) =>
        keys(['gestures', gesture, 'levels'], granted, levels),
      ),
      ...authority.escalate.levels.flatMap(({ to, urgent }, index) => {
        const path: Path = ['escalate', 'levels', index];
        return [...one([...path, 'to'], to, levels), ...one([...path, 'urgent'], urgent, roles)];
      }),
      ...authority.responsibilities.flatMap(({ levels: parts }, index) =>
        keys(['responsibilities', index, 'levels'], parts, levels),
      ),
    ];
  },
  phases: ({ phases }) =>
    phases.flatMap(({ key }, index): readonly Reference[] => {
      const earlier = phases.slice(0, index).map((phase) => phase.key);
      if (key !== aside && !earlier.includes(key)) return [];
      const among = {
        en: 'a key that no other phase has, and not `aside`',
        fr: 'une clé qu’aucune autre phase n’a, et pas `aside`',
      };
      return [wrong([index, 'key'], key, among)];
    }),
  method: ({ method: { before, settled }, phases }) => {
    const names: Names = {
      known: phases.map(({ key }) => key),
      among: { en: 'a phase of `content/phases.yaml`', fr: 'une phase de `content/phases.yaml`' },
    };
    return [
      ...keys(['before'], before, names),
      ...Object.entries(before).flatMap(([phase, earlier]) =>
        each(['before', phase], earlier, names),
      ),
      ...each(['settled', 'after'], settled.after, names),
      ...each(['settled', 'followed', 'phases'], settled.followed?.phases ?? [], names),
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
      return min < max ? [] : [wrong([name, 'range'], fact.range, among)];
    }),
  site: ({ site }) => [
    ...site.interrupts.flatMap(({ to }, index): readonly Reference[] => {
      const target = toTarget(to);
      if (target && target.type !== 'back') return [];
      const among = {
        en: 'a step id, `/playbook` or `/playbook#step`',
        fr: 'l’identifiant d’une étape, `/fiche` ou `/fiche#etape`',
      };
      return [wrong(['interrupts', index, 'to'], to, among)];
    }),
    ...site.languages.flatMap(({ 'time-zone': zone }, index): readonly Reference[] => {
      const among = {
        en: 'a time zone such as `America/Toronto`',
        fr: 'un fuseau horaire comme `America/Toronto`',
      };
      return isTimeZone(zone) ? [] : [wrong(['languages', index, 'time-zone'], zone, among)];
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
