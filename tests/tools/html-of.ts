import type { BodyNode, Playbook } from '../../src/model/playbook.ts';
import type { Block, Inline } from '../../src/model/prose.ts';
import { blocks, inlines } from '../../src/site/view/prose.ts';
import { manuscript } from './page-setting.ts';

/** Everything that authors write in running text, as the site writes it. */
export function htmlOf({ introduction, steps }: Playbook): string {
  const parts = steps.flatMap(({ title, body, ways, end }) => [
    label(title),
    ...body.map(written),
    ...ways.map((way) => label(way.label)),
    label(end?.label ?? []),
  ]);
  return [blocks(introduction, manuscript), ...parts].join('\n');
}

function written(node: BodyNode): string {
  return 'label' in node ? label(node.label) : blocks([node as Block], manuscript);
}

function label(nodes: readonly Inline[]): string {
  return inlines(nodes, manuscript);
}

/** Tags that prose never becomes. */
export function tagsIn(html: string): readonly string[] {
  const found = [...html.matchAll(/<\/?([^\s/>]*)/g)].map(([, tag = '']) => tag);
  return [...new Set(found)].filter((tag) => !allowed.has(tag));
}

const allowed: ReadonlySet<string> = new Set(
  'p em strong code br a img span blockquote pre hr ul ol li div table thead tbody tr th td'.split(
    ' ',
  ),
);
