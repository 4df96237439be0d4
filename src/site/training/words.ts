/** What a player says. `{n}` and the like stand for what is put in. */
export interface PlayerWords {
  readonly story: string;
  readonly begin: string;
  readonly resume: string;
  readonly fromStart: string;
  /** `{n}`: this question; `{m}`: all of them. */
  readonly place: string;
  readonly scene: string;
  readonly doing: string;
  readonly interrupts: string;
  readonly goOn: string;
  readonly tried: string;
  readonly keys: string;

  readonly otherwise: string;
  readonly over: string;
  readonly away: string;
  readonly far: string;
  readonly takeUp: string;
  /** `{answer}`: what was answered in the case. */
  readonly given: string;
  readonly goOnWith: string;

  readonly done: string;
  /** `{n}` of `{m}`. */
  readonly right: string;
  readonly time: string;
  readonly minutes: string;
  readonly seconds: string;
  readonly end: string;
  readonly compared: string;
  readonly you: string;
  readonly theCase: string;
  readonly same: string;
  readonly other: string;
  readonly atSecond: string;
  readonly never: string;
  readonly led: string;
  readonly why: string;
  readonly say: string;
  readonly missed: string;
  readonly missedHint: string;
  readonly needless: string;
  readonly needlessHint: string;

  readonly again: string;
  readonly next: string;
  readonly leave: string;

  readonly customer: string;
  readonly yourAnswer: string;
  readonly scores: string;
  /** `{name}`, `{n}` of `{m}`. */
  readonly score: string;
  readonly talkOver: string;
  readonly path: string;
  readonly turns: string;
  readonly turnsHint: string;
  readonly turn: string;
  readonly chosen: string;
  readonly effect: string;
  readonly noEffect: string;
  readonly reaction: string;
  readonly leadsAway: string;
}
