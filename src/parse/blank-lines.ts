import { insertion, type TextEdit } from './edits.ts';
import { missingBlankLine } from './line-messages.ts';
import type { DirectiveLine } from './lines.ts';
import type { Report } from './report.ts';
import { endingAt, type Range, type Source } from './source.ts';

/** A blank line before and after every directive, except between directives of the same name. */
export function reportBlankLines(
  markdown: string,
  source: Source,
  directives: readonly DirectiveLine[],
  report: Report,
): void {
  const hasText = (index: number): boolean => {
    const line = source.lines[index];
    return line !== undefined && markdown.slice(line.start, line.end).trim() !== '';
  };
  for (const [index, directive] of directives.entries()) {
    const previous = directives[index - 1];
    const next = directives[index + 1];
    if (directive.inset > 0 || directive.faulty) continue;
    const follows = previous?.lastLine === directive.firstLine - 1;
    const isEmptyStep = previous?.kind === 'open' && directive.kind === 'close';
    const isSame = previous?.kind === directive.kind && previous.meant === directive.meant;
    const isMixed = waysOn.has(previous?.meant ?? '') && waysOn.has(directive.meant);
    const sameName = isSame || isEmptyStep || isMixed || previous?.faulty === true;
    const before = follows ? !sameName : hasText(directive.firstLine - 1);
    const after = next?.firstLine !== directive.lastLine + 1 && hasText(directive.lastLine + 1);
    if (!before && !after) continue;
    const places = [
      ...(before ? [directive.firstLine] : []),
      ...(after ? [directive.lastLine + 1] : []),
    ];
    const fix = places.map((place) => blankLine(source, place));
    report('blank-lines', directive.range, { ...missingBlankLine(before), fix });
  }
}

/** That these stand together is told as such. */
const waysOn: ReadonlySet<string> = new Set(['choice', 'next', 'end']);

/** Put before a line, which is not the first. */
function blankLine(source: Source, index: number): TextEdit {
  const { start } = source.lines[index] as Range;
  return insertion(start, endingAt(source, start - 1));
}
