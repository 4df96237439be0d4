import type { Playbook, Step, Way } from '../model/playbook.ts';
import type { Inline } from '../model/prose.ts';

/** The steps of one phase as one: how many they are, and where their ways lead. */
export interface PhaseNode {
  /** Key of the phase, or `aside`. */
  readonly phase: string;
  readonly steps: number;
  /** Ways that leave for another phase, by its key, in the order in which an author first leads there. */
  readonly leads: ReadonlyMap<string, number>;
}

/** The quotient of a playbook's graph by phase, in the order in which phases first appear. */
export function phaseNodes({ steps }: Playbook): readonly PhaseNode[] {
  const phaseOf = new Map(steps.map(({ id, phase }) => [id, phase]));
  return [...Map.groupBy(steps, ({ phase }) => phase)].map(([phase, own]) => {
    const leads = new Map<string, number>();
    for (const { target } of own.flatMap(({ ways }) => ways)) {
      const to = target.type === 'step' ? phaseOf.get(target.id) : undefined;
      if (to !== undefined && to !== phase) leads.set(to, (leads.get(to) ?? 0) + 1);
    }
    return { phase, steps: own.length, leads };
  });
}

/** The same as a playbook with a step for each phase, so that it can be drawn as any other. Labels are counts. */
export function phasePlaybook(playbook: Playbook, nodes: readonly PhaseNode[]): Playbook {
  const place = { position: playbook.steps[0]?.position as Step['position'], at: {} };
  const steps = nodes.map(({ phase, leads }): Step => {
    const ways = [...leads].map(([to, count]): Way => {
      const target = { type: 'step', id: to } as const;
      return { type: 'choice', id: to, label: [text(String(count))], target, ...place };
    });
    return { id: phase, phase, title: [text(phase)], internal: false, body: [], ways, ...place };
  });
  return { ...playbook, start: { step: steps[0]?.id ?? '', after: [], facts: [] }, steps };
}

function text(value: string): Inline {
  return { type: 'text', value };
}
