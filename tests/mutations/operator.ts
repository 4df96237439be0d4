import type { Code } from '../../src/model/rules.ts';
import type { Draft, DraftStep, Line, LineKind } from './draft.ts';

/** One mistake that authors make, wherever a good playbook gives occasion for it. */
export interface Operator {
  readonly name: string;
  readonly slips: (draft: Draft, library: readonly Draft[]) => readonly Slip[];
}

/** A good playbook with one mistake in it, and the only thing that may be said about it. */
export interface Slip {
  readonly text: string | Uint8Array;
  /** Absent: it is no mistake, and nothing may be said. */
  readonly told?: Told;
}

export interface Told {
  /** Any of these names is right. */
  readonly code: Code | readonly Code[];
  /** From 1, in the text with the mistake; any of these. */
  readonly line: number | readonly number[];
  /** Id of the step. */
  readonly step?: string;
  /** Ids that must be among the consequences. */
  readonly consequences?: readonly string[];
}

/** What is typed instead; nothing where the place does not fit. */
export type Put =
  string | ((match: RegExpExecArray, line: Line, draft: Draft) => string | undefined);

/** `below`: how many lines below the words it shows. */
type Row = readonly [name: string, find: RegExp, put: Put, below?: number];

/** The code of what is no mistake. */
export const none = undefined;

/** Slips in the words of some lines: each match is a place. */
export function slips(
  on: LineKind | RegExp,
  code: Told['code'] | typeof none,
  table: readonly Row[],
): readonly Operator[] {
  const isOn = ({ kind, text }: Line): boolean =>
    typeof on === 'string' ? kind === on : on.test(text);
  return table.map((row) => ({
    name: row[0],
    slips: (draft) => draft.lines.filter(isOn).flatMap((line) => slipsIn(line, row, code, draft)),
  }));
}

/** At most one in each step. */
export function eachStep(
  name: string,
  slip: (draft: Draft, step: DraftStep) => Slip | undefined,
): Operator {
  return { name, slips: (draft) => draft.steps.flatMap((step) => slip(draft, step) ?? []) };
}

function slipsIn(
  line: Line,
  [, find, put, below = 0]: Row,
  code: Told['code'] | typeof none,
  draft: Draft,
): readonly Slip[] {
  const form = new RegExp(find.source, `${find.flags}g`);
  return [...line.text.matchAll(form)].flatMap((match): readonly Slip[] => {
    const text = typeof put === 'string' ? put : put(match, line, draft);
    if (text === undefined || text === match[0]) return [];
    const start = line.start + match.index;
    const typed = edited(draft.text, [{ start, end: start + match[0].length, text }]);
    return [{ text: typed, ...(code && { told: { code, line: line.number + below } }) }];
  });
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `edits` do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (typed, { start, end, text: put }) => typed.slice(0, start) + put + typed.slice(end),
      text,
    );
}

/** Takes whole lines out. */
export function without(draft: Draft, lines: readonly Line[]): string {
  return edited(
    draft.text,
    lines.map(({ start, text }) => ({ start, end: start + text.length + 1, text: '' })),
  );
}

export function replaced(draft: Draft, { start, text }: Line, put: string): string {
  return edited(draft.text, [{ start, end: start + text.length, text: put }]);
}

/** Two letters in the wrong order, as fingers type them; `undefined` where that changes nothing. */
export function swapped(word: string): string | undefined {
  for (let at = Math.min(1, word.length - 2); at < word.length - 1; at++) {
    const [one, other] = [word[at] as string, word[at + 1] as string];
    if (at >= 0 && one !== other && /[a-z]/.test(one) && /[a-z]/.test(other))
      return word.slice(0, at) + other + one + word.slice(at + 2);
  }
  return undefined;
}
