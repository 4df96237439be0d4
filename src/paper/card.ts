import { chapters } from '../graph/reading.ts';
import type { Content, Library } from '../model/library.ts';
import type { Contact, Playbook, Step, Target, Words } from '../model/playbook.ts';
import type { List, ListItem, Paragraph } from '../model/prose.ts';
import { outcomesIn, pathToOutcome } from './outcome.ts';
import { levelsWithWork } from './roles.ts';

/** A phase on the pocket card: the steps that every path to an agreement passes, or else the phase's first step. */
export interface CardPhase {
  readonly phase: string;
  readonly steps: readonly Step[];
}

export function cardPhases(playbook: Playbook, content: Content): readonly CardPhase[] {
  const shared = sharedByAgreement(playbook, content);
  return chapters(playbook, content.phases)
    .filter(({ phase }) => phase !== 'aside')
    .map(({ phase, steps }) => {
      const own = steps.filter(({ id }) => shared.has(id));
      return { phase, steps: own.length > 0 ? own : steps.slice(0, 1) };
    });
}

/** Ids of the steps that every path to the first outcome passes that is an agreement; to the first of all where none is. */
export function sharedByAgreement(playbook: Playbook, content: Content): ReadonlySet<string> {
  const outcomes = outcomesIn(playbook);
  const isSettled = (key: string) =>
    Object.hasOwn(content.outcomes, key) && content.outcomes[key]?.settled === true;
  const aim = outcomes.find(isSettled) ?? outcomes[0];
  const path = aim === undefined ? [] : pathToOutcome(playbook, aim);
  return new Set(path.map(({ shared }) => shared));
}

/** The first thing to say in some steps, whatever the case. */
export function firstSaid(steps: readonly Step[]): Words | undefined {
  const said = steps
    .filter(({ internal }) => !internal)
    .flatMap(({ body }) => body.filter((node): node is Words => node.type === 'say'));
  return said.find(({ when }) => !when) ?? said[0];
}

/** What is ticked in some steps, the main things first: the first of each step, then the second of each. */
export function mainItems(steps: readonly Step[]): readonly ListItem[] {
  const lists = steps.map(({ body }) =>
    body
      .filter((node): node is List => node.type === 'list')
      .flatMap(({ children }) => children.filter(({ task }) => task)),
  );
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((items) => items[place] ?? []),
  ).flat();
}

/** What a way out leads to, as far as a card says it. */
export interface Alarm {
  readonly label: string;
  /** Keys of contacts, in the order of the step. */
  readonly roles: readonly string[];
  readonly advice?: Paragraph;
}

export function alarmsOf(playbook: Playbook, { playbooks }: Library): readonly Alarm[] {
  return playbook.interrupts.map(({ label, target }) => {
    const body = stepAt(target, playbook, playbooks)?.body ?? [];
    const advice = body.find((node) => node.type === 'paragraph');
    const roles = body.filter((node): node is Contact => node.type === 'contact');
    return { label, roles: roles.map(({ role }) => role), ...(advice && { advice }) };
  });
}

function stepAt(
  target: Target,
  playbook: Playbook,
  playbooks: readonly Playbook[],
): Step | undefined {
  if (target.type === 'back') return undefined;
  if (target.type === 'step') return playbook.steps.find(({ id }) => id === target.id);
  const other = playbooks.find(
    ({ slug, language }) => slug === target.slug && language === playbook.language,
  );
  const id = target.step ?? other?.start.step;
  return other?.steps.find((step) => step.id === id);
}

/** Keys of the gestures that a playbook grants, in the order of its steps. */
export function gesturesIn({ steps }: Playbook): readonly string[] {
  return [
    ...new Set(
      steps.flatMap(({ body }) =>
        body.flatMap((node) => (node.type === 'gesture' ? [node.gesture] : [])),
      ),
    ),
  ];
}

/** Keys of whom to call: of the levels that have something to do, from the lowest, then of the steps. */
export function contactsIn(playbook: Playbook, { authority }: Content): readonly string[] {
  const busy = new Set(levelsWithWork(playbook, authority));
  const ofLevels = authority.levels.flatMap(({ key, contact = [] }) =>
    busy.has(key) ? contact : [],
  );
  const ofSteps = playbook.steps.flatMap(({ body }) =>
    body.flatMap((node) => (node.type === 'contact' ? [node.role] : [])),
  );
  return [...new Set([...ofLevels, ...ofSteps])];
}
