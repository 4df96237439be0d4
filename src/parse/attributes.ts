import type { Position, Positions } from '../model/place.ts';
import { bareValue, type RawAttribute } from './attribute-words.ts';
import type { DirectiveShape, ValueType } from './directives.ts';
import type { DirectiveLine } from './lines.ts';
import { positionOf, type Range, type Source } from './source.ts';
import { meantAttributes } from './meant-attributes.ts';
import {
  duplicateAttribute,
  looseWords,
  missingAttribute,
  unknownAttribute,
} from './step-messages.ts';
import { respelt, type Words } from './report.ts';
import { idForm } from './suggest.ts';
import { readValue, type ValueContext, type Values } from './values.ts';

/** The values of one directive by the names that the model gives them. */
export interface ReadAttributes {
  readonly read: {
    readonly '#'?: string;
    readonly to?: Values['target'];
    readonly when?: Values['guard'];
    readonly set?: Values['effect'];
    readonly discreet?: string;
    readonly internal?: true;
    readonly by?: string;
    readonly within?: string;
    readonly as?: string;
    readonly input?: Values['input'];
    readonly options?: readonly string[];
    readonly on?: string;
    readonly gesture?: string;
    readonly for?: string;
    readonly role?: string;
  };
  /** Where the values stand, by attribute name; the id's is `id`. */
  readonly at: Positions;
}

/**
 * Reads what the table allows for this directive. After a fault in the line's form nothing more is
 * reported about it.
 */
export function readAttributes(
  line: DirectiveLine,
  shape: DirectiveShape,
  context: ValueContext & { readonly source: Source },
): ReadAttributes {
  const report: ValueContext['report'] = line.faulty ? () => undefined : context.report;
  const read: Record<string, unknown> = {};
  const at: Record<string, Position> = {};
  const seen = new Map<string, Range>();
  for (const attribute of meantAttributes(line.attributes, shape, context.names.stepIds)) {
    const { meant: name, slip, range } = attribute;
    if (slip === undefined && name !== attribute.name) {
      const words = unknownAttribute(line, attribute.name, name, shape, plainValue(attribute));
      report('unknown-attribute', range, { ...words, ...renamed(attribute, line, shape) });
    }
    if (name === undefined) continue;
    const type = shape.attributes[name]?.type as ValueType;
    const first = seen.get(name);
    if (first) {
      report('duplicate-attribute', range, duplicateAttribute(name, first));
      continue;
    }
    if (slip === 'number-sign' || slip === 'name' || (slip === 'spaces' && type === 'text')) {
      report('broken-directive', range, looseWords(attribute, name, slip));
    }
    const value = readValue(type, attribute, { ...context, report });
    if (value !== undefined) read[fieldOf(name, type)] = value;
    at[name === '#' ? 'id' : name] = positionOf(context.source, attribute.valueRange);
    seen.set(name, range);
  }
  for (const [name, { required }] of Object.entries(shape.attributes)) {
    if (required && !seen.has(name))
      report('missing-attribute', line.range, missingAttribute(line, name, shape));
  }
  return { read, at };
}

function renamed(
  { name, value, range }: RawAttribute,
  { attributes }: DirectiveLine,
  shape: DirectiveShape,
): Pick<Words, 'fix'> {
  const written = new Set(attributes.map((attribute) => attribute.name));
  const free = Object.keys(shape.attributes).filter((key) => !written.has(key));
  if (name === 'id' && free.includes('#')) {
    return idForm.test(value ?? '') ? { fix: [{ range, text: `#${value}` }] } : {};
  }
  return respelt({ start: range.start, end: range.start + name.length }, name, free, 'keywords');
}

/** The value where it may be shown as it stands. */
function plainValue({ value = '' }: RawAttribute): string | undefined {
  return bareValue.test(value) ? value : undefined;
}

/** `type` of a record and of a gesture are two things. */
function fieldOf(name: string, type: ValueType): string {
  return name === 'type' ? type : name;
}
