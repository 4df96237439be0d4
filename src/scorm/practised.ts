import type { Library } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import { play } from '../scenario/play.ts';

/** Whether there is something to practise in a playbook: cases, or the dialogue that it is. */
export function isPractised(playbook: Playbook, library: Library): boolean {
  return playbook.kind === 'dialogue' || scenariosOf(playbook, library).length > 0;
}

/** The files on which it hangs what is practised in a playbook: those of the playbooks that its cases visit, too. */
export function filesOf(playbook: Playbook, library: Library): readonly string[] {
  const find = (slug: string) =>
    library.playbooks.find((one) => one.slug === slug && one.language === playbook.language);
  const visited = scenariosOf(playbook, library).flatMap(
    ({ path }) => play(playbook, path, find).visits,
  );
  return [
    playbook.file,
    playbook.file.replace(/\.mdx$/, '.scenarios.yaml'),
    ...visited.map((visit) => visit.playbook.file),
  ];
}

function scenariosOf({ slug, language }: Playbook, { scenarios }: Library) {
  return scenarios
    .filter((set) => set.slug === slug && set.language === language)
    .flatMap((set) => set.scenarios);
}
