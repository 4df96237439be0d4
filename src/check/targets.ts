import type { Library } from '../model/library.ts';
import type { Playbook, Step, Target } from '../model/playbook.ts';
import { onlyMeant, suggest } from '../model/suggest.ts';
import { oddIds } from './odd-ids.ts';
import { type Reference, referencesOf } from './references.ts';

/** Addresses of files, also of those that could not be read. */
export interface Address {
  readonly language: string;
  readonly slug: string;
}

/** A name that leads nowhere, or to a step that others may not enter. */
export interface BrokenReference {
  readonly playbook: Playbook;
  readonly reference: Reference;
  readonly problem: 'no-step' | 'no-playbook' | 'no-entry-of-that-name' | 'not-an-entry';
  /** What was probably meant. */
  readonly meant?: Target;
  /** Nothing else can have been meant. */
  readonly isSure?: true;
  /** The step that is meant. Its own id is at fault, not those who name it. */
  readonly culprit?: Step;
}

/**
 * All names of a library that do not hold, in the authors' order. Two files may share a slug; the first is
 * meant. Of a playbook whose entries could not be read (`isDoorDamaged`), any step may be one.
 */
export function brokenReferences(
  playbooks: readonly Playbook[],
  knownSlugs: readonly Address[],
  isDoorDamaged: (playbook: Playbook) => boolean = () => false,
): readonly BrokenReference[] {
  const library = { ...directoryOf(playbooks, knownSlugs), isDoorDamaged };
  const named = playbooks.map((playbook) => ({ playbook, references: referencesOf(playbook) }));
  const entered = stepsEntered(named);
  return named.flatMap(({ playbook, references }) => {
    const jumpedTo = entered.get(`${playbook.language}/${playbook.slug}`) ?? new Set();
    const odd = oddIds(playbook, references, jumpedTo);
    const uses = Map.groupBy(references, ({ target }) => printTarget(target));
    return references.flatMap((reference): readonly BrokenReference[] => {
      const broken = judge(playbook, reference, library);
      if (!broken) return [];
      const { target } = reference;
      const culprit = target.type === 'step' ? odd.get(target.id) : undefined;
      if (!culprit) return [{ playbook, reference, ...asSure(broken, reference, uses) }];
      const meant = { type: 'step', id: nameOf(culprit, reference, playbook) } as const;
      return [{ playbook, reference, problem: broken.problem, meant, culprit }];
    });
  });
}

/** Where several names agree and none is the one that may be meant, it may be that one that is misspelt. */
function asSure(
  { isSure, ...broken }: Judgement,
  { target }: Reference,
  uses: ReadonlyMap<string, readonly Reference[]>,
): Judgement {
  const isAlone = uses.get(printTarget(target))?.length === 1;
  const isNamed = broken.meant !== undefined && uses.has(printTarget(broken.meant));
  return { ...broken, ...(isSure && (isAlone || isNamed) && { isSure }) };
}

/** Of two steps with one id the second is meant by the name that is missed. */
function nameOf(step: Step, { target }: Reference, { steps }: Playbook): string {
  const isSecond = steps.find(({ id }) => id === step.id) !== step;
  return isSecond && target.type === 'step' ? target.id : step.id;
}

/** By playbook, `fr/slug`: the ids by which others jump into it. */
function stepsEntered(
  named: readonly { readonly playbook: Playbook; readonly references: readonly Reference[] }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const entered = new Map<string, Set<string>>();
  for (const { playbook, references } of named) {
    for (const { target } of references) {
      if (target.type !== 'playbook' || target.step === undefined) continue;
      const address = `${playbook.language}/${target.slug}`;
      const ids = entered.get(address) ?? new Set();
      entered.set(address, ids.add(target.step));
    }
  }
  return entered;
}

/**
 * Jumps of a playbook to steps that are no entries, by what would mend them: an entry each, or the `entries`
 * that the other playbook does not have at all.
 */
export function closedDoors(
  broken: readonly BrokenReference[],
  { playbooks }: Pick<Library, 'playbooks'>,
): readonly (readonly BrokenReference[])[] {
  const jumps = broken.filter(({ problem }) => problem === 'not-an-entry');
  const groups = Map.groupBy(jumps, ({ playbook: { file, language }, reference: { target } }) => {
    const { slug, step } = target.type === 'playbook' ? target : { slug: '', step: '' };
    const other = playbooks.find((one) => one.slug === slug && one.language === language);
    return `${file} /${slug}${other?.entries.length === 0 ? '' : `#${step}`}`;
  });
  return [...groups.values()];
}

