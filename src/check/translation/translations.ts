import type { Finding } from '../../model/diagnostic.ts';
import type { Library } from '../../model/library.ts';
import type { Fact, Leaf, Playbook, Step, Target, Way } from '../../model/playbook.ts';
import type { Faulty } from '../meant.ts';
import type { Address } from '../targets.ts';
import type { Alignment, Pair } from './align.ts';
import { addressOf, couplesOf } from './couples.ts';
import { alignFacts } from './facts.ts';
import { originalNames, type StepNames, translatedNames } from './names.ts';
import { alignLeaves, alignWays, type Readers } from './parts.ts';
import { readerOf } from './reader.ts';
import { alignSteps, areStrangers } from './steps.ts';

/** A playbook and its translation, part by part. */
export interface Translation {
  readonly original: Playbook;
  readonly translation: Playbook;
  readonly steps: Alignment<Step>;
  /** They have so little in common that they are two playbooks. */
  readonly areStrangers: boolean;
  readonly facts: Alignment<Fact>;
  readonly readers: Readers;
  /** Of the steps in which parsing has found no error on either side; of strangers, none. */
  readonly parts: readonly StepParts[];
  /** Parsing has found no error in what stands before the steps. */
  readonly hasSoundFront: boolean;
  /** Parsing has found no error for which a step may have got lost. */
  readonly hasAllSteps: boolean;
  /** A target for which another finding accounts: a step of one language only, a playbook not translated yet, a name that leads nowhere. */
  readonly isAccountedFor: (from: { readonly target: Target }) => boolean;
}

export interface StepParts {
  readonly pair: Pair<Step>;
  readonly ways: Alignment<Way>;
  readonly leaves: Alignment<Leaf>;
}

export interface TranslationInput extends Omit<Faulty, 'playbooks'> {
  readonly library: Library;
  readonly knownSlugs: readonly Address[];
  readonly found: readonly Finding[];
}

/**
 * The translations of a library, each beside its original: the playbook of the same slug in the first of the
 * site's languages that has one. A playbook in one language only is none.
 */
export function translationsOf(input: TranslationInput): readonly Translation[] {
  const couples = couplesOf(input.library, input.knownSlugs);
  const steps = new Map(couples.map((couple) => [couple, alignSteps(...couple)] as const));
  const renamed = new Map(
    [...steps].map(([[, { language, slug }], { pairs }]) => [
      addressOf(language, slug),
      idsOf(pairs),
    ]),
  );
  const all = [...input.library.playbooks, ...input.knownSlugs];
  const addresses = new Set(all.map(({ language, slug }) => addressOf(language, slug)));
  return [...steps].map(([[original, translation], aligned]) => {
    const names: StepNames = (slug) =>
      renamed.get(addressOf(translation.language, slug)) ?? new Map();
    return compare(original, translation, aligned, { ...input, names, addresses });
  });
}

/** Of an id that is used twice, the step that has it in both languages is meant. */
function idsOf(pairs: readonly Pair<Step>[]): ReadonlyMap<string, string> {
  const ids = new Map(pairs.map(({ original, translation }) => [translation.id, original.id]));
  for (const { original, translation } of pairs)
    if (original.id === translation.id) ids.set(translation.id, original.id);
  return ids;
}

/** What is known of the whole library. */
interface Surroundings extends TranslationInput {
  readonly names: StepNames;
  /** Of all files. */
  readonly addresses: ReadonlySet<string>;
}

function compare(
  original: Playbook,
  translation: Playbook,
  steps: Alignment<Step>,
  around: Surroundings,
): Translation {
  const facts = alignFacts(original, translation);
  const read = (records: ReadonlyMap<string, string>): Readers => ({
    original: readerOf(originalNames(facts)),
    translation: readerOf(translatedNames(translation, facts, around.names, records)),
  });
  const strangers = areStrangers(steps);
  const sound = steps.pairs.filter(
    (pair) =>
      !strangers &&
      !around.isDamaged(original, pair.original) &&
      !around.isDamaged(translation, pair.translation),
  );
  const sameRecords = read(new Map());
  const leaves = new Map(
    sound.map((pair) => [pair, alignLeaves(pair.original, pair.translation, sameRecords)]),
  );
  const readers = read(recordNames([...leaves.values()]));
  return {
    original,
    translation,
    steps,
    areStrangers: strangers,
    facts,
    readers,
    parts: [...leaves].map(([pair, aligned]) => ({
      pair,
      ways: alignWays(pair.original, pair.translation, readers),
      leaves: aligned,
    })),
    hasSoundFront: [original, translation].every((one) => !around.found.some(isInFront(one))),
    hasAllSteps: [original, translation].every((one) => !around.found.some(isBetweenSteps(one))),
    isAccountedFor: accountedFor(original, translation, steps, around),
  };
}

function recordNames(leaves: readonly Alignment<Leaf>[]): ReadonlyMap<string, string> {
  return new Map(
    leaves
      .flatMap(({ pairs }) => pairs)
      .flatMap(({ original: one, translation: other }) =>
        one.type === 'record' && other.type === 'record' ? [[other.as, one.as] as const] : [],
      ),
  );
}

function isInFront({ file, steps }: Playbook): (finding: Finding) => boolean {
  const first = steps[0]?.position?.start.line ?? Infinity;
  return ({ severity, position, ...finding }) =>
    finding.file === file && severity === 'error' && position.start.line < first;
}

function isBetweenSteps({ file, steps }: Playbook): (finding: Finding) => boolean {
  const ids = new Set(steps.map(({ id }) => id));
  return ({ severity, step, ...finding }) =>
    finding.file === file && severity === 'error' && (step === undefined || !ids.has(step));
}

function accountedFor(
  original: Playbook,
  translation: Playbook,
  steps: Alignment<Step>,
  { broken, addresses }: Surroundings,
): Translation['isAccountedFor'] {
  const lone = new Set(
    [...steps.missing.map((one) => one.original), ...steps.extra].map(({ id }) => id),
  );
  const faulty = new Set(
    broken.flatMap(({ playbook, reference: { type, step, index } }): readonly unknown[] => {
      if (playbook !== original && playbook !== translation) return [];
      if (type === 'way') return [playbook.steps[step ?? -1]?.ways[index]];
      return type === 'interrupt' ? [playbook.interrupts[index]] : [];
    }),
  );
  return (from) => {
    const { target } = from;
    if (faulty.has(from)) return true;
    if (target.type === 'step') return lone.has(target.id);
    return (
      target.type === 'playbook' && !addresses.has(addressOf(translation.language, target.slug))
    );
  };
}

/** In both languages there are ways on of one kind. Where a step ends in one of them, another rule says so. */
export function leadOn({ pair: { original, translation } }: StepParts): boolean {
  const kind = original.ways[0]?.type;
  return (
    kind !== undefined && translation.ways[0]?.type === kind && !original.end && !translation.end
  );
}
