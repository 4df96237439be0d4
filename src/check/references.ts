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
  return nodes.flatMap((node) => {
    const inner = links(partsOf(node));
    const target = 'type' in node && node.type === 'link' ? targetOf(node.url) : undefined;
    if (!target || !('position' in node)) return inner;
    return [{ type: 'link', target, position: node.position } as const, ...inner];
  });
}

function targetOf(url: string): Reference['target'] | undefined {
  const [, slug, step] = /^(?:\/([a-z][a-z0-9-]*)\/?)?(?:#([a-z][a-z0-9-]*))?$/.exec(url) ?? [];
  if (slug === undefined) return step === undefined ? undefined : { type: 'step', id: step };
  return { type: 'playbook', slug, ...(step !== undefined && { step }) };
}

/** What stands inside a node: children, a label, the cells of a table. */
export function partsOf(node: ProseNode): readonly ProseNode[] {
  if ('label' in node) return node.label;
  if (node.type === 'table') return node.rows.flat(2);
  if (node.type === 'list') return node.children.flatMap(({ children }) => children);
  return 'children' in node ? node.children : [];
}
