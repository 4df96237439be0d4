import { fileURLToPath } from 'node:url';
import { figure, plainWording, type Figure } from '../../../src/layout/figure.ts';
import { labelBox } from '../../../src/layout/label.ts';
import { sizes } from '../../../src/layout/sizes.ts';
import type { Phase } from '../../../src/model/library.ts';
import type { Playbook } from '../../../src/model/playbook.ts';
import { compile } from '../../../src/compile.ts';
import { readLibrary, readStandIns } from '../../../src/reader.ts';
import { phases, playbookOf, type Sketch } from '../../tools/figures.ts';
import type { Graph } from './drawing.ts';

/** A playbook to be drawn, and the same one after its author has put one step in. */
export interface Case {
  readonly name: string;
  readonly playbook: Playbook;
  readonly edited: Playbook;
  readonly phases: readonly Phase[];
}

const titles = [
  'Mettre à jour la fiche',
  'Quel est le motif principal de la réclamation ?',
  'Le ton monte-t-il ?',
  'Disposez-vous de toutes les pièces justificatives nécessaires au traitement ?',
  'Noter les faits, les dates et les personnes citées',
  'Proposer un geste commercial adapté à la situation',
  'Qui doit être prévenu ?',
];
const labels = [
  'Oui',
  'Non',
  'Ne sait pas',
  'Facturation',
  'Retard de livraison',
  'Produit défectueux',
  'La personne refuse de poursuivre',
];

/**
 * A playbook as the measured ones are: phases in order, most ways lead to one of the next steps, one of ten
 * leads back, three of four are named. 40 steps have 59 ways, 200 have about 315.
 */
export function synthetic(steps: number, seed: number): Case {
  const random = randomOf(seed);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];
  const targets = Array.from({ length: steps }, (): number[] => []);
  const link = (from: number, to: number) => {
    if (from !== to && !targets[from]?.includes(to)) targets[from]?.push(to);
  };
  for (let step = 1; step < steps; step++) {
    link(step - 1 - Math.floor(random() * Math.min(step, 4)), step);
  }
  const ways = Math.round(steps * (steps > 100 ? 1.575 : 1.475));
  const retries = Math.round(ways / 12);
  for (let count = targets.flat().length; count < ways - retries;) {
    const from = Math.floor(random() * (steps - 2));
    if ((targets[from]?.length ?? 0) > 3) continue;
    link(from, Math.min(steps - 1, from + 1 + Math.floor(random() * 7)));
    count = targets.flat().length;
  }
  for (let made = 0; made < retries; made++) {
    const from = 3 + Math.floor(random() * (steps - 4));
    link(from, Math.max(0, from - 1 - Math.floor(random() * 8)));
  }
  const sketch = targets.map((to, place): Sketch => {
    const phase = phases[Math.floor((place * phases.length) / steps)]?.key ?? '';
    const named = to.length > 1 || random() < 0.4;
    return {
      phase,
      title: pick(titles) ?? '',
      ways: to.map((target) => ({ to: target, label: named ? (pick(labels) ?? '') : '' })),
    };
  });
  const broken = Math.floor(random() * (steps / 2)) + Math.floor(steps / 4);
  const name = `${steps} steps, seed ${seed}`;
  return {
    name,
    playbook: playbookOf(sketch),
    edited: withStep(playbookOf(sketch), broken),
    phases,
  };
}

/** The playbooks that this project ships. */
export function shipped(): readonly Case[] {
  const { files } = readLibrary(fileURLToPath(new URL('../../../', import.meta.url)));
  const { library } = compile(files, { standIns: readStandIns() });
  return library.playbooks.map((playbook) => ({
    name: playbook.slug,
    playbook,
    edited: withStep(playbook, Math.floor(playbook.steps.length / 2)),
    phases: library.content.phases,
  }));
}

/** A new step on the first way onwards of a step at that place or behind it. */
function withStep(playbook: Playbook, place: number): Playbook {
  const at = playbook.steps.findIndex(
    ({ ways }, index) => index >= place && ways[0]?.target.type === 'step',
  );
  const step = playbook.steps[at];
  const way = step?.ways[0];
  if (!step || !way) throw new Error('No step leads on');
  const id = 'inserted';
  const inserted = { ...step, id, ways: [{ ...way, type: 'next' as const, label: [] }] };
  const before = {
    ...step,
    ways: [{ ...way, target: { type: 'step' as const, id } }, ...step.ways.slice(1)],
  };
  const steps = [...playbook.steps.slice(0, at), before, inserted, ...playbook.steps.slice(at + 1)];
  return { ...playbook, steps };
}

/** The same boxes, labels and phases for every engine. */
export function graphOf({ name, phases }: Case, playbook: Playbook): Graph {
  const { shapes, links }: Figure = figure(playbook, phases, plainWording);
  return {
    name,
    nodes: shapes.map(({ band, h }) => ({ band, h, w: sizes.box.width })),
    edges: links.map(({ source, target, text, retry, upward }) => {
      const label = text ? labelBox(text, sizes.label.widths[0]) : undefined;
      return {
        source,
        target,
        rises: retry || upward,
        ...(label && { label: { w: label.w, h: label.h } }),
      };
    }),
  };
}

/** mulberry32: the same numbers on every machine. */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
