import { leafShapes, type DirectiveNames } from './directives.ts';
import { readDirectiveLine, type ReadLine } from './directive-line.ts';
import { colonsAt } from './colons.ts';
import type { TextEdit } from './edits.ts';
import { sameLine } from './line-messages.ts';
import type { DirectiveLine } from './lines.ts';
import type { LineContent } from './read-line.ts';
import type { Report } from './report.ts';
import { endingAt, type Source } from './source.ts';

/**
 * Where the directives of one line begin: a line break may have been lost between two. The first always
 * begins it. What stands before another one must be whole, and end in a brace or a space: what the Markdown
 * parser reads has a line break there.
 */
export function startsIn(raw: string, names: DirectiveNames): readonly number[] {
  const starts = [0];
  for (const { index, 0: gap, 1: name = '' } of raw.matchAll(behindAnother)) {
    const start = index + gap.length;
    if (!names.steps.has(name) && !leafShapes.has(name)) continue;
    const before = raw.slice(starts.at(-1), index + 1);
    if (isWhole(readDirectiveLine(before, colonsAt(before)))) starts.push(start);
  }
  return starts;
}

/** The end of one, and the beginning of another with its label. */
const behindAnother = /(?:\}[ \t\u00a0]*|\][ \t\u00a0]+)(?=:{2,3}([\p{L}-]+)\[)/gu;

function isWhole({ name, label, balanced, miss }: ReadLine): boolean {
  return name !== '' && label !== undefined && balanced && miss === undefined;
}

/** Told at the second of two directives in one line. */
export function reportSameLine(
  previous: DirectiveLine | undefined,
  { range, kind, meant }: LineContent,
  source: Source,
  report: Report,
): void {
  const { text } = source;
  const isSame = previous?.kind === kind && previous.meant === meant;
  const gap = /[ \t\u00a0]*$/.exec(text.slice(0, range.start))?.[0].length ?? 0;
  const ending = endingAt(source, range.start);
  const fix = [
    {
      range: { start: range.start - gap, end: range.start },
      text: isSame ? ending : ending + ending,
    },
  ];
  report('broken-directive', range, { ...sameLine(text.slice(range.start, range.end)), fix });
}

/** In place of the character before: what follows begins a line. */
export function lineBreak(start: number): TextEdit {
  return { range: { start: start - 1, end: start }, text: '\n' };
}
