import type { Phase } from '../model/library.ts';
import { fold, onlyMeant, suggest } from './suggest.ts';

/** What an attribute's value must be; `values.ts` reads each. */
export type ValueType =
  | 'flag'
  | 'text'
  | 'id'
  | 'target'
  | 'guard'
  | 'effect'
  | 'duration'
  | 'pause'
  | 'level'
  | 'performer'
  | 'outcome'
  | 'name'
  | 'input'
  | 'options'
  | 'date-record'
  | 'gesture'
  | 'role';

export interface AttributeShape {
  readonly type: ValueType;
  readonly required?: true;
}

export interface DirectiveShape {
  readonly label: 'required' | 'optional';
  /** By name as written; the id's is `#`. */
  readonly attributes: Readonly<Record<string, AttributeShape>>;
  /** A complete line, for hints; a step's is of the phase that is given. */
  readonly example: (name: string) => string;
}

export type LeafName = keyof typeof leaves;

const words = (name: string): DirectiveShape => ({
  label: 'required',
  attributes: { when: { type: 'guard' } },
  example: () => `::${name}[…]`,
});

/** The one table of the leaf directives. */
const leaves = {
  say: words('say'),
  hear: words('hear'),
  avoid: words('avoid'),
  why: words('why'),
  ask: words('ask'),
  choice: {
    label: 'required',
    attributes: {
      to: { type: 'target' },
      set: { type: 'effect' },
      when: { type: 'guard' },
      discreet: { type: 'text' },
      by: { type: 'level' },
      '#': { type: 'id' },
    },
    example: () => '::choice[…]{to=…}',
  },
  next: {
    label: 'optional',
    attributes: { to: { type: 'target' }, set: { type: 'effect' }, when: { type: 'guard' } },
    example: () => '::next[…]{to=…}',
  },
  end: {
    label: 'optional',
    attributes: { as: { type: 'outcome', required: true }, when: { type: 'guard' } },
    example: () => '::end[…]{as=…}',
  },
  record: {
    label: 'required',
    attributes: {
      as: { type: 'name', required: true },
      type: { type: 'input' },
      options: { type: 'options' },
      when: { type: 'guard' },
    },
    example: () => '::record[…]{as=…}',
  },
  promise: {
    label: 'required',
    attributes: {
      by: { type: 'performer' },
      within: { type: 'duration' },
      on: { type: 'date-record' },
      when: { type: 'guard' },
    },
    example: () => '::promise[…]{by=… within=…}',
  },
  gesture: {
    label: 'required',
    attributes: { type: { type: 'gesture', required: true }, when: { type: 'guard' } },
    example: () => '::gesture[…]{type=…}',
  },
  wait: {
    label: 'required',
    attributes: { for: { type: 'pause', required: true }, when: { type: 'guard' } },
    example: () => '::wait[…]{for=PT5M}',
  },
  contact: {
    label: 'required',
    attributes: { role: { type: 'role', required: true }, when: { type: 'guard' } },
    example: () => '::contact[…]{role=…}',
  },
} as const satisfies Readonly<Record<string, DirectiveShape>>;

export const leafShapes: ReadonlyMap<string, DirectiveShape> = new Map(Object.entries(leaves));

/** A step of any phase, or an aside. */
export const stepShape: DirectiveShape = {
  label: 'required',
  attributes: {
    '#': { type: 'id' },
    by: { type: 'level' },
    within: { type: 'duration' },
    discreet: { type: 'text' },
    internal: { type: 'flag' },
  },
  example: (name) => `:::${name}[…]{#…}`,
};

/** The name of a step of no phase. */
export const aside = 'aside';

/**
 * Which names are directives here: the leaves are the format's, the containers are the library's
 * phases.
 */
export interface DirectiveNames {
  readonly steps: ReadonlySet<string>;
  /** Folded words of other languages -> keyword. */
  readonly foreign: ReadonlyMap<string, string>;
}

export function directiveNames(phases: readonly Phase[]): DirectiveNames {
  const labels = phases.flatMap(({ key, label }): [string, string][] =>
    Object.values(label).map((word) => [fold(word), key]),
  );
  return {
    steps: new Set([...phases.map(({ key }) => key), aside]),
    foreign: new Map([...labels, ...frenchWords]),
  };
}

export function shapeOf(name: string, names: DirectiveNames): DirectiveShape | undefined {
  return names.steps.has(name) ? stepShape : leafShapes.get(name);
}

/** The keyword that was meant by a name that is none: another case, another language, a slip. */
export function meantName(written: string, names: DirectiveNames): string | undefined {
  const folded = fold(written);
  const known = [...names.steps, ...leafShapes.keys()];
  if (known.includes(folded)) return folded;
  const translated = names.foreign.get(folded);
  if (translated !== undefined) return translated;
  const near = suggest(folded, [...known, ...names.foreign.keys()]);
  return near === undefined ? undefined : (names.foreign.get(near) ?? near);
}

/** The same, where nothing else can have been meant. */
export function onlyMeantName(written: string, names: DirectiveNames): string | undefined {
  const folded = fold(written);
  const words = new Map([
    ...names.foreign,
    ...[...names.steps, ...leafShapes.keys()].map((name): [string, string] => [name, name]),
  ]);
  const exact = words.get(folded);
  if (exact !== undefined) return exact;
  const known = new Set(words.values());
  const near = onlyMeant(folded, known, 'keywords') ?? onlyMeant(folded, words.keys(), 'keywords');
  return near === undefined ? undefined : words.get(near);
}

/**
 * What a French author would write first. The labels of the phases come from content/phases.yaml.
 */
const frenchWords: readonly (readonly [string, string])[] = [
  ['aparte', 'aside'],
  ['a-part', 'aside'],
  ['dire', 'say'],
  ['dites', 'say'],
  ['entendre', 'hear'],
  ['eviter', 'avoid'],
  ['evitez', 'avoid'],
  ['pourquoi', 'why'],
  ['demander', 'ask'],
  ['question', 'ask'],
  ['choix', 'choice'],
  ['suivant', 'next'],
  ['suite', 'next'],
  ['fin', 'end'],
  ['issue', 'end'],
  ['noter', 'record'],
  ['note', 'record'],
  ['promesse', 'promise'],
  ['promettre', 'promise'],
  ['geste', 'gesture'],
  ['attendre', 'wait'],
  ['attente', 'wait'],
  ['pause', 'wait'],
  ['contacter', 'contact'],
  ['appeler', 'contact'],
];

/** The same for attributes, folded, and what people write who know other languages of the kind. */
export const foreignAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['vers', ['to']],
  ['a', ['to']],
  ['va', ['to']],
  ['goto', ['to']],
  ['target', ['to']],
  ['href', ['to']],
  ['si', ['when']],
  ['quand', ['when']],
  ['if', ['when']],
  ['par', ['by']],
  ['qui', ['by']],
  ['dans', ['within']],
  ['delai', ['within', 'for']],
  ['avant', ['within']],
  ['duree', ['for', 'within']],
  ['pendant', ['for']],
  ['pour', ['for']],
  ['le', ['on']],
  ['date', ['on']],
  ['comme', ['as']],
  ['nom', ['as']],
  ['name', ['as']],
  ['issue', ['as']],
  ['genre', ['type']],
  ['contact', ['role']],
  ['valeurs', ['options']],
  ['choix', ['options']],
  ['discret', ['discreet']],
  ['interne', ['internal']],
  ['id', ['#']],
  ['identifiant', ['#']],
]);
