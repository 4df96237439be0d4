import { parseArgs } from 'node:util';
import { layout } from '../../../src/layout/layout.ts';
import type { Playbook } from '../../../src/model/playbook.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { graphOf, shipped, synthetic, type Case } from './graphs.ts';
import { peers } from './peers.mjs';
import { flips, score, type Score } from './score.ts';

/**
 * `npm run bench:layout`: the same playbooks drawn by Accalmie and by its peers, one after the other in each
 * round. Trust the ratios of the times; the other figures are the same on every machine.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '40,200' },
    seeds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    /** Accalmie alone, also for sizes that take its peers a minute. */
    alone: { type: 'boolean', default: false },
  },
});

interface Engine {
  readonly name: string;
  readonly draw: (from: Case, playbook: Playbook) => Drawing | Promise<Drawing>;
  /** Draws the edited playbook, told how it was drawn before the edit. */
  readonly redraw?: (from: Case) => Drawing;
}

interface Measured extends Score {
  readonly ms: number;
  /** After an edit, drawn anew. */
  readonly flips: number;
  /** After an edit, told of the picture before. */
  readonly kept: number | undefined;
}

const ours: Engine = {
  name: 'Accalmie',
  draw: ({ phases }, playbook) => drawingOf(layout(playbook, phases)),
  redraw: ({ playbook, edited, phases }) => {
    return drawingOf(layout(edited, phases, { previous: layout(playbook, phases) }));
  },
};
const engines: readonly Engine[] = [
  ours,
  ...(values.alone ? [] : await peers()).map(({ name, draw }): Engine => {
    return { name, draw: (from, playbook) => draw(graphOf(from, playbook)) };
  }),
];

const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
for (const size of values.sizes.split(',').map(Number)) {
  await report(
    `${size} steps, means of ${seeds.length} seeds`,
    seeds.map((seed) => synthetic(size, seed)),
  );
}
await report('the shipped playbooks, means', shipped());

async function report(title: string, cases: readonly Case[]): Promise<void> {
  const measured = new Map<string, Measured[]>(engines.map(({ name }) => [name, []]));
  for (const one of cases) {
    process.stderr.write(`${one.name}\n`);
    for (const [name, found] of await measureAll(one)) measured.get(name)?.push(found);
  }
  const head = [
    'ms',
    'crossings',
    'hits',
    'overlaps',
    'bends',
    'width',
    'height',
    'Mpx',
    'mixed',
    'flips %',
    'told %',
  ];
  const rows = [...measured].map(([name, all]) => row(name, cellsOf(all)));
  process.stdout.write(`\n${[row(title, head), ...rows].join('\n')}\n`);
}

async function measureAll(one: Case): Promise<ReadonlyMap<string, Measured>> {
  const graph = graphOf(one, one.playbook);
  const inserted = one.edited.steps.findIndex(({ id }) => id === 'inserted');
  const times = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
  const found = new Map<string, Measured>();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const engine of engines) {
      const begin = performance.now();
      const drawing = await engine.draw(one, one.playbook);
      times.get(engine.name)?.push(performance.now() - begin);
      if (found.has(engine.name)) continue;
      const after = await engine.draw(one, one.edited);
      const told = engine.redraw?.(one);
      const moved = (drawn: Drawing) => 100 * flips(graph, drawing, drawn, inserted);
      found.set(engine.name, {
        ...score(graph, drawing),
        ms: 0,
        flips: moved(after),
        kept: told && moved(told),
      });
    }
  }
  return new Map(
    [...found].map(([name, one]) => [name, { ...one, ms: middle(times.get(name) ?? []) }]),
  );
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function cellsOf(all: readonly Measured[]): readonly string[] {
  const mean = (value: (one: Measured) => number | undefined, digits: number) => {
    const numbers = all.map(value);
    if (numbers.includes(undefined)) return '–';
    return (numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0) / all.length).toFixed(
      digits,
    );
  };
  return [
    mean(({ ms }) => ms, 0),
    mean(({ crossings }) => crossings, 1),
    mean(({ hits }) => hits, 1),
    mean(({ overlaps }) => overlaps, 1),
    mean(({ bends }) => bends, 1),
    mean(({ width }) => width, 0),
    mean(({ height }) => height, 0),
    mean(({ width, height }) => (width * height) / 1e6, 2),
    mean(({ mixed }) => mixed, 1),
    mean(({ flips }) => flips, 1),
    mean(({ kept }) => kept, 1),
  ];
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(10)).join('');
}