/** A target as authors write it. */
export function printTarget(target: Target): string {
  if (target.type === 'back') return 'back';
  if (target.type === 'step') return target.id;
  return `/${target.slug}${target.step === undefined ? '' : `#${target.step}`}`;
}

type Judgement = Pick<BrokenReference, 'problem' | 'meant' | 'isSure'>;

function judge(
  playbook: Playbook,
  { target, type }: Reference,
  library: Directory & { readonly isDoorDamaged: (playbook: Playbook) => boolean },
): Judgement | undefined {
  if (target.type === 'step') {
    const ids = playbook.steps.map(({ id }) => id);
    if (ids.includes(target.id)) return undefined;
    const isSure = onlyMeant(target.id, ids, 'names') !== undefined;
    return broken('no-step', meantStep(target.id, ids, playbook, type, library), isSure);
  }
  const other = library.find(playbook.language, target.slug);
  if (other === 'unread') return undefined;
  if (!other) {
    const isSure = onlyMeant(target.slug, library.slugs(playbook.language), 'names') !== undefined;
    return broken('no-playbook', meantPlaybook(target, playbook, type, library), isSure);
  }
  if (target.step === undefined) return undefined;
  const ids = other.steps.map(({ id }) => id);
  const written = [other.start.step, ...other.entries.map(({ step }) => step)];
  const doors = written.flatMap((id) => (ids.includes(id) ? id : [id, suggest(id, ids) ?? id]));
  if (doors.includes(target.step)) return undefined;
  if (ids.includes(target.step)) {
    const isOpen = type === 'link' || library.isDoorDamaged(other);
    return isOpen ? undefined : { problem: 'not-an-entry' };
  }
  const known = type === 'link' ? ids : doors;
  const step = suggest(target.step, known);
  return broken(
    'no-entry-of-that-name',
    step === undefined ? undefined : { type: 'playbook', slug: target.slug, step },
    onlyMeant(target.step, known, 'names') !== undefined,
  );
}

/** A step of this playbook; or what stands elsewhere under exactly this name. */
function meantStep(
  id: string,
  ids: readonly string[],
  { language }: Playbook,
  type: Reference['type'],
  library: Directory,
): Target | undefined {
  const near = suggest(id, ids);
  if (near !== undefined) return { type: 'step', id: near };
  if (type === 'start' || type === 'entry') return undefined;
  if (library.find(language, id)) return { type: 'playbook', slug: id };
  const other = library.playbookWithEntry(language, id);
  return other && { type: 'playbook', slug: other.slug, step: id };
}

function meantPlaybook(
  target: Extract<Target, { readonly type: 'playbook' }>,
  { language, steps }: Playbook,
  type: Reference['type'],
  library: Directory,
): Target | undefined {
  const slug = suggest(target.slug, library.slugs(language));
  if (slug !== undefined) return { ...target, slug };
  const here = type !== 'related' && steps.some(({ id }) => id === target.slug);
  return here ? { type: 'step', id: target.slug } : undefined;
}

function broken(
  problem: BrokenReference['problem'],
  meant: Target | undefined,
  isSure: boolean,
): Judgement {
  return { problem, ...(meant && { meant, ...(isSure && { isSure }) }) };
}

/** The playbooks of a library by language and slug. */
interface Directory {
  /** `unread`: there is a file of this name that could not be understood. */
  readonly find: (language: string, slug: string) => Playbook | 'unread' | undefined;
  readonly slugs: (language: string) => readonly string[];
  readonly playbookWithEntry: (language: string, step: string) => Playbook | undefined;
}

function directoryOf(playbooks: readonly Playbook[], unread: readonly Address[]): Directory {
  const found = new Map<string, Playbook | 'unread'>();
  const slugs = new Map<string, string[]>();
  const add = ({ language, slug }: Address, what: Playbook | 'unread'): void => {
    const key = `${language}/${slug}`;
    if (found.has(key)) return;
    found.set(key, what);
    const others = slugs.get(language);
    if (others) others.push(slug);
    else slugs.set(language, [slug]);
  };
  for (const playbook of playbooks) add(playbook, playbook);
  for (const address of unread) add(address, 'unread');
  return {
    find: (language, slug) => found.get(`${language}/${slug}`),
    slugs: (language) => slugs.get(language) ?? [],
    playbookWithEntry: (language, step) =>
      playbooks.find(
        (one) => one.language === language && one.entries.some((entry) => entry.step === step),
      ),
  };
}
