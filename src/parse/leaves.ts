import type { Position } from '../model/place.ts';
import type { End, Leaf, Target, Way } from '../model/playbook.ts';
import type { Inline } from '../model/prose.ts';
import type { ReadAttributes } from './attributes.ts';
import type { Directive } from './labels.ts';

/** A leaf directive with its values and its label. */
export interface LeafReading extends ReadAttributes {
  readonly directive: Directive;
  readonly label: readonly Inline[];
  readonly position: Position;
}

export function toWay({ directive, read, at, label, position }: LeafReading, target: Target): Way {
  const { when, set, discreet, by, '#': id } = read;
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
    at,
  };
}

/** Without a label, the step's title. An end whose outcome is missing still ends. */
export function toEnd({ read, at, label, position }: LeafReading, title: readonly Inline[]): End {
  const { as = '', when } = read;
  const words = label.length === 0 ? title : label;
  return { type: 'end', label: words, as, ...(when && { when }), position, at };
}

/** What stands in the body; nothing of a way on, and of a directive without what makes it one. */
export function toLeaf({ directive, read, at, label, position }: LeafReading): Leaf | undefined {
  const {
    when,
    as,
    input = 'text',
    options = [],
    by,
    within,
    on,
    gesture,
    for: duration,
    role,
  } = read;
  const base = { label, ...(when && { when }), position, at };
  switch (directive.meant) {
    case 'say':
    case 'hear':
    case 'avoid':
    case 'why':
    case 'ask':
      return { type: directive.meant, ...base };
    case 'record':
      return as === undefined ? undefined : { type: 'record', ...base, as, input, options };
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
