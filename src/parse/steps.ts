import type { BodyNode, End, Leaf, Step, Way } from '../model/playbook.ts';
import type { Inline } from '../model/prose.ts';
import { readAttributes, type ReadAttributes } from './attributes.ts';
import { leafShapes, stepShape, aside, type DirectiveShape } from './directives.ts';
import type { Directive } from './labels.ts';
import type { OutlinedStep } from './outline.ts';
import { blocks, inlines, type ProseContext } from './prose.ts';
import { positionOf } from './source.ts';
import {
  emptyStep,
  missingId,
  missingLabel,
  mixedWaysOn,
  nothingFollows,
  secondEnd,
} from './step-messages.ts';
import { meantId, toId } from './suggest.ts';
import type { Names } from './names.ts';

export interface StepContext extends ProseContext {
  readonly names: Names;
}

/** Outlined steps -> the steps of a playbook: every value read, every label's names found. */
export function readSteps(
  outlined: readonly OutlinedStep[],
  context: StepContext,
): readonly Step[] {
  const ids = outlined.map((step) => idOf(step, context));
  return outlined.map((step, index) =>
    readStep(step, ids[index] as string, ids[index + 1], context),
  );
}

function idOf({ opening }: OutlinedStep, context: StepContext): string {
  const written = opening.attributes.find(({ name }) => name === '#')?.value;
  if (written !== undefined) return meantId(written);
  const title =
    opening.label === undefined
      ? ''
      : context.source.text.slice(opening.label.start, opening.label.end);
  const meant = toId(title);
  if (!opening.faulty) context.report('missing-id', opening.range, missingId(opening, meant));
  return meant ?? `step-${opening.firstLine + 1}`;
}

function readStep(
  step: OutlinedStep,
  id: string,
  following: string | undefined,
  context: StepContext,
): Step {
  const { opening } = step;
  const phase = context.names.phases.has(opening.meant) ? opening.meant : aside;
  const values = readAttributes(opening, stepShape, { ...context, inAside: phase === aside });
  const title = readLabel(opening, stepShape, context);
  const parts = readItems(step, following, title, phase === aside, context);
  const { by, within, discreet } = values.read;
  if (step.items.length === 0 && !opening.faulty)
    context.report('empty-step', opening.range, emptyStep());
  return {
    id,
    phase,
    title,
    ...(by !== undefined && { by }),
    ...(within !== undefined && { within }),
    ...(discreet !== undefined && { discreet }),
    internal: values.read.internal === true,
    ...parts,
    position: positionOf(context.source, { start: opening.range.start, end: step.end }),
    at: values.at,
  };
}

interface Parts {
  readonly body: readonly BodyNode[];
  readonly ways: readonly Way[];
  readonly end?: End;
}

function readItems(
  step: OutlinedStep,
  following: string | undefined,
  title: readonly Inline[],
  inAside: boolean,
  context: StepContext,
): Parts {
  const body: BodyNode[] = [];
  const ways: Way[] = [];
  let end: End | undefined;
  let kind: string | undefined;
  for (const item of step.items) {
    if (item.type === 'prose') {
      body.push(...blocks([item.node], context));
      continue;
    }
    const { directive } = item;
    const shape = leafShapes.get(directive.meant);
    if (!shape) continue;
    const values = readAttributes(directive, shape, { ...context, inAside });
    const label = readLabel(directive, shape, context);
    const read: LeafReading = {
      directive,
      values,
      label,
      position: positionOf(context.source, directive.range),
    };
    if (!isWayOn(directive.meant)) {
      const leaf = toLeaf(read);
      if (leaf) body.push(leaf);
      continue;
    }
    kind ??= directive.meant;
    if (kind !== directive.meant) {
      context.report('mixed-ways-on', directive.range, mixedWaysOn(directive.meant, kind));
    }
    if (directive.meant !== 'end') {
      const way = toWay(read, following, context);
      if (way) ways.push(way);
    } else if (end) {
      context.report('mixed-ways-on', directive.range, secondEnd());
    } else {
      end = toEnd(read, title);
    }
  }
  return { body, ways, ...(end && { end }) };
}

function isWayOn(name: string): boolean {
  return name === 'choice' || name === 'next' || name === 'end';
}

function readLabel(
  directive: Directive,
  shape: DirectiveShape,
  context: StepContext,
): readonly Inline[] {
  const { label, labelNodes, plainLabel, range, faulty } = directive;
  const written = label === undefined ? '' : context.source.text.slice(label.start, label.end);
  if (written.trim() === '') {
    if (shape.label === 'required' && !faulty)
      context.report('missing-label', range, missingLabel(directive, shape));
    return [];
  }
  if (!plainLabel) return inlines(labelNodes, context);
  return label === undefined
    ? []
    : [
        {
          type: 'text',
          value: written.replace(/\s+/g, ' ').trim(),
          position: positionOf(context.source, label),
        },
      ];
}

interface LeafReading {
  readonly directive: Directive;
  readonly values: ReadAttributes;
  readonly label: readonly Inline[];
  readonly position: Leaf['position'];
}

/** A way on, also where its target had to be guessed; nothing if there is no step that it could lead to. */
function toWay(
  { directive, values, label, position }: LeafReading,
  following: string | undefined,
  { report }: StepContext,
): Way | undefined {
  const { to, when, set, discreet, by, '#': id } = values.read;
  const next = following === undefined ? undefined : ({ type: 'step', id: following } as const);
  const target = to ?? next;
  if (!target) {
    if (!directive.faulty)
      report('unknown-target', directive.range, nothingFollows(directive.meant));
    return undefined;
  }
  return {
    type: directive.meant === 'next' ? 'next' : 'choice',
    ...(id !== undefined && { id }),
    label,
    target,
    ...(when && { when }),
    ...(set && { set }),
    ...(discreet !== undefined && { discreet }),
    ...(by !== undefined && { by }),
    position,
    at: values.at,
  };
}

/** An end whose outcome is missing still ends. */
function toEnd({ values, label, position }: LeafReading, title: readonly Inline[]): End {
  const { as = '', when } = values.read;
  const words = label.length === 0 ? title : label;
  return { type: 'end', label: words, as, ...(when && { when }), position, at: values.at };
}

function toLeaf({ directive, values, label, position }: LeafReading): Leaf | undefined {
  const { when, as, input, options, by, within, on, gesture, for: duration, role } = values.read;
  const base = { label, ...(when && { when }), position, at: values.at };
  switch (directive.meant) {
    case 'say':
    case 'hear':
    case 'avoid':
    case 'why':
    case 'ask':
      return { type: directive.meant, ...base };
    case 'record':
      return as === undefined
        ? undefined
        : { type: 'record', ...base, as, input: input ?? 'text', options: options ?? [] };
    case 'promise':
      return {
        type: 'promise',
        ...base,
        ...(by !== undefined && { by }),
        ...(within !== undefined && { within }),
        ...(on !== undefined && { on }),
      };
    case 'gesture':
      return gesture === undefined ? undefined : { type: 'gesture', ...base, gesture };
    case 'wait':
      return duration === undefined ? undefined : { type: 'wait', ...base, duration };
    case 'contact':
      return role === undefined ? undefined : { type: 'contact', ...base, role };
    default:
      return undefined;
  }
}
