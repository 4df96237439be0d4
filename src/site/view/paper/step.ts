import type { BodyView, EndView, StepView, WayView } from '../step.ts';

/** A step as a sheet shows it. */
export interface PaperStep {
  /** What ways refer to: a number of the playbook, or of the gamebook. */
  readonly number: string;
  readonly titleHtml: string;
  readonly internal: boolean;
  /** Who decides, and within what time. */
  readonly particulars: readonly string[];
  /** The ways by which one comes here, in words. */
  readonly from: readonly string[];
  readonly body: readonly BodyView[];
  readonly ways: readonly PaperWay[];
  readonly end?: EndView;
}

export type PaperWay = Pick<WayView, 'html' | 'kind' | 'points' | 'condition' | 'by'> & {
  /** « → 412 » */
  readonly where: string;
  /** It is gone where none of those before it is. */
  readonly otherwise: boolean;
};

/**
 * All that a step says; or only what is done: said, ticked, written down, promised; or that and what is heard; or its
 * answers alone; or its name alone.
 */
export type Density = 'whole' | 'done' | 'spoken' | 'ways' | 'named';

interface Look {
  readonly density: Density;
  readonly number?: string;
  readonly where?: (way: WayView) => string;
  readonly from?: readonly string[];
}

export function paperStep(step: StepView, look: Look): PaperStep {
  const {
    density,
    number = String(step.number),
    where = ({ where: words }) => `→\u00a0${words}`,
  } = look;
  return {
    number,
    titleHtml: step.titleHtml,
    internal: step.internal,
    particulars: [step.isOurs ? undefined : step.by?.label, step.within].filter(
      (one) => one !== undefined,
    ),
    from: look.from ?? [],
    body: bodies[density](step.body),
    ways:
      density === 'named'
        ? []
        : step.ways.map((way) => ({
            ...way,
            where: where(way),
            otherwise: isOtherwise(way, step.ways),
          })),
    ...(step.end && { end: step.end }),
  };
}

/** Of ways on that nobody chooses, the first whose condition holds is gone. */
function isOtherwise(way: WayView, ways: readonly WayView[]): boolean {
  const before = ways.filter(({ kind, place }) => kind === 'next' && place < way.place);
  return way.kind === 'next' && !way.condition && before.some(({ condition }) => condition);
}

const bodies: Readonly<Record<Density, (body: readonly BodyView[]) => readonly BodyView[]>> = {
  whole: (body) => body,
  done: (body) => whatIsDone(body, done),
  spoken: (body) => whatIsDone(body, new Set([...done, 'hear'])),
  ways: () => [],
  named: () => [],
};

/** Of a gesture only what the lowest level may do: who holds the sheet; what is above has a sheet of its own. */
function whatIsDone(
  body: readonly BodyView[],
  types: ReadonlySet<BodyView['type']>,
): readonly BodyView[] {
  return body
    .filter(({ type }) => types.has(type))
    .map((part) => (part.type === 'gesture' ? { ...part, notes: part.notes.slice(0, 1) } : part));
}

const done: ReadonlySet<BodyView['type']> = new Set<BodyView['type']>([
  'checklist',
  'say',
  'ask',
  'record',
  'promise',
  'gesture',
  'wait',
  'contact',
]);
