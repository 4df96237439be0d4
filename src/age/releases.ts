import type { Digests, SheetState } from '../model/age.ts';
import { type Releases, releasedStates } from '../model/releases.ts';

/** The file that keeps them. */
export const releasesFile = 'content/releases.yaml';

/** How many states of a playbook it keeps. */
const most = 30;

/** Puts the states that are not the last ones of their playbooks before those; `states` by `fr/slug`. */
export function withReleases(
  releases: Releases,
  states: ReadonlyMap<string, SheetState>,
  day: string,
): { readonly releases: Releases; readonly added: readonly string[] } {
  const added = [...states.keys()].filter(
    (name) => states.get(name)?.code !== codeIn(releases, name),
  );
  const grown = added.flatMap((name) => {
    const state = states.get(name);
    if (!state) return [];
    const before = releasedStates(own(releases, name));
    const all = [{ ...state, since: day }, ...before].slice(0, most);
    return [[name, all.map((one, index) => differing(one, all[index - 1]))] as const];
  });
  return { releases: { ...releases, ...Object.fromEntries(grown) }, added };
}

function codeIn(releases: Releases, name: string): string | undefined {
  return own(releases, name)?.[0]?.code;
}

function own(releases: Releases, name: string): Releases[string] | undefined {
  return Object.hasOwn(releases, name) ? releases[name] : undefined;
}

function differing(
  { code, since = '', steps = {}, data }: SheetState,
  newer: SheetState | undefined,
): Releases[string][number] {
  return {
    code,
    since,
    steps: less(steps, newer?.steps ?? {}),
    data: less(data, newer?.data ?? {}),
  };
}

/** What is laid over the newer ones gives the older. */
function less(older: Digests, newer: Digests): Digests {
  const [before, after] = [new Map(Object.entries(older)), new Map(Object.entries(newer))];
  const gone = [...after.keys()].filter((name) => !before.has(name));
  const differing = [...before].filter(([name, digest]) => after.get(name) !== digest);
  return Object.fromEntries([...differing, ...gone.map((name) => [name, ''] as const)]);
}

/** The file's text: the same for the same releases. */
export function releasesText(releases: Releases): string {
  const names = Object.keys(releases).sort();
  return [
    ...head,
    ...(names.length === 0 ? ['{}'] : []),
    ...names.flatMap((name) => [
      `${name}:`,
      ...(own(releases, name) ?? []).flatMap(({ code, since, steps, data }) => [
        `  - code: '${code}'`,
        `    since: ${since}`,
        ...text('steps', steps),
        ...text('data', data),
      ]),
    ]),
    '',
  ].join('\n');
}

const head = [
  '# The states of the playbooks, the newest first, so that a printed sheet can be told its age where git is not at hand.',
  '# Written by `accalmie release`: do not edit.',
];

function text(key: string, digests: Digests): readonly string[] {
  const words = Object.entries(digests).map(([name, digest]) => `${name}:${digest}`);
  if (words.length === 0) return [];
  return [`    ${key}: >-`, ...lines(words).map((line) => `      ${line}`)];
}

/** Lines of some hundred signs: a change of one step changes few of them. */
function lines(words: readonly string[]): readonly string[] {
  const made: string[] = [];
  for (const word of words) {
    const last = made.at(-1);
    if (last !== undefined && last.length + word.length < 100)
      made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
}
