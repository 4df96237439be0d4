/**
 * A case: what a person at the counter has done for one customer. A plain value that survives a round trip
 * through JSON: memory, the device's store and the files hold the same. `caseSchema` (schema.ts) describes it.
 */
export interface CaseRecord {
  readonly format: 1;
  /** Its number, from the minute when it was opened: `20261122-1542-k3f`. Says nothing of a person. */
  readonly id: string;
  /** ISO 8601, as all times of a case, by the clock of the device. */
  readonly openedAt: string;
  /** When the way or what was written has changed last. What is told later has times of its own: `told`. */
  readonly changedAt: string;
  /** What staff call it: initials or a name. May be empty. */
  readonly name: string;
  /** The playbooks that it has passed through, the present one last. */
  readonly legs: readonly Leg[];
  /** Names and records that were written, by variable: they hold in every playbook. */
  readonly notes: readonly Note[];
  readonly followUp: FollowUp;
}

/** The way through one playbook. */
export interface Leg {
  readonly playbook: {
    readonly title: string;
    readonly slug: string;
    readonly language: string;
    /** As people see it: `SheetState.code`; of earlier cases a hash of the source. */
    readonly version: string;
  };
  /** Where one stands, and how one came there: the fragment of the address. Holds names of steps and facts alone. */
  readonly walk: string;
  /** The steps that were passed, in their order, each with when one came to it first. */
  readonly steps: readonly { readonly step: string; readonly at: string }[];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly granted: readonly Granted[];
  readonly promises: readonly Promised[];
  /** Items of the checklists of the steps that were passed. */
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  /** Where the walk stands at an end: which one, and its words. */
  readonly end?: { readonly as: string; readonly label: string };
  /** Whether a step or a gesture of the way needed somebody of a higher level. */
  readonly escalated: boolean;
  /** Check boxes and amounts, by their places on the page, to fill them in again. */
  readonly form: Readonly<Record<string, string>>;
}

export interface Note {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

export interface Granted {
  readonly label: string;
  readonly amount: number;
  /** The role of who granted it, and what that role may grant alone. */
  readonly level?: string;
  readonly cap?: number;
}

export interface Promised {
  /** Its place: `slug/step/1`. */
  readonly id: string;
  readonly text: string;
  /** The same without what was written: names stay blanks. */
  readonly bare: string;
  /** Who keeps it, and by when, in words. */
  readonly terms: readonly string[];
  /** ISO 8601; a date alone where the hour does not count. Absent: no date is known yet. */
  readonly due?: string;
}

/** What is known only later, told in the journal. Whatever is absent has not been told. */
export interface FollowUp {
  /** By promise: when it was kept, and whether the customer has confirmed it. */
  readonly kept: Readonly<Record<string, { readonly at: string; readonly confirmed: boolean }>>;
  /** From 1 to 5, as the customer says. */
  readonly fairness?: number;
  readonly satisfaction?: number;
  /** The same trouble came back. */
  readonly repeat?: boolean;
  /** The customer had to tell it all again. */
  readonly retold?: boolean;
  /** The customer has bought again. */
  readonly returned?: boolean;
  readonly thanked?: boolean;
  readonly debriefed?: boolean;
  /** When receipt was acknowledged, and by when it had to be. */
  readonly acknowledged?: { readonly at: string; readonly due?: string };
  /** Hours until a review was answered, and whether its author was spoken to. */
  readonly review?: { readonly hours: number; readonly spokenTo: boolean };
  readonly cause?: string;
  /** When each was told last, or taken back: by its name above, or by the promise. Two files are merged by it. */
  readonly told?: Readonly<Record<string, string>>;
}

/** A file of cases: one to hand over or to go on with elsewhere, many for a journal. */
export interface CaseFile {
  readonly format: 1;
  readonly cases: readonly CaseRecord[];
}
