import { testOf } from '../graph/codes.ts';
import { link } from '../graph/link.ts';
import { most, type Range, type Runs, runsOf } from '../graph/runs.ts';
import { type Situations, situations } from '../graph/situations.ts';
import { explore, type States } from '../graph/states.ts';
import { tripleTable } from '../graph/table.ts';
import type { Library } from '../model/library.ts';
import type { Playbook, Step } from '../model/playbook.ts';
import type { Block } from '../model/prose.ts';
import { timedParts } from './reading-time.ts';

/** One playbook in figures. */
export interface PlaybookStats {
  readonly language: string;
  readonly slug: string;
  readonly file: string;
  readonly steps: number;
  /** As written; a `next` asks nothing and is none. */
  readonly choices: number;
  /** Steps that are an end. */
  readonly ends: number;
  /** In how many situations (a step, with its facts) somebody can be, from wherever they came. */
  readonly states: Count;
  /** Boxes to tick. */
  readonly checklistItems: number;
  /** What a run from the start to an end may be. Absent: no end can be reached, or it would take too long to tell. */
  readonly runs?: RunStats;
}

/** A run is never twice in the same situation: going round a loop is none of another. Interrupts are not taken. */
export interface RunStats {
  readonly paths: Count;
  /** In steps, the first and the last included. Another playbook, to which one jumps, is not counted. */
  readonly length: Range;
  /** Reading and saying the words, and waiting: see `timedParts`. */
  readonly minutes: Range;
}

export interface Count {
  readonly count: number;
  /** There are more, or may be. */
  readonly atLeast: boolean;
}

/** In the order of the library. Takes time in proportion to the states, of which `limits` says how many are looked at. */
export function stats(
  { playbooks }: Pick<Library, 'playbooks'>,
  limits = { states: 1_000_000, situations: 250_000 },
): readonly PlaybookStats[] {
  const states = statesOf(explore(link(playbooks), limits.states));
  return playbooks.map((playbook, index) => {
    const runs = runStats(playbook, limits.situations);
    return {
      language: playbook.language,
      slug: playbook.slug,
      file: playbook.file,
      steps: playbook.steps.length,
      choices: sum(
        playbook.steps,
        ({ ways }) => ways.filter(({ type }) => type === 'choice').length,
      ),
      ends: playbook.steps.filter(({ end }) => end).length,
      states: states[index] as Count,
      checklistItems: sum(playbook.steps, ({ body }) => sum(body.filter(isBlock), tasksIn)),
      ...(runs && { runs }),
    };
  });
}

/** By playbook: steps with facts, however one goes back from them. */
function statesOf({ linked, count, step, code, tooMany }: States): readonly Count[] {
  const known = tripleTable();
  const counts = linked.charts.map(() => 0);
  for (let state = 0; state < count; state++) {
    const [number, facts] = [step[state] as number, code[state] as number];
    if (known.find(number, 0, facts) >= 0) continue;
    known.add(number, 0, facts);
    const chart = linked.steps[number]?.chart ?? 0;
    counts[chart] = (counts[chart] ?? 0) + 1;
  }
  return counts.map((number, chart) => ({ count: number, atLeast: tooMany.has(chart) }));
}

function runStats(playbook: Playbook, limit: number): RunStats | undefined {
  const all = situations(playbook, limit);
  const runs = all && runsOf(all, secondsIn(all, playbook));
  return runs && { paths: pathsOf(runs), length: runs.steps, minutes: minutesOf(runs.seconds) };
}

function pathsOf({ count, atLeast }: Runs): Count {
  return count > most ? { count: most, atLeast: true } : { count, atLeast };
}

/** To a tenth. */
function minutesOf({ least, most: longest }: Range): Range {
  return { least: Math.round(least / 6) / 10, most: Math.round(longest / 6) / 10 };
}

/** By situation. */
function secondsIn({ count, step, code, linked }: Situations, { steps }: Playbook): Float64Array {
  const codes = linked.codes[0];
  const timed = steps.map((one) =>
    timedParts(one).map(({ seconds, when }) => ({ seconds, holds: codes && testOf(codes, when) })),
  );
  return Float64Array.from({ length: count }, (_, situation) => {
    const parts = timed[step[situation] as number] ?? [];
    const shown = parts.filter(({ holds }) => !holds || holds(code[situation] as number));
    return sum(shown, ({ seconds }) => seconds);
  });
}

function isBlock(node: Step['body'][number]): node is Block {
  return !('label' in node);
}

function tasksIn(node: Block): number {
  if (node.type === 'list') {
    return sum(node.children, ({ task, children }) => (task ? 1 : 0) + sum(children, tasksIn));
  }
  return node.type === 'blockquote' ? sum(node.children, tasksIn) : 0;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
