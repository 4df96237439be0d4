import type { Phase } from '../model/library.ts';
import type { Playbook, Step, Target, Way } from '../model/playbook.ts';
import type { Inline } from '../model/prose.ts';
import { at } from './at.ts';
import { classify } from './edges.ts';
import { heightWith, type Loop, loopsOf } from './loops.ts';
import { sizes } from './sizes.ts';
import { wrap } from './text.ts';

/** What is to be drawn: shapes and links by index, independent of names. */
export interface Figure {
  /** Keys of the bands that have shapes, from top to bottom. */
  readonly bands: readonly string[];
  readonly shapes: readonly Shape[];
  readonly links: readonly Link[];
  /** Width that the picture should keep, px. */
  readonly page: number;
  /** Ways to their own step, by shape. */
  readonly loops: readonly (readonly Loop[])[];
}

/** A step or a door, with its text measured. */
export interface Shape {
  readonly id: string;
  /** Index of its band. */
  readonly band: number;
  readonly h: number;
  readonly lines: readonly string[];
  readonly door: boolean;
  /** Id of the shape that it stands for, where a link was cut. */
  readonly connector?: string;
}

/** A way between two shapes. */
export interface Link {
  readonly source: number;
  readonly target: number;
  readonly choice?: string;
  readonly retry: boolean;
  readonly upward: boolean;
  /** The shape that it leads to, where its target is a connector. It is then drawn downwards. */
  readonly stands?: number;
  /** The text as written; empty for none. It is wrapped when its row is known. */
  readonly text: string;
}

/** The words of the picture, where they differ from the plain text of the playbook. */
export interface Wording {
  /** The line above the title: number, kind, who decides. */
  readonly kind: (step: Step) => string;
  readonly title: (step: Step) => string;
  readonly label: (way: Way) => string;
  /** The label of a way that closes a loop, from its own; `to` is the id of the step it leads to. */
  readonly retry: (label: string, to: string) => string;
  /** Of a door to another playbook. */
  readonly door: (target: string) => string;
}

export const plainWording: Wording = {
  kind: () => '',
  title: (step) => plain(step.title),
  label: (way) => plain(way.label),
  retry: (label) => label,
  door: (target) => target,
};

/** Turns steps and ways into shapes and links, and measures the titles. */
export function figure(playbook: Playbook, phases: readonly Phase[], wording: Wording): Figure {
  const steps = distinct(playbook.steps);
  const bands = bandsOf(steps, phases);
  const boxes = steps.map((step) =>
    shape(step.id, bands.indexOf(step.phase), wording.title(step), wording.kind(step)),
  );
  const ways = steps.flatMap((step, source) => waysOf(step, source, wording));
  const doors = doorsOf(ways, boxes, wording);
  const shapes = [...boxes, ...doors];
  const indexes = new Map(shapes.map(({ id }, index) => [id, index]));
  const links = ways.flatMap(({ to, ...way }) => {
    const target = indexes.get(to);
    return target === undefined ? [] : [{ ...way, target }];
  });
  const classified = classify(shapes, links).map((link): Link => {
    const { text, retry, target } = link;
    if (text === undefined) return { ...link, text: '' };
    return retry
      ? { ...link, text: wording.retry(text, at(shapes, target).id) }
      : { ...link, text };
  });
  const loops = loopsOf(shapes.length, classified);
  const grown = shapes.map((shape, index) => ({
    ...shape,
    h: Math.max(shape.h, heightWith(loops[index] ?? [])),
  }));
  return { bands, shapes: grown, links: classified, loops, page: pageOf(shapes.length) };
}

/** The first of steps that share an id, which is an author's error. */
function distinct(steps: readonly Step[]): readonly Step[] {
  const first = new Map(steps.map((step) => [step.id, step] as const).reverse());
  return steps.filter((step) => first.get(step.id) === step);
}

/**
 * Keys of phases in their order, then those that no phase knows. Asides stand under the last phase
 * that leads to them: so ways into them lead down, and are no longer than need be.
 */
function bandsOf(steps: readonly Step[], phases: readonly Phase[]): readonly string[] {
  const used = new Set(steps.map((step) => step.phase));
  const asides = used.delete('aside') ? ['aside'] : [];
  const known = phases.map((phase) => phase.key).filter((key) => used.delete(key));
  const keys = [...known, ...used];
  const aside = new Set(steps.filter((step) => step.phase === 'aside').map((step) => step.id));
  const leading = steps.filter(({ ways }) =>
    ways.some(({ target }) => target.type === 'step' && aside.has(target.id)),
  );
  const last = Math.max(-1, ...leading.map((step) => keys.indexOf(step.phase)));
  const place = last === -1 ? keys.length : last + 1;
  return [...keys.slice(0, place), ...asides, ...keys.slice(place)];
}

function shape(id: string, band: number, title: string, kind: string, door = false): Shape {
  const { width, padding, header, font } = sizes.box;
  const lines = wrap(title, font, width - 2 * padding.x);
  const heads = wrap(kind, header, width - 2 * padding.x);
  const h =
    2 * padding.y + Math.max(1, heads.length) * header.line + Math.max(1, lines.length) * font.line;
  return { id, band, h, lines, door };
}

interface OpenWay {
  readonly source: number;
  /** Id of a step or a door. */
  readonly to: string;
  readonly choice?: string;
  /** Absent: not shown. */
  readonly text?: string;
}

function waysOf(step: Step, source: number, wording: Wording): readonly OpenWay[] {
  return step.ways.slice(0, sizes.port.most).flatMap((way, place) => {
    const to = addressOf(way.target);
    if (to === undefined) return [];
    const text = step.ways.length <= sizes.label.most && { text: wording.label(way).trim() };
    const choice = way.type === 'choice' && { choice: way.id ?? String(place + 1) };
    return [{ source, to, ...text, ...choice }];
  });
}

/** `back` leads where one came from: it has no line. */
function addressOf(target: Target): string | undefined {
  if (target.type === 'step') return target.id;
  if (target.type === 'back') return undefined;
  return target.step === undefined ? `/${target.slug}` : `/${target.slug}#${target.step}`;
}

/** A screen's width, and more where that would make the picture a ribbon. */
function pageOf(shapes: number): number {
  return Math.max(sizes.page.least, Math.round(sizes.page.perRoot * Math.sqrt(shapes)));
}

/** One door for each target, in the lowest band that leads to it. */
function doorsOf(
  ways: readonly OpenWay[],
  boxes: readonly Shape[],
  wording: Wording,
): readonly Shape[] {
  const bands = new Map<string, number>();
  for (const { to, source } of ways.filter((way) => way.to.startsWith('/'))) {
    bands.set(to, Math.max(bands.get(to) ?? 0, boxes[source]?.band ?? 0));
  }
  return [...bands].map(([to, band]) => shape(to, band, wording.door(to), '', true));
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map(plainOf).join('');
}

function plainOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value;
    case 'variable':
      return inline.name;
    case 'break':
      return ' ';
    case 'image':
      return inline.alt;
    default:
      return inline.children
        .map((child) => ('children' in child || 'value' in child ? plainOf(child as Inline) : ''))
        .join('');
  }
}
