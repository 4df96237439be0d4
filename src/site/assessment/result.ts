/** What came of a self-assessment, as it is saved: of ourselves, and of no customer. */
export interface Result {
  readonly id: string;
  /** The playbook: its slug, its title, its language, and the content hash of its source. */
  readonly assessment: string;
  readonly title: string;
  readonly language: string;
  readonly version: string;
  /** ISO 8601. */
  readonly takenAt: string;
  /** Level of whoever answered: a key of content/authority.yaml. */
  readonly level?: string;
  readonly initials?: string;
  readonly answers: readonly Answer[];
  readonly scores: readonly Score[];
  /** How it ended: a key of content/outcomes.yaml, and its words. */
  readonly end?: { readonly as: string; readonly label: string };
}

export interface Answer {
  /** The step that asked. */
  readonly question: string;
  readonly title: string;
  readonly answer: string;
  /** The score that the points were added to. */
  readonly fact: string;
  readonly points: number;
  /** The most that the question can bring. */
  readonly most: number;
}

export interface Score {
  readonly fact: string;
  readonly label: string;
  readonly points: number;
  readonly most: number;
}

/** A file of results: of one person, of a team or of a year. */
export interface ResultFile {
  readonly format: 1;
  readonly results: readonly Result[];
}

export function fileOfResults(results: readonly Result[]): string {
  const file: ResultFile = { format: 1, results };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The scores that answers add up to; each keeps its words. */
export function addUp(scores: readonly Score[], answers: readonly Answer[]): readonly Score[] {
  return scores.map((score) => {
    const own = answers.filter(({ fact }) => fact === score.fact);
    return { ...score, points: own.reduce((sum, { points }) => sum + points, 0) };
  });
}

/** Answers with less than half of their points, the weakest first. */
export function weakest<Points extends Pick<Answer, 'points' | 'most'>>(
  answers: readonly Points[],
): readonly Points[] {
  const share = ({ points, most }: Points) => points / most;
  return answers.filter(isWeak).sort((one, other) => share(one) - share(other));
}

export function isWeak({ points, most }: Pick<Answer, 'points' | 'most'>): boolean {
  return points * 2 < most;
}
