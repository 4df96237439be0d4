import type { Position } from '../model/place.ts';
import type { Leaf, Playbook, Target } from '../model/playbook.ts';
import type { Block, Inline } from '../model/prose.ts';

/** A place where an author names a step or a playbook. */
export interface Reference {
  readonly type: 'way' | 'interrupt' | 'start' | 'entry' | 'related' | 'link';
  readonly target: Exclude<Target, { readonly type: 'back' }>;
  readonly position?: Position | undefined;
  /** The step in which it stands, and its place in it: a way's index. Or the place among entries, interrupts, … */
  readonly step?: number;
  readonly index: number;
}

/** Everything that a playbook names, in the order of its parts. */
export function referencesOf(playbook: Playbook): readonly Reference[] {
  const { start, entries, interrupts, related, introduction, steps, at } = playbook;
  const id = (step: string) => ({ type: 'step', id: step }) as const;
  return [
    { type: 'start', target: id(start.step), position: start.position ?? at?.['start'], index: 0 },
    ...entries.map(({ step, position }, index) => {
      return { type: 'entry', target: id(step), position, index } as const;
    }),
    ...interrupts.flatMap(({ target, position }, index) =>
      target.type === 'back' ? [] : [{ type: 'interrupt', target, position, index } as const],
    ),
    ...related.map((slug, index) => {
      return {
        type: 'related',
        target: { type: 'playbook', slug },
        position: at?.[`related/${index}`] ?? at?.['related'],
        index,
      } as const;
    }),
    ...links(introduction).map((link) => ({ ...link, index: 0 })),
    ...steps.flatMap(({ ways, title, body, end }, step) => [
      ...ways.flatMap(({ target, at: places, position }, index) =>
        target.type === 'back' || (target.type === 'step' && target.id === '')
          ? []
          : [{ type: 'way', target, position: places?.['to'] ?? position, step, index } as const],
      ),
      ...links([...title, ...body, ...ways, ...(end ? [end] : [])]).map((link) => ({
        ...link,
        step,
        index: 0,
      })),
    ]),
  ];
}

/** Anything that holds text. */
export type ProseNode = Block | Inline | Leaf | { readonly label: readonly Inline[] };

/** Links to steps (`#id`) and to playbooks (`/slug`, `/slug#id`). Other addresses are the profile's matter. */
function links(nodes: readonly ProseNode[]): readonly Omit<Reference, 'index'>[] {
  const found: Omit<Reference, 'index'>[] = [];
  visitAll(nodes, (node) => {
    const target = 'type' in node && node.type === 'link' ? targetOf(node.url) : undefined;
    if (target && 'position' in node) found.push({ type: 'link', target, position: node.position });
  });
  return found;
}

function targetOf(url: string): Reference['target'] | undefined {
  const [, slug, step] = /^(?:\/([a-z][a-z0-9-]*)\/?)?(?:#([a-z][a-z0-9-]*))?$/.exec(url) ?? [];
  if (slug === undefined) return step === undefined ? undefined : { type: 'step', id: step };
  return { type: 'playbook', slug, ...(step !== undefined && { step }) };
}

/** All nodes and what stands inside them, the outer before the inner. */
export function visitAll(nodes: readonly ProseNode[], see: (node: ProseNode) => void): void {
  for (const node of nodes) {
    see(node);
    if ('label' in node) visitAll(node.label, see);
    else if (node.type === 'table') visitAll(node.rows.flat(2), see);
    else if (node.type === 'list') for (const item of node.children) visitAll(item.children, see);
    else if ('children' in node) visitAll(node.children, see);
  }
}

/** All texts of a playbook, in the authors' order. */
export function proseOf({ introduction, steps }: Playbook): readonly ProseNode[] {
  const parts = steps.flatMap(({ title, body, ways, end }) => {
    return [...title, ...body, ...ways, ...(end ? [end] : [])];
  });
  return [...introduction, ...parts];
}
