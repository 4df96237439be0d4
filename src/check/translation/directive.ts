import type { Leaf, Way } from '../../model/playbook.ts';
import { leafAttributes, wayAttributes, written } from './attributes.ts';
import { asWritten } from './reader.ts';

/** The line that is to be translated, words left out: `::choice[…]{to=proposer set="origin=ours" #oui}`. */
export function wayLine(way: Way): string {
  const id = way.id === undefined ? [] : [`#${way.id}`];
  const attributes = wayAttributes.flatMap((attribute) => {
    if (attribute.name === 'to' && way.at && !way.at['to']) return [];
    const value = attribute.read(way, asWritten);
    return value === undefined ? [] : [written(attribute, value)];
  });
  return line(way.type, [...attributes, ...id]);
}

export function leafLine(leaf: Leaf): string {
  return line(
    leaf.type,
    leafAttributes(leaf).flatMap((attribute) => {
      const value = attribute.read(leaf, asWritten);
      const usual = leaf.type === 'record' && attribute.name === 'type' && value === 'text';
      return value === undefined || usual ? [] : [written(attribute, value)];
    }),
  );
}

function line(name: string, attributes: readonly string[]): string {
  return `::${name}[…]${attributes.length > 0 ? `{${attributes.join(' ')}}` : ''}`;
}
