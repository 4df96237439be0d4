import type { Playbook } from '../model/playbook.ts';
import type { Block, Inline } from '../model/prose.ts';
import { digestOf } from './code.ts';

/** Digests of what a playbook's steps say, by id, wherever they stand and however they are laid out. */
export function stepDigests({ steps }: Playbook): Readonly<Record<string, string>> {
  return Object.fromEntries(steps.map((step) => [step.id, digestOf(canonical(step))]));
}

/** The titles of a playbook's steps, by id. */
export function stepTitles({ steps }: Playbook): Readonly<Record<string, string>> {
  return Object.fromEntries(steps.map(({ id, title }) => [id, words(title)]));
}

/** Keys in order, without places; what is empty or false is as good as absent. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'position' && key !== 'at')
    .map(([key, one]) => [key, canonical(one)] as const)
    .filter(([, text]) => !empty.has(text))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join()}}`;
}

const empty: ReadonlySet<string> = new Set(['', '[]', '{}', 'false']);

function words(nodes: readonly (Inline | Block)[]): string {
  return nodes.map(word).join('').replace(/\s+/g, ' ').trim();
}

function word(node: Inline | Block): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'variable') return `…`;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt;
  return 'children' in node && node.type !== 'list' ? words(node.children) : '';
}
