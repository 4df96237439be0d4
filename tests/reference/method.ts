import { holds } from '../../src/graph/facts.ts';
import type { Playbook, Step } from '../../src/model/playbook.ts';
import { doors, type Explored, keyOf, type Place } from './explore.ts';

/** A walk that stands somewhere, and the phases that it has passed; `promise` is one of them. */
interface Walk {
  readonly key: string;
  readonly passed: readonly string[];
}

/**
 * The steps, as `slug#step`, that some walk comes to without what the method of content/method.yaml asks there, in
 * procedures: every walk is followed with the set of what it has passed. A jump that is too early is told where it
 * is made; after it, the walk counts as one that has passed what was asked.
 */
export function tooEarly(playbooks: readonly Playbook[], explored: Explored): ReadonlySet<string> {
  const told = new Set<string>();
  const seen = new Set<string>();
  const queue = playbooks.flatMap((playbook) => begun(playbook, playbooks));
  for (const { key, passed } of queue) {
    const name = JSON.stringify([key, [...passed].sort()]);
    if (seen.has(name)) continue;
    seen.add(name);
    const place = explored.places.get(key) as Place;
    const { playbook, step } = find(place, playbooks);
    if (playbook.kind === 'procedure' && breaks(step, place, passed)) told.add(nameOf(place));
    for (const { way, to } of explored.moves.get(key) ?? []) {
      const next = explored.places.get(to);
      if (!next) continue;
      const asked = askedBy(way, playbook, playbooks);
      if (playbook.kind === 'procedure' && !asked.every((phase) => passed.includes(phase))) {
        const isInterrupt = way.includes('!');
        told.add(isInterrupt ? `${playbook.slug}#${playbook.start.step}` : nameOf(place));
      }
      queue.push(
        arrived({ key: to, passed: [...new Set([...passed, ...asked])] }, next, playbooks),
      );
    }
  }
  return told;
}

function begun(playbook: Playbook, playbooks: readonly Playbook[]): readonly Walk[] {
  const said = [playbook.start, ...playbook.entries];
  return said.flatMap((door, index) =>
    doors({
      ...playbook,
      entries: index === 0 ? [] : [door],
      start: index === 0 ? door : { step: '' },
    })
      .filter(({ step }) => step !== '')
      .map((place) => arrived({ key: keyOf(place), passed: door.after }, place, playbooks)),
  );
}

function arrived({ key, passed }: Walk, place: Place, playbooks: readonly Playbook[]): Walk {
  const { step } = find(place, playbooks);
  const promised = step.body.some(
    (node) => node.type === 'promise' && holds(node.when, place.facts),
  );
  const added = [...(step.phase === 'aside' ? [] : [step.phase]), ...(promised ? ['promise'] : [])];
  return { key, passed: [...new Set([...passed, ...added])] };
}

function breaks({ phase, end }: Step, { facts }: Place, passed: readonly string[]): boolean {
  const lacks = (wanted: string) => !passed.includes(wanted);
  if (phase === 'propose' && (lacks('listen') || lacks('reformulate'))) return true;
  if (end?.as !== 'settled' || !holds(end.when, facts)) return false;
  return lacks('conclude') || (lacks('follow-up') && lacks('promise'));
}

/** What the door of a jump asks for. */
function askedBy(
  way: string,
  playbook: Playbook,
  playbooks: readonly Playbook[],
): readonly string[] {
  const [, id = '', index = ''] = /(?:\/([^:]*):|!)(\d+)$/.exec(way) ?? [];
  const step = playbook.steps.find((one) => one.id === id);
  const target = (step?.ways ?? playbook.interrupts)[Number(index)]?.target;
  if (target?.type !== 'playbook') return [];
  const other = playbooks.find(({ slug }) => slug === target.slug) as Playbook;
  if (target.step === undefined) return other.start.after;
  return other.entries.find((entry) => entry.step === target.step)?.after ?? [];
}

function find({ slug, step: id }: Place, playbooks: readonly Playbook[]) {
  const playbook = playbooks.find((one) => one.slug === slug) as Playbook;
  return { playbook, step: playbook.steps.find((one) => one.id === id) as Step };
}

function nameOf({ slug, step }: Place): string {
  return `${slug}#${step}`;
}
