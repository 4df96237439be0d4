/** What came of a run, as its person takes it along: a plain value that survives a round trip through JSON. */
export interface CaseRecord {
  readonly format: 1;
  readonly playbook: {
    readonly title: string;
    readonly slug: string;
    readonly language: string;
    /** Content hash of its source. */
    readonly version: string;
  };
  /** When it was made, ISO 8601. */
  readonly madeAt: string;
  /** Where one stands, and how one came there: the fragment of the address. Holds names of steps and facts alone. */
  readonly walk: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** Names and records that were written, by variable. */
  readonly notes: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
  }[];
  readonly granted: readonly { readonly label: string; readonly amount: number }[];
  readonly promises: readonly Promised[];
  /** Items of the checklists of the steps that were passed. */
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
}

export interface Promised {
  readonly text: string;
  /** The same without what was written: names stay blanks. */
  readonly bare: string;
  /** Who keeps it, and by when, in words. */
  readonly terms: readonly string[];
  /** ISO 8601; a date alone where the hour does not count. Absent: no date is known yet. */
  readonly due?: string;
}
