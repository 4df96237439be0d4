/** A self-assessment of the site, as far as results of several people are compared by it. */
export interface Assessment {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  /** Content hashes of its source and of its translations: the same questions. */
  readonly versions: readonly string[];
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion {
  readonly step: string;
  readonly title: string;
  readonly fact: string;
  readonly most: number;
}

/** What the server writes on the page of the assessments: `<main data-assessments='{…}'>`. */
export interface AssessmentSetup {
  readonly assessments: readonly Assessment[];
  /** The levels of authority by key, from the lowest. */
  readonly levels: Readonly<Record<string, string>>;
}
