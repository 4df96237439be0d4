/** What the server writes on the drill's page: `<main data-drill='{…}'>`, in the page's language. */
export interface DrillSetup {
  readonly seconds: number;
  readonly rounds: number;
  readonly wait: { readonly least: number; readonly most: number };
  readonly cues: readonly Cue[];
  /** The way out as the guide names it, and where its playbook stands. */
  readonly wayOut: string;
  readonly href?: string;
  /** Titles of the steps to which it leads, in their order. */
  readonly steps: readonly string[];
}

export interface Cue {
  readonly key: string;
  /** Whether the way out is the right reflex. */
  readonly danger: boolean;
  readonly cue: string;
  readonly why: string;
}

/** What was done: the way out, going on, or nothing in time. */
export type Reflex = 'out' | 'on' | 'none';

export interface Round {
  readonly key: string;
  readonly danger: boolean;
  readonly did: Reflex;
  readonly seconds: number;
}

/** Situations for a drill, in an order of chance: of both kinds where there are both. `random` as `Math.random`. */
export function drawCues(
  { cues, rounds }: Pick<DrillSetup, 'cues' | 'rounds'>,
  random: () => number,
): readonly Cue[] {
  const mixed = shuffled(cues, random);
  const drawn = mixed.slice(0, rounds);
  if (drawn.length < 2) return drawn;
  const missing = [true, false].find((danger) => drawn.every((cue) => cue.danger !== danger));
  const other = mixed.find(({ danger }) => danger === missing);
  return other ? shuffled([...drawn.slice(1), other], random) : drawn;
}

/** In another order, each order as likely. */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}

export function isRight({ danger, did }: Pick<Round, 'danger' | 'did'>): boolean {
  return did === (danger ? 'out' : 'on');
}

export interface DrillResult {
  readonly right: number;
  readonly of: number;
  /** Of the right ways out: the middle one, in seconds. */
  readonly median?: number;
  /** What to train again: to go out sooner, or to stay where there is no danger. */
  readonly again: readonly ('out' | 'on')[];
}

export function resultOf(rounds: readonly Round[]): DrillResult {
  const out = rounds.filter((round) => round.danger && isRight(round));
  const times = out.map(({ seconds }) => seconds).sort((one, other) => one - other);
  const median = times[Math.floor((times.length - 1) / 2)];
  const missed = (danger: boolean) =>
    rounds.some((round) => round.danger === danger && !isRight(round));
  return {
    right: rounds.filter(isRight).length,
    of: rounds.length,
    ...(median !== undefined && { median }),
    again: [
      ...(missed(true) ? (['out'] as const) : []),
      ...(missed(false) ? (['on'] as const) : []),
    ],
  };
}

/** What is kept on wish. */
export interface KeptDrill {
  readonly id: string;
  readonly at: string;
  readonly initials: string;
  readonly right: number;
  readonly of: number;
  readonly median?: number;
}
