import type { Playbook, Target } from '../model/playbook.ts';

/** What joins a playbook to others; addresses are `slug` or `slug#step`. */
export interface Links {
  /** The entries that it declares. */
  readonly entries: readonly string[];
  readonly ways: readonly string[];
  readonly interrupts: readonly string[];
}

export interface LinkedFile {
  readonly path: string;
  readonly language: string;
  readonly slug: string;
  readonly links: Links;
}

/** Of what could not be understood nobody knows where it leads. */
export function linksOf(playbook: Playbook | undefined): Links {
  const { slug, entries = [], steps = [], interrupts = [] } = playbook ?? {};
  return {
    entries: entries.map(({ step }) => `${slug}#${step}`),
    ways: addresses(steps.flatMap(({ ways }) => ways)),
    interrupts: addresses(interrupts),
  };
}

function addresses(ways: readonly { readonly target: Target }[]): readonly string[] {
  const found = ways.flatMap(({ target }) => {
    if (target.type !== 'playbook') return [];
    return [target.step === undefined ? target.slug : `${target.slug}#${target.step}`];
  });
  return [...new Set(found)];
}

/**
 * The files that decide what is found in some of them: their translations, those that jump there (and so on
 * backwards: what is known there depends on who jumps, and what fails there fails for them), and all to which
 * any of these lead. An interrupt to an entry does not count as a jump: the entry says itself what may be
 * known there, and an interrupt is no way to an end.
 */
export function relevantTo(
  paths: ReadonlySet<string>,
  files: readonly LinkedFile[],
): ReadonlySet<string> {
  const slugs = new Set(files.filter(({ path }) => paths.has(path)).map(({ slug }) => slug));
  const entries = new Set(files.flatMap((file) => namedBy(file, file.links.entries)));
  const callers = Map.groupBy(
    files.flatMap((file) => {
      const interrupts = namedBy(file, file.links.interrupts).filter((name) => !entries.has(name));
      return [...namedBy(file, file.links.ways), ...interrupts].map((name) => ({ file, name }));
    }),
    ({ name }) => playbookOf(name),
  );
  const named = Map.groupBy(files, (file) => `${file.language}/${file.slug}`);
  const asked = files.filter(({ slug }) => slugs.has(slug));
  const before = closure(asked, ({ language, slug }) =>
    (callers.get(`${language}/${slug}`) ?? []).map(({ file }) => file),
  );
  const all = closure(before, (file) =>
    namedBy(file, [...file.links.ways, ...file.links.interrupts]).flatMap(
      (name) => named.get(playbookOf(name)) ?? [],
    ),
  );
  return new Set([...all].map(({ path }) => path));
}

/** Playbooks of one language jump to one another. */
function namedBy({ language }: LinkedFile, addresses: readonly string[]): readonly string[] {
  return addresses.map((address) => `${language}/${address}`);
}

function playbookOf(name: string): string {
  return name.replace(/#.*/, '');
}

/** Everything that one gets to, step by step. */
function closure<Item>(
  from: Iterable<Item>,
  next: (item: Item) => readonly Item[],
): ReadonlySet<Item> {
  const found = new Set(from);
  // A set gives what is added to it while it is read.
  for (const item of found) for (const other of next(item)) found.add(other);
  return found;
}
