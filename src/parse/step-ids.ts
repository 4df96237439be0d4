import { stepShape } from './directives.ts';
import type { DirectiveLine } from './lines.ts';
import { meantAttributes } from './meant-attributes.ts';
import type { Names } from './names.ts';
import type { OutlinedStep } from './outline.ts';
import { insertion, type TextEdit } from './edits.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';
import { missingId } from './step-messages.ts';
import { meantId, suggest, toId } from './suggest.ts';
import { reservedIds } from './values.ts';

interface IdContext {
  readonly source: Source;
  readonly names: Names;
  readonly report: Report;
}

/**
 * The ids of the steps, in their order. A step without one is read under the id that the playbook
 * names and no step has, if that is clear; else under one made of its title.
 */
export function stepIds(outlined: readonly OutlinedStep[], context: IdContext): readonly string[] {
  const given = outlined.map(({ opening }) => usableId(opening));
  const nameless = outlined.filter((_, index) => given[index] === undefined);
  const found = inferredIds(
    nameless.map(({ opening }) => opening),
    context,
  );
  for (const [opening, { id, isSure }] of found) {
    if (opening.faulty || writtenId(opening) !== undefined) continue;
    const fix = isSure && id !== undefined ? { fix: [idEdit(opening, id, context.source)] } : {};
    context.report('missing-id', opening.range, { ...missingId(opening, id), ...fix });
  }
  return outlined.map(({ opening }, index) => {
    return given[index] ?? found.get(opening)?.id ?? `step-${opening.firstLine + 1}`;
  });
}

/** A reserved one was reported, and means no step. */
function usableId(opening: DirectiveLine): string | undefined {
  const id = writtenId(opening);
  return id !== undefined && reservedIds.has(id) ? undefined : id;
}

/** As written, or as it was meant. */
export function writtenId({ attributes }: DirectiveLine): string | undefined {
  const id = meantAttributes(attributes, stepShape).find(({ meant }) => meant === '#')?.value;
  return id === undefined ? undefined : meantId(id);
}

interface InferredId {
  readonly id: string | undefined;
  /** Nothing can have been meant to lead to this step under another name. */
  readonly isSure: boolean;
}

/**
 * A title that the playbook names as a step is its id. Of the others, the only one is what is named
 * otherwise; where nothing is, each has its title.
 */
function inferredIds(
  openings: readonly DirectiveLine[],
  { source, names }: IdContext,
): ReadonlyMap<DirectiveLine, InferredId> {
  const taken = new Set([...names.stepIds, ...reservedIds]);
  const asked = new Set(names.targets.filter((id) => isAsked(id, names)));
  const steps = openings.map((opening) => {
    const { label } = opening;
    const title = label && toId(source.text.slice(label.start, label.end));
    return { opening, title, isAsked: title !== undefined && asked.has(title) };
  });
  for (const { title } of steps) if (title !== undefined) asked.delete(title);
  const others = steps.filter((step) => !step.isAsked);
  const [only] = others.length === 1 && asked.size === 1 ? asked : [];
  const ids = steps.map(({ opening, title, isAsked }): [DirectiveLine, InferredId] => {
    const id = (isAsked ? undefined : only) ?? (title && unused(title, taken));
    if (id !== undefined) taken.add(id);
    return [opening, { id, isSure: isAsked || only !== undefined || asked.size === 0 }];
  });
  return new Map(ids);
}

/** Named as a step, and none: not even a misspelt one. */
function isAsked(id: string, { stepIds: known }: Names): boolean {
  return !known.includes(id) && suggest(id, known) === undefined;
}

function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) {
    const other = `${id.slice(0, 60)}-${number}`;
    if (!taken.has(other)) return other;
  }
}

/** Put first among the attributes, or behind the label. */
function idEdit({ attributes, label, range }: DirectiveLine, id: string, source: Source): TextEdit {
  const [first] = attributes;
  if (first) return insertion(first.range.start, `#${id} `);
  const at = label ? label.end + 1 : range.end;
  return source.text[at] === '{' ? insertion(at + 1, `#${id}`) : insertion(at, `{#${id}}`);
}
