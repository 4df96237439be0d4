import type { End, Leaf, Step, Way } from '../../model/playbook.ts';
import type { Reader } from './reader.ts';

/** What must be the same in all languages. */
export interface Attribute<Item> {
  /** As written; what is no attribute has none. */
  readonly name: string;
  /** `undefined`: it is not there. */
  readonly read: (item: Item, reader: Reader) => string | undefined;
  /** Absent: it is, where there is a value. */
  readonly isWritten?: (item: Item) => boolean;
  /** As authors write it, where that is not `name=value`. */
  readonly show?: (value: string) => string;
}

export const stepAttributes: readonly Attribute<Step>[] = [
  { name: '', read: ({ phase }) => phase, show: (phase) => `:::${phase}` },
  { name: 'by', read: ({ by }) => by },
  { name: 'within', read: ({ within }) => within },
  {
    name: 'internal',
    read: ({ internal }) => (internal ? 'internal' : undefined),
    show: (word) => word,
  },
];

const when = {
  name: 'when',
  read: (item: Pick<Way, 'when'>, reader: Reader) =>
    (item.when && reader.guard(item.when)) || undefined,
};

type Attributes<Item> = readonly [Attribute<Item>, ...Attribute<Item>[]];

export const wayAttributes: Attributes<Way> = [
  {
    name: 'to',
    read: ({ target }, reader) => reader.target(target),
    isWritten: ({ at }) => at === undefined || at['to'] !== undefined,
  },
  when,
  { name: 'set', read: ({ set }, reader) => (set && reader.effect(set)) || undefined },
  { name: 'by', read: ({ by }) => by },
];

export const endAttributes: readonly Attribute<End>[] = [
  { name: 'as', read: ({ as }) => as },
  when,
];

/** One table: what makes each leaf directive what it is, words excepted. */
const leafTable: { readonly [Type in Leaf['type']]: readonly Attribute<Leaf & { type: Type }>[] } =
  {
    say: [when],
    hear: [when],
    avoid: [when],
    why: [when],
    ask: [when],
    record: [
      { name: 'as', read: ({ as }) => as },
      {
        name: 'type',
        read: ({ input }) => input,
        isWritten: ({ at }) => at?.['type'] !== undefined,
      },
      {
        name: 'options',
        read: ({ options }) => (options.length > 0 ? String(options.length) : undefined),
        show: (count) => `options="${Array.from({ length: Number(count) }, () => '…').join('|')}"`,
      },
      when,
    ],
    promise: [
      { name: 'by', read: ({ by }) => by },
      { name: 'within', read: ({ within }) => within },
      { name: 'on', read: ({ on }, reader) => on && reader.record(on) },
      when,
    ],
    gesture: [{ name: 'type', read: ({ gesture }) => gesture }, when],
    wait: [{ name: 'for', read: ({ duration }) => duration }, when],
    contact: [{ name: 'role', read: ({ role }) => role }, when],
  };

export function leafAttributes({ type }: Leaf): readonly Attribute<Leaf>[] {
  return leafTable[type] as readonly Attribute<Leaf>[];
}

/** `to=b`, `when="origin=ours"`. */
export function written({ name, show }: Attribute<never>, value: string): string {
  if (show) return show(value);
  return `${name}=${/^[A-Za-z0-9/][A-Za-z0-9/#._-]*$/.test(value) ? value : `"${value}"`}`;
}
