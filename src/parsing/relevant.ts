import type { Playbook, Target } from '../model/playbook.ts';

/** Where a playbook leads, by slug, in the order of the text. */
export interface Links {
  /** To the start of another playbook: what is known there depends on who jumps. */
  readonly starts: readonly string[];
  /** To an entry of another playbook, which says itself what may be known there. */
  readonly entries: readonly string[];
}

export interface LinkedFile {
  readonly path: string;
  readonly language: string;
  readonly slug: string;
  readonly links: Links;
}

/** Of what could not be understood nobody knows where it leads. */
export function linksOf(playbook: Playbook | undefined): Links {
  const { steps = [], interrupts = [] } = playbook ?? {};
  const targets = [...steps.flatMap(({ ways }) => ways), ...interrupts].map(({ target }) => target);
  const slugs = (form: (target: Jump) => boolean) => [
    ...new Set(
      targets
        .filter(isJump)
        .filter(form)
        .map(({ slug }) => slug),
    ),
  ];
  return {
    starts: slugs(({ step }) => step === undefined),
    entries: slugs(({ step }) => step !== undefined),
  };
}

type Jump = Extract<Target, { readonly type: 'playbook' }>;

function isJump(target: Target): target is Jump {
  return target.type === 'playbook';
}

/**
 * The files that decide what is found in some of them: their translations, those that jump to their start
 * (with facts that only they can tell, and so on backwards), and all to which any of these lead.
 */
export function relevantTo(
  paths: ReadonlySet<string>,
  files: readonly LinkedFile[],
): ReadonlySet<string> {
  const slugs = new Set(files.filter(({ path }) => paths.has(path)).map(({ slug }) => slug));
  const callers = Map.groupBy(
    files.flatMap((file) => file.links.starts.map((slug) => ({ file, to: keyOf(file, slug) }))),
    ({ to }) => to,
  );
  const named = Map.groupBy(files, (file) => keyOf(file));
  const pairs = files.filter(({ slug }) => slugs.has(slug));
  const before = closure(pairs, (file) =>
    (callers.get(keyOf(file)) ?? []).map((caller) => caller.file),
  );
  const all = closure(before, (file) =>
    [...file.links.starts, ...file.links.entries].flatMap(
      (slug) => named.get(keyOf(file, slug)) ?? [],
    ),
  );
  return new Set([...all].map(({ path }) => path));
}

function keyOf({ language, slug }: LinkedFile, target = slug): string {
  return `${language}/${target}`;
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
