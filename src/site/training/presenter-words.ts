/** What the presenter mode says beside the player's words. `{n}` and the like stand for what is put in. */
export interface PresenterWords {
  readonly presentation: string;
  readonly bar: string;
  readonly back: string;
  readonly next: string;
  readonly notes: string;
  readonly black: string;
  readonly blackTold: string;
  readonly full: string;
  readonly noFull: string;
  readonly keys: string;
  readonly close: string;
  readonly page: string;

  readonly ask: string;
  readonly choose: string;
  readonly count: string;
  readonly hands: string;
  readonly oneMore: string;

  readonly revealed: string;
  /** `{letter}`: the room's answer; `{n}` of `{m}` raised hands. */
  readonly room: string;
  readonly roomHands: string;
  readonly theCase: string;
  readonly caseRight: string;
  readonly leads: string;
  readonly then: string;
  readonly rightOf: string;
  readonly answers: string;

  readonly compared: string;
  readonly worse: string;
  readonly better: string;
  readonly lesson: string;
  readonly debrief: string;

  readonly say: string;
  readonly do: string;
  readonly avoid: string;
  readonly tick: string;
  readonly noNotes: string;

  /** What keys do, by key; several keys stand apart by a space. */
  readonly keyTable: Readonly<Record<string, string>>;
}
