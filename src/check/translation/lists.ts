import { quote } from '../../model/message.ts';
import type { Position } from '../../model/place.ts';
import type { Entry, Fact, Interrupt, Playbook } from '../../model/playbook.ts';
import { type Found, place, top } from '../rule.ts';
import { printTarget } from '../targets.ts';
import { align, type Alignment } from './align.ts';
import type { Attribute } from './attributes.ts';
import { domain } from './facts.ts';
import type { Translation } from './translations.ts';
import { positionOf, unequal } from './unequal.ts';
import { equalise, inLanguage, inOriginal, remove } from './words.ts';

/** What differs between the lists of two front matters: facts, entries, interrupts. */
export function differentLists(whole: Translation): readonly Found[] {
  return [
    ...differentList(facts(whole), whole),
    ...differentList(entries(whole), whole),
    ...differentList(interrupts(whole), whole),
  ];
}

interface List<Item> {
  readonly key: 'facts' | 'entries' | 'interrupts';
  readonly aligned: Alignment<Item>;
  /** One item, as its author writes it. */
  readonly show: (item: Item) => string;
  readonly attributes: readonly Attribute<Item>[];
}

function facts(whole: Translation): List<Fact> {
  const show = (fact: Fact) => (fact.shared ? fact.name : `${fact.name}: ${domain(fact)}`);
  const values = (fact: Fact) =>
    fact.type === 'list' ? `[${fact.values.toSorted().join(', ')}]` : domain(fact);
  return {
    key: 'facts',
    aligned: whole.facts,
    show,
    attributes: [
      { name: 'facts', read: (fact) => `${fact.name}: ${values(fact)}`, show: (value) => value },
    ],
  };
}

function entries({ original, translation, readers, isAccountedFor }: Translation): List<Entry> {
  const open = ({ entries: all }: Playbook) =>
    all.filter(({ step }) => !isAccountedFor({ target: { type: 'step', id: step } }));
  const [ours, theirs] = [open(original), open(translation)];
  const names = new Map([
    ...ours.map((entry) => [entry, entry.step] as const),
    ...theirs.map((entry) => [entry, readers.translation.step(entry.step)] as const),
  ]);
  return {
    key: 'entries',
    aligned: align(ours, theirs, {
      key: (entry) => names.get(entry),
      score: () => 0,
      same: Infinity,
    }),
    show: ({ step }) => `step: ${step}`,
    attributes: [
      {
        name: 'after',
        read: (one) => one.after.join(', ') || undefined,
        show: (value) => `after: [${value}]`,
      },
      {
        name: 'facts',
        read: (one) => one.facts.toSorted().join(', ') || undefined,
        show: (value) => `facts: [${value}]`,
      },
    ],
  };
}

/** Those that the library gives to all playbooks are no playbook's own. */
function interrupts({
  original,
  translation,
  readers,
  isAccountedFor,
}: Translation): List<Interrupt> {
  const own = [original, translation].some((one) =>
    one.interrupts.some(({ position }) => position),
  );
  const open = (one: Playbook) => (own ? one.interrupts.filter((way) => !isAccountedFor(way)) : []);
  const [ours, theirs] = [open(original), open(translation)];
  const targets = new Map([
    ...ours.map((one) => [one, readers.original.target(one.target)] as const),
    ...theirs.map((one) => [one, readers.translation.target(one.target)] as const),
  ]);
  return {
    key: 'interrupts',
    aligned: align(ours, theirs, {
      key: (one) => targets.get(one),
      score: () => 1,
      same: Infinity,
    }),
    show: ({ target }) => `to: ${printTarget(target)}`,
    attributes: [
      {
        name: 'to',
        read: ({ target }, reader) => reader.target(target),
        show: (value) => `to: ${value}`,
      },
    ],
  };
}

function differentList<Item extends { readonly position?: Position }>(
  { key, aligned: { pairs, missing, extra }, show, attributes }: List<Item>,
  whole: Translation,
): readonly Found[] {
  const { original, translation } = whole;
  const where = inLanguage(original);
  const [ours, theirs] = [original.at?.[key], translation.at?.[key]];
  return [
    ...pairs.flatMap((pair) =>
      unequal({ ...pair, what: key, site: positionOf }, attributes, whole),
    ),
    ...missing.map(({ original: item }) => ({
      message: {
        en: `Unexpected ${quote(key)} without ${quote(show(item))}, expected it as ${where.en}.`,
        fr: `${quote(key)} sans ${quote(show(item))}, inattendu ; attendu\u00a0: la même ligne, comme ${where.fr}.`,
      },
      ...place(translation, theirs, top),
      hint: equalise(original),
      related: [inOriginal(original, item.position, ours)],
    })),
    ...extra.map((item) => ({
      message: {
        en: `Unexpected ${quote(show(item))} in ${quote(key)}, expected only what stands there ${where.en}.`,
        fr: `${quote(show(item))} inattendu dans ${quote(key)} ; attendu\u00a0: seulement ce qui s’y trouve ${where.fr}.`,
      },
      ...place(translation, item.position, theirs),
      hint: remove(original),
      related: [inOriginal(original, ours)],
    })),
  ];
}
