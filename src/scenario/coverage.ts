import type { Playbook, Way } from '../model/playbook.ts';
import type { Played } from './play.ts';

/** How much of a playbook the scenarios visit. */
export interface Coverage {
  readonly playbook: Playbook;
  readonly steps: Counted;
  readonly choices: Counted;
  readonly ends: Counted;
}

/** `missed`: names of what no scenario visits, in the author's order. */
export interface Counted {
  readonly visited: number;
  readonly all: number;
  readonly missed: readonly string[];
}

/** Playbooks in their order; a scenario that jumps counts in every playbook that it visits. */
export function coverage(
  playbooks: readonly Playbook[],
  played: readonly Played[],
): readonly Coverage[] {
  const visits = played.flatMap((one) => one.visits);
  return playbooks.map((playbook) => {
    const own = visits.filter((visit) => visit.playbook === playbook);
    const steps = new Set(own.map(({ step }) => step));
    const taken = new Set(
      own.flatMap(({ step, move }) => (move?.type === 'way' ? [`${step}.${move.place}`] : [])),
    );
    const choices = playbook.steps.flatMap(({ id, ways }) =>
      ways.flatMap((way, index) => (way.type === 'choice' ? [{ id, way, place: index + 1 }] : [])),
    );
    const ends = playbook.steps.filter(({ end }) => end);
    return {
      playbook,
      steps: counted(
        playbook.steps,
        ({ id }) => id,
        ({ id }) => steps.has(id),
      ),
      choices: counted(
        choices,
        ({ id, way, place }) => `${id}.${nameOf(way, place)}`,
        ({ id, place }) => taken.has(`${id}.${place}`),
      ),
      ends: counted(
        ends,
        ({ id }) => id,
        ({ id }) => steps.has(id),
      ),
    };
  });
}

function nameOf({ id }: Way, place: number): string {
  return id ?? String(place);
}

function counted<Item>(
  all: readonly Item[],
  name: (item: Item) => string,
  isVisited: (item: Item) => boolean,
): Counted {
  const missed = all.filter((item) => !isVisited(item)).map(name);
  return { visited: all.length - missed.length, all: all.length, missed };
}
