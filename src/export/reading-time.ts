import { secondsOf } from '../model/duration.ts';
import type { BodyNode, Guard, Step } from '../model/playbook.ts';
import type { Block, Inline } from '../model/prose.ts';
import { pace } from '../model/pace.ts';

/** A part of a step that takes time. */
export interface TimedPart {
  readonly seconds: number;
  /** It is there only where this holds. */
  readonly when?: Guard;
}

/**
 * How long a step takes: its sentences said aloud, everything else that is shown read once, its pauses waited for.
 * What is folded away (`why`) is not read, and nothing of an internal step is said aloud. Listening, thinking and
 * writing are not counted: nobody knows how long an angry person talks.
 */
export function timedParts({ title, body, ways, end, internal }: Step): readonly TimedPart[] {
  const read = (nodes: readonly Prose[]) => wordsIn(nodes) / pace.silently;
  return [
    { seconds: read(title) },
    ...body.map((node) => timed(node, internal ? pace.silently : pace.aloud)),
    ...[...ways, ...(end ? [end] : [])].map((way) => part(read(way.label), way.when)),
  ];
}

function timed(node: BodyNode, aloud: number): TimedPart {
  if (!('label' in node)) return { seconds: wordsIn([node]) / pace.silently };
  const { type, label, when } = node;
  const spoken = type === 'say' || type === 'hear';
  const words = type === 'why' ? 0 : wordsIn(label) / (spoken ? aloud : pace.silently);
  return part(words + (node.type === 'wait' ? secondsOf(node.duration) : 0), when);
}

function part(seconds: number, when: Guard | undefined): TimedPart {
  return { seconds, ...(when && { when }) };
}

type Prose = Block | Inline;

/** A variable counts as one word. */
function wordsIn(nodes: readonly Prose[]): number {
  return textOf(nodes)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function textOf(nodes: readonly Prose[]): string {
  return nodes.map(piece).join('');
}

function piece(node: Prose): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'variable') return node.name;
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link') {
    return textOf(node.children);
  }
  return ` ${block(node)} `;
}

function block(node: Exclude<Prose, { readonly type: 'text' }>): string {
  if (node.type === 'code') return node.value;
  if (node.type === 'image') return '';
  if (node.type === 'table') return node.rows.flat().map(textOf).join(' ');
  if (node.type === 'list') return node.children.map((item) => textOf(item.children)).join(' ');
  return 'children' in node ? textOf(node.children) : '';
}
