import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';
import { flagged, timeExploration } from './exploration.ts';
import { lower, measure, type Usage } from './measure.ts';

/**
 * `npm run bench`: whole processes, measured side by side in one run, the lower of interleaved rounds.
 * Trust the ratios; seconds belong to the machine.
 */
const { values } = parseArgs({
  options: {
    playbooks: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '2' },
  },
});
const playbooks = Number(values.playbooks);
const folder = mkdtempSync(join(tmpdir(), 'accalmie-bench-'));
try {
  report(measureAll(join(folder, 'library'), join(folder, 'cache')));
} finally {
  rmSync(folder, { recursive: true });
}

type Measured = Readonly<Record<'parsing' | 'cold' | 'warm' | 'one' | 'edited', Usage>>;

function measureAll(root: string, cache: string): Measured {
  writeCorpus(root, playbooks);
  const check = (...options: readonly string[]) =>
    measure(['bin.mjs', 'check', '--root', root, '--cache', cache, ...options]);
  const file = join(root, 'playbooks/fr/blessure-produit-dangereux-2.mdx');
  const rounds = Array.from({ length: Number(values.rounds) }, (_, round): Measured => {
    process.stderr.write(`round ${round + 1} of ${values.rounds}\n`);
    rmSync(cache, { recursive: true, force: true });
    const parsing = measure(['tests/bench/parse-only.ts', root]);
    const cold = check();
    const warm = check();
    check(file);
    const one = check(file);
    appendFileSync(file, '\n');
    const edited = check(file);
    return { parsing, cold, warm, one, edited };
  });
  return lower(rounds);
}

function report({ parsing, cold, warm, one, edited }: Measured): void {
  const exploration = [1, 2, 3].map(() => timeExploration(flagged(1000), 1_000_000));
  const states = exploration[0]?.states ?? 0;
  const seconds = Math.min(...exploration.map((one) => one.seconds));
  const tooMany = timeExploration(flagged(5000), 1_000_000);
  const title = `${playbooks} playbooks`;
  const ratio = (usage: Usage) => usage.wall / parsing.wall;
  const rows = [
    row(`parse ${title}, one thread`, parsing),
    row(`check ${title}, cold`, cold, ratio(cold), 1.3, '× parsing'),
    row(`check ${title}, nothing changed`, warm, ratio(warm), undefined, '× parsing'),
    row(`check one of ${title}, warm`, one, one.wall, 0.3, 's'),
    row(`check one of ${title}, just edited`, edited),
    row(`explore 1000 steps, ${states} states`, { wall: seconds }, seconds, 0.3, 's'),
    row(`stop at 1000000 states: ${tooMany.tooMany}`, { wall: tooMany.seconds }),
  ];
  process.stdout.write(`${[header(), ...rows].join('\n')}\n`);
}

function header(): string {
  const names = ['wall s', 'CPU s', 'peak MB'].map((name) => name.padStart(9)).join('');
  return `${''.padEnd(44)}${names}   figure and target`;
}

function row(
  name: string,
  usage: Partial<Usage>,
  figure?: number,
  target?: number,
  unit = '',
): string {
  const cell = (value: number | undefined, digits: number) =>
    (value?.toFixed(digits) ?? '').padStart(9);
  const judged =
    figure === undefined
      ? ''
      : `   ${figure.toFixed(2)} ${unit}` +
        (target === undefined ? '' : `  ${figure <= target ? '≤' : 'MISSES'} ${target}`);
  return `${name.padEnd(44)}${cell(usage.wall, 2)}${cell(usage.cpu, 2)}${cell(usage.peak, 0)}${judged}`;
}
