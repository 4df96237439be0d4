/** A good playbook as its author sees it: lines and steps. Read on its own, not by the parser that is tested. */
export interface Draft {
  readonly file: string;
  readonly language: string;
  readonly slug: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly steps: readonly DraftStep[];
}

export type LineKind = 'mark' | 'front' | 'open' | 'close' | 'leaf' | 'item' | 'text' | 'blank';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Offset of its first character. */
  readonly start: number;
  /** Without its line ending. */
  readonly text: string;
  readonly kind: LineKind;
  /** Index of the step in which it stands, its own lines included; -1 outside. */
  readonly step: number;
}

export interface DraftStep {
  readonly index: number;
  readonly id: string;
  readonly phase: string;
  /** From the opening line to the closing one. */
  readonly lines: readonly Line[];
  readonly open: Line;
  readonly close: Line;
  readonly ways: readonly DraftWay[];
  readonly end?: Line;
}

export interface DraftWay {
  readonly line: Line;
  readonly type: 'choice' | 'next';
  /** As written; the id of the following step where nothing is. */
  readonly to: string;
  readonly when: boolean;
  readonly set: boolean;
}

export function draftOf(file: string, text: string): Draft {
  const [, language = '', slug = ''] = /^playbooks\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  const lines = linesOf(text);
  return { file, language, slug, text, lines, steps: stepsOf(lines) };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let [front, step, inside] = [0, -1, false];
  for (const written of text.split('\n')) {
    const opens = front > 1 && /^:::\w/.test(written);
    if (written === '---' && front < 2) front++;
    if (opens) [step, inside] = [step + 1, true];
    const kind = written === '---' ? 'mark' : front < 2 ? 'front' : kindOf(written);
    lines.push({
      number: lines.length + 1,
      start,
      text: written,
      kind,
      step: inside && front > 1 ? step : -1,
    });
    if (kind === 'close') inside = false;
    start += written.length + 1;
  }
  return lines;
}

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (line === ':::') return 'close';
  if (/^:::\w/.test(line)) return 'open';
  if (/^::\w/.test(line)) return 'leaf';
  return line.startsWith('- [ ] ') ? 'item' : 'text';
}

function stepsOf(lines: readonly Line[]): readonly DraftStep[] {
  const opens = lines.filter(({ kind }) => kind === 'open');
  const ids = opens.map(({ text }) => /#([a-z0-9-]+)/.exec(text)?.[1] ?? '');
  return opens.map((open, index) => {
    const own = lines.filter(({ step }) => step === index);
    const end = own.find(({ text }) => text.startsWith('::end'));
    return {
      index,
      id: ids[index] as string,
      phase: /^:::([a-z-]+)/.exec(open.text)?.[1] ?? '',
      lines: own,
      open,
      close: own.at(-1) as Line,
      ways: own.flatMap((line) => wayOf(line, ids[index + 1] ?? '')),
      ...(end && { end }),
    };
  });
}

function wayOf(line: Line, following: string): readonly DraftWay[] {
  const type = /^::(choice|next)\b/.exec(line.text)?.[1] as DraftWay['type'] | undefined;
  if (!type) return [];
  const attributes = /\{([^{}]*)\}$/.exec(line.text)?.[1] ?? '';
  const to = /(?:^| )to=(\S+)/.exec(attributes)?.[1] ?? following;
  return [{ line, type, to, when: /\bwhen=/.test(attributes), set: /\bset=/.test(attributes) }];
}
