import type { LinkedChart } from '../graph/link.ts';
import type { Playbook, Step, Target } from '../model/playbook.ts';
import { isDoubtful, withoutConditions } from './doubt.ts';
import type { BrokenReference } from './targets.ts';

/** What is already known to be wrong. */
export interface Faulty {
  readonly playbooks: readonly Playbook[];
  readonly broken: readonly BrokenReference[];
  /** Whether parsing has found an error in this step: it may have lost a way on. */
  readonly isDamaged: (playbook: Playbook, step: Step) => boolean;
}

/**
 * The playbooks as their authors meant them, so that one mistake is one finding: a name that leads nowhere is
 * put right where it is clear what was meant, and what parsing has told is not told again as a dead end.
 */
export function asMeant(faulty: Faulty): readonly LinkedChart[] {
  return faulty.playbooks.map((playbook) => {
    const chart = mended(playbook, faulty, repairs(playbook, faulty));
    return withNames(chart, playbook, faulty);
  });
}

/** The second step of an id goes by the name that is missed. */
function withNames(chart: LinkedChart, playbook: Playbook, { broken }: Faulty): LinkedChart {
  const names = new Map(
    broken.flatMap(({ culprit, meant }) =>
      culprit && meant?.type === 'step' && meant.id !== culprit.id ? [[culprit, meant.id]] : [],
    ) as readonly [Step, string][],
  );
  if (names.size === 0) return chart;
  const nameAt = (place: number): string | undefined => names.get(playbook.steps[place] as Step);
  return {
    ...chart,
    steps: chart.steps.map((step, place) => ({ ...step, id: nameAt(place) ?? step.id })),
  };
}

/** The same, with misspelt names leading nowhere: what is missing then is what hangs on them. */
export function asWritten(faulty: Faulty): readonly LinkedChart[] {
  return faulty.playbooks.map((playbook) => {
    const start = repairs(playbook, faulty)('start', 0);
    return mended(playbook, faulty, (type) => (type === 'start' ? start : undefined));
  });
}

/** What was meant by a name, by where it stands; `undefined`: it holds, or cannot be guessed. What is no entry leads nowhere. */
type Repairs = (
  type: BrokenReference['reference']['type'],
  index: number,
  step?: number,
) => Target | undefined;

function repairs(playbook: Playbook, { broken }: Faulty): Repairs {
  const own = broken.filter((one) => one.playbook === playbook);
  return (type, index, step) => {
    const found = own.find(({ reference }) => {
      return reference.type === type && reference.index === index && reference.step === step;
    });
    return found?.problem === 'not-an-entry' ? nowhere : found?.meant;
  };
}

function mended(playbook: Playbook, { isDamaged }: Faulty, meant: Repairs): LinkedChart {
  const open = isDoubtful(playbook) ? withoutConditions : (step: Step) => step;
  const { entries, interrupts, steps } = playbook;
  return {
    ...playbook,
    start: { step: startOf(playbook, meant('start', 0)) },
    entries: entries.map((entry, index) => {
      return { ...entry, step: idOf(meant('entry', index)) ?? entry.step };
    }),
    interrupts: interrupts.map(({ target }, index) => {
      return { target: meant('interrupt', index) ?? target };
    }),
    steps: steps.map(open).map((step, place) => ({
      ...step,
      ...(isSilent(step, isDamaged(playbook, steps[place] ?? step)) && { end: {} }),
      ways: step.ways.map((way, index) => ({
        ...way,
        target:
          meant('way', index, place) ?? (isStrayBack(step, way.target) ? nowhere : way.target),
      })),
    })),
  };
}

/** A playbook begins somewhere: where its `start` is misspelt past guessing, with its first step. */
function startOf({ start, steps }: Playbook, meant: Target | undefined): string {
  const known = steps.some(({ id }) => id === start.step) ? start.step : steps[0]?.id;
  return idOf(meant) ?? known ?? '';
}

/** Parsing tells that a step is empty, or what it had to take out of it. */
function isSilent({ body, ways, end }: Step, damaged: boolean): boolean {
  return ways.length === 0 && !end && (damaged || body.length === 0);
}

/** Parsing tells that only an aside goes back. */
function isStrayBack({ phase }: Step, target: Target): boolean {
  return target.type === 'back' && phase !== 'aside';
}

const nowhere: Target = { type: 'step', id: '' };

function idOf(target: Target | undefined): string | undefined {
  return target?.type === 'step' ? target.id : undefined;
}
