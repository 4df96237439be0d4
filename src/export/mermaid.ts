import type { Library } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import { type Arrow, type Box, diagram } from './diagram.ts';
import type { Exported } from './export.ts';
import { lostBut } from './lost.ts';

/** A Mermaid flowchart: phases are subgraphs, what closes a loop is dotted. */
export function mermaid(playbook: Playbook, library: Library): Exported {
  const { title, summary, groups, arrows, interrupts } = diagram(playbook, library);
  const lines = [
    'flowchart TB',
    `  accTitle: ${plain(title)}`,
    ...(summary ? [`  accDescr: ${plain(summary)}`] : []),
    ...groups.flatMap(({ label, boxes }, index) => [
      `  subgraph p${index + 1}[${quoted(label)}]`,
      ...boxes.map((box) => `    ${box.key}${shapeOf(box)}`),
      '  end',
    ]),
    ...arrows.map((arrow) => `  ${lineOf(arrow)}`),
    ...interrupts.flatMap(({ to, label }, index) => [
      `  i${index + 1}{{${quoted(label)}}}`,
      `  i${index + 1} --> ${to}`,
    ]),
  ];
  const carried = ['levels', 'interrupts'] as const;
  return { text: `${lines.join('\n')}\n`, lost: lostBut(playbook, carried) };
}

function shapeOf({ kind, label }: Box): string {
  const text = quoted(label);
  if (kind === 'end') return `([${text}])`;
  if (kind === 'question') return `{{${text}}}`;
  return kind === 'door' ? `[[${text}]]` : `[${text}]`;
}

function lineOf({ from, to, label, retry }: Arrow): string {
  const line = retry ? '-.->' : '-->';
  return label ? `${from} ${line}|${quoted(label)}| ${to}` : `${from} ${line} ${to}`;
}

/** Mermaid reads Markdown, HTML and entities in a string, unless every such sign is an entity itself. */
function quoted(text: string): string {
  const safe = text.replace(/["#&<>`*_~;|[\]{}()\\]/g, (sign) => `#${sign.codePointAt(0)};`);
  // A string that is a list to Markdown is none to an author.
  return `"${safe.replace(/^(\d+)\.(?= )/, '$1#46;').replace(/^[-+](?= )/, (sign) => `#${sign.codePointAt(0)};`)}"`;
}

/** Text up to the end of the line, where no sign is quoted. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[;#{}]/g, ' ')
    .trim();
}
