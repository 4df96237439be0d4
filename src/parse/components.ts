import type { Nodes } from 'mdast';
import type { Position } from '../model/place.ts';
import type { Block, Component, Inline } from '../model/prose.ts';
import { unhidden } from './hidden.ts';
import { component, componentAttribute, htmlTag } from './prose-messages.ts';
import { rangeOf, type TextContext } from './text.ts';

/** A JSX element of mdast-util-mdx-jsx, of which only this is read. */
export interface ComponentNode {
  readonly name: string | null;
  readonly attributes: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
    readonly position?: unknown;
  }[];
  readonly children: readonly Nodes[];
  readonly position?: unknown;
}

/** A registered component with literal attributes; of any other, the children. */
export function readComponent(
  node: ComponentNode,
  children: readonly (Block | Inline)[],
  position: Position,
  { components, report }: TextContext & { readonly components: ReadonlySet<string> },
): readonly (Block | Inline | Component)[] {
  const name = node.name ?? '';
  if (!components.has(name)) {
    if (/^[A-Z]/.test(name)) report('unknown-component', rangeOf(node), component(name));
    else report('no-html', rangeOf(node), htmlTag(`<${name}>`));
    return children;
  }
  const attributes: [string, string | true][] = [];
  for (const attribute of node.attributes) {
    const value = attribute.value ?? true;
    const range = rangeOf(attribute);
    if (!isPlain(attribute.name) || (value !== true && typeof value !== 'string')) {
      report('no-code', range, componentAttribute(attribute.name ?? '{…}'));
    } else {
      attributes.push([attribute.name, value === true ? true : unhidden(value, range, report)]);
    }
  }
  return [
    { type: 'component', name, attributes: Object.fromEntries(attributes), children, position },
  ];
}

/** A name that no browser and no framework takes for code; a spread has none. */
function isPlain(name: string | undefined): name is string {
  return (
    name !== undefined &&
    /^[a-z][A-Za-z0-9-]*$/.test(name) &&
    !/^on|^style$|^set$|^client$/i.test(name)
  );
}
