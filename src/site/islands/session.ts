import { printWalk, readWalk } from '../../graph/walk-text.ts';
import {
  type Earlier,
  find,
  type Move,
  start,
  trail,
  type Walk,
  type WalkChart,
} from '../../graph/walk.ts';

/** The three views of a playbook's steps. */
export const views = ['guide', 'tree', 'sheet'] as const;
export type View = (typeof views)[number];

/**
 * What a run knows. The address keeps the view and the walk; the rest is in memory alone and is gone
 * with the page, because it may be personal.
 */
export interface Session {
  readonly view: View;
  readonly walk: Walk;
  /** How many steps of the address no longer hold. */
  readonly lost: number;
  /** The step that the picture shows beside itself, as a walk that could go on from there. */
  readonly opened?: Walk;
  /** What waits until someone has finished was asked to show all the same. */
  readonly unlocked?: true;
  /** A whole walk of which an earlier answer is being given again: an index into its trail. */
  readonly reopened?: { readonly walk: Walk; readonly index: number };
  /** Later answers that an earlier one, given anew, has left without their question. */
  readonly dropped?: readonly Earlier[];
  /** The last answer at each step, so that going back shows what was said. */
  readonly answers: ReadonlyMap<string, Move>;
  /** What was written into records and names, by variable. */
  readonly written: ReadonlyMap<string, string>;
  readonly discreet: boolean;
}

/** Where two of the views stand on the page as it is without a script: links lead there, too. */
const anchors: ReadonlyMap<string, View> = new Map([
  ['#Tree', 'tree'],
  ['#Steps', 'sheet'],
]);

/** What stays when one goes to another place. */
export type Written = Pick<Session, 'answers' | 'written' | 'discreet'>;

const unwritten: Written = { answers: new Map(), written: new Map(), discreet: false };

/** The run that an address asks for. What is in memory stays. */
export function sessionAt(chart: WalkChart, address: URL, before: Written = unwritten): Session {
  const asked = views.find((name) => name === address.searchParams.get('view'));
  const view = asked ?? anchors.get(address.hash) ?? 'guide';
  const { walk, lost } = readWalk(chart, isWalk(chart, address.hash) ? address.hash.slice(1) : '');
  const moves = trail(walk).filter(({ move }) => move.type === 'way');
  const given = moves.map((earlier) => [earlier.walk.step, earlier.move] as const);
  const { written, discreet } = before;
  return { view, walk, lost, answers: new Map([...before.answers, ...given]), written, discreet };
}

/** The address of a walk and a view, relative to the page. The guide is the view that is not named. */
export function addressOf(chart: WalkChart, view: View, walk: Walk): string {
  return `${view === 'guide' ? '' : `?view=${view}`}#${printWalk(chart, walk)}`;
}

/** Whether a fragment speaks of a walk; another one is the place of something else on the page. */
export function isWalk(chart: WalkChart, fragment: string): boolean {
  const [first = ''] = fragment.replace(/^#/, '').split(/[/.;!]/);
  return first === '' || find(chart, first) !== undefined || fragment.includes('/');
}

export function write(session: Session, name: string, value: string): Session {
  return { ...session, written: new Map(session.written).set(name, value) };
}

/** The walk that would go on from a step: the present one, the present one cut back to there, or a new one. */
export function walkAt(chart: WalkChart, walk: Walk, step: string): Walk {
  for (let at: Walk | undefined = walk; at; at = at.earlier?.walk) {
    if (at.step === step) return at;
  }
  return start(chart, { step });
}

/** The answers after a place of an earlier walk that a walk does not have any more. */
export function droppedFrom(
  { walk, index }: NonNullable<Session['reopened']>,
  now: Walk,
): readonly Earlier[] {
  const keyOf = (earlier: Earlier) => `${earlier.walk.step} ${earlier.move.place}`;
  const kept = new Set(trail(now).map(keyOf));
  return trail(walk)
    .slice(index + 1)
    .filter((earlier) => !kept.has(keyOf(earlier)));
}
