import type { Draft, Line } from './draft.ts';
import { edited, type Operator, type Slip, type Told } from './operator.ts';

/** Accidents with whole lines, as pasting and merging make them. */
export const lines: readonly Operator[] = [
  eachLine('a directive that stands twice', isDirective, (draft, line) =>
    told(draft, line, `${line.text}\n${line.text}`, 'repeated-line', line.number + 1),
  ),
  eachLine('a directive that stands twice, with a blank line between', isDirective, (draft, line) =>
    told(draft, line, `${line.text}\n\n${line.text}`, 'repeated-line', line.number + 2),
  ),
  eachLine('a box that stands twice', isBox, (draft, line) =>
    told(draft, line, `${line.text}\n${line.text}`, 'repeated-line', line.number + 1),
  ),
  eachLine('two directives on one line', isDirective, (draft, line) => {
    const next = draft.lines[line.number];
    return next && isDirective(next) ? joined(draft, line, next, ' ') : undefined;
  }),
  eachLine('two directives on one line, without a space', isDirective, (draft, line) => {
    const next = draft.lines[line.number];
    return next && isDirective(next) && line.text.endsWith('}')
      ? joined(draft, line, next, '')
      : undefined;
  }),
  {
    name: 'a file cut off within a step',
    slips: ({ text, lines, steps }) =>
      lines.flatMap((line) => {
        const step = steps[line.step];
        if (!step || line.kind === 'blank' || line.kind === 'close') return [];
        return cutOff(text, line, { code: 'unclosed-step', line: step.open.number });
      }),
  },
  {
    name: 'a file cut off within its front matter',
    slips: ({ text, lines }) =>
      lines
        .filter(({ kind }) => kind === 'front')
        .map((line) => cutOff(text, line, { code: 'front-matter', line: 1 })),
  },
];

/** Behind a line. */
function cutOff(all: string, { start, text }: Line, told: Told): Slip {
  return { text: `${all.slice(0, start + text.length)}\n`, told };
}

function isDirective({ text }: Line): boolean {
  return /^:{2,3}[a-z]/.test(text);
}

function isBox({ text }: Line): boolean {
  return text.startsWith('- [ ]');
}

function joined(draft: Draft, line: Line, next: Line, space: string): Slip {
  const gap = { start: line.start + line.text.length, end: next.start, text: space };
  const text = edited(draft.text, [gap]);
  return { text, told: { code: 'broken-directive', line: line.number } };
}

function told(draft: Draft, line: Line, put: string, code: Told['code'], at: number): Slip {
  const { start, text } = line;
  const typed = edited(draft.text, [{ start, end: start + text.length, text: put }]);
  return { text: typed, told: { code, line: at } };
}

function eachLine(
  name: string,
  is: (line: Line) => boolean,
  slip: (draft: Draft, line: Line) => Slip | undefined,
): Operator {
  return {
    name,
    slips: (draft) => draft.lines.filter(is).flatMap((line) => slip(draft, line) ?? []),
  };
}
