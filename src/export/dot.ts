import type { Library } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import { type Box, diagram } from './diagram.ts';
import type { Exported } from './export.ts';
import { lostBut } from './lost.ts';

/** A graph for Graphviz: phases are clusters, what closes a loop is dashed and drawn upwards. */
export function dot(playbook: Playbook, library: Library): Exported {
  const { title, groups, arrows, interrupts } = diagram(playbook, library);
  const lines = [
    `digraph ${quoted(playbook.slug)} {`,
    `  graph [label=${quoted(title)}, labelloc=t, fontname="Helvetica"];`,
    '  node [shape=box, fontname="Helvetica"];',
    '  edge [fontname="Helvetica", fontsize=11];',
    ...groups.flatMap(({ label, boxes }, index) => [
      `  subgraph cluster_${index + 1} {`,
      `    label=${quoted(label)};`,
      ...boxes.map((box) => `    ${box.key} [label=${quoted(box.label)}${styleOf(box)}];`),
      '  }',
    ]),
    ...arrows.map(({ from, to, label, retry }) => {
      const text = label ? [`label=${quoted(label)}`] : [];
      const attributes = [...text, ...(retry ? ['style=dashed', 'constraint=false'] : [])];
      return `  ${from} -> ${to}${attributes.length ? ` [${attributes.join(', ')}]` : ''};`;
    }),
    ...interrupts.flatMap(({ to, label }, index) => [
      `  i${index + 1} [label=${quoted(label)}, shape=octagon];`,
      `  i${index + 1} -> ${to};`,
    ]),
    '}',
  ];
  const carried = ['levels', 'interrupts'] as const;
  return { text: `${lines.join('\n')}\n`, lost: lostBut(playbook, carried) };
}

function styleOf({ kind }: Box): string {
  const styles = {
    step: '',
    question: ', shape=hexagon',
    end: ', style=rounded, peripheries=2',
    door: ', style=dashed',
    interrupt: '',
  };
  return styles[kind];
}

/** A string of DOT: escapes such as `\n` or `\N` mean what they are to the author. */
function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}
