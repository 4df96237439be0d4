import type { BodyNode, End, Step, Way } from '../model/playbook.ts';
import type { Inline } from '../model/prose.ts';
import { readAttributes } from './attributes.ts';
import { aside, leafShapes, stepShape, type DirectiveShape } from './directives.ts';
import type { Directive } from './labels.ts';
import { toEnd, toLeaf, toWay, type LeafReading } from './leaves.ts';
import type { Names } from './names.ts';
import type { Item, OutlinedStep } from './outline.ts';
import { blocks, inlines, type ProseContext } from './prose.ts';
import { positionOf } from './source.ts';
import { stepIds } from './step-ids.ts';
import {
  emptyStep,
  missingLabel,
  missingOptions,
  mixedWaysOn,
  nothingFollows,
  secondEnd,
} from './step-messages.ts';

export interface StepContext extends ProseContext {
  readonly names: Names;
}

/** Outlined steps -> the steps of a playbook: every value read, every label's names found. */
export function readSteps(
  outlined: readonly OutlinedStep[],
  context: StepContext,
): readonly Step[] {
  const ids = stepIds(outlined, context);
  const phases = phasesOf(outlined, context.names);
  return outlined.map((step, index) =>
    readStep(
      step,
      { id: ids[index] as string, phase: phases[index] as string, following: ids[index + 1] },
      context,
    ),
  );
}

/** The phase of each step. One whose name could not be read is of the phase before, or an aside if it goes back. */
function phasesOf(outlined: readonly OutlinedStep[], { phases }: Names): readonly string[] {
  const written = outlined.map(({ opening: { meant } }) => meant);
  const isPhase = (name: string): boolean => phases.has(name);
  const first = written.find(isPhase) ?? aside;
  return outlined.reduce<readonly string[]>((found, { items }, index) => {
    const meant = written[index] as string;
    if (isPhase(meant) || meant === aside) return [...found, meant];
    return [...found, items.some(goesBack) ? aside : (found.findLast(isPhase) ?? first)];
  }, []);
}

function goesBack(item: Item): boolean {
  const attributes = item.type === 'leaf' ? item.directive.attributes : [];
  return attributes.some(({ name, value }) => name === 'to' && value === 'back');
}

interface StepFrame {
  readonly id: string;
  readonly phase: string;
  /** Id of the step that follows in the file. */
  readonly following: string | undefined;
}

function readStep(
  step: OutlinedStep,
  { id, phase, following }: StepFrame,
  context: StepContext,
): Step {
  const { opening, items, end } = step;
  const { range, faulty } = opening;
  const { read, at } = readAttributes(opening, stepShape, { ...context, inAside: phase === aside });
  const title = readLabel(opening, stepShape, context);
  if (items.length === 0 && !faulty) context.report('empty-step', range, emptyStep());
  return {
    id,
    phase,
    title,
    ...(read.by !== undefined && { by: read.by }),
    ...(read.within !== undefined && { within: read.within }),
    ...(read.discreet !== undefined && { discreet: read.discreet }),
    internal: read.internal === true,
    ...readItems(step, { title, following, inAside: phase === aside }, context),
    position: positionOf(context.source, { start: range.start, end }),
    at,
  };
}

interface Surroundings {
  readonly title: readonly Inline[];
  /** Id of the step that follows in the file. */
  readonly following: string | undefined;
  readonly inAside: boolean;
}

function readItems(
  { items }: OutlinedStep,
  { title, following, inAside }: Surroundings,
  context: StepContext,
): Pick<Step, 'body' | 'ways'> & { readonly end?: End } {
  const body: BodyNode[] = [];
  const waysOn: LeafReading[] = [];
  for (const item of items) {
    if (item.type === 'prose') {
      body.push(...blocks([item.node], context));
      continue;
    }
    const reading = readLeaf(item.directive, inAside, context);
    const leaf = reading && toLeaf(reading);
    if (leaf) body.push(leaf);
    else if (reading && leadsOn(reading)) waysOn.push(reading);
  }
  reportMixed(waysOn, context);
  const [end] = waysOn.filter(({ directive }) => directive.meant === 'end');
  const ways = waysOn.flatMap((reading) => readWay(reading, following, context) ?? []);
  return { body, ways, ...(end && { end: toEnd(end, title) }) };
}

function leadsOn({ directive }: LeafReading): boolean {
  return ['choice', 'next', 'end'].includes(directive.meant);
}

function readLeaf(
  directive: Directive,
  inAside: boolean,
  context: StepContext,
): LeafReading | undefined {
  const shape = leafShapes.get(directive.meant);
  if (!shape) return undefined;
  const { read, at } = readAttributes(directive, shape, { ...context, inAside });
  if (read.input === 'list' && !read.options?.length && !directive.faulty) {
    context.report('missing-attribute', directive.range, missingOptions());
  }
  const label = readLabel(directive, shape, context);
  return { directive, read, at, label, position: positionOf(context.source, directive.range) };
}

/** A step has choices, or nexts, or one end: what differs from the first of them is reported. */
function reportMixed(waysOn: readonly LeafReading[], { report }: StepContext): void {
  const [first, ...others] = waysOn.map(({ directive }) => directive);
  for (const { meant, range } of others) {
    if (first && meant !== first.meant)
      report('mixed-ways-on', range, mixedWaysOn(meant, first.meant));
    else if (meant === 'end') report('mixed-ways-on', range, secondEnd());
  }
}

function readWay(
  reading: LeafReading,
  following: string | undefined,
  { report }: StepContext,
): Way | undefined {
  const { directive, read } = reading;
  if (directive.meant === 'end') return undefined;
  const written = isLost(reading) ? '' : following;
  const target = read.to ?? (written === undefined ? undefined : { type: 'step', id: written });
  if (target) return toWay(reading, target);
  if (!directive.faulty) report('unknown-target', directive.range, nothingFollows(directive.meant));
  return undefined;
}

/** A target stands there that could not be read: nobody knows where the way leads. */
function isLost({ directive: { attributes, meant } }: LeafReading): boolean {
  const known = leafShapes.get(meant)?.attributes ?? {};
  return attributes.some(({ name, value }) => {
    return name === 'to' || (value !== undefined && !Object.hasOwn(known, name));
  });
}

/** The label's inline nodes; its bare text where the parser saw another one. */
function readLabel(
  directive: Directive,
  shape: DirectiveShape,
  context: StepContext,
): readonly Inline[] {
  const { label, labelNodes, plainLabel, range, faulty } = directive;
  const written = label ? context.source.text.slice(label.start, label.end).trim() : '';
  if (!label || written === '') {
    const isMissing = shape.label === 'required' && !faulty;
    if (isMissing) context.report('missing-label', range, missingLabel(directive, shape));
    return [];
  }
  if (!plainLabel) return inlines(labelNodes, context);
  const value = written.replace(/\s+/g, ' ');
  return [{ type: 'text', value, position: positionOf(context.source, label) }];
}
