import { layout } from '../layout/layout.ts';
import type { Library } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import { phaseLabel, typesetter, wordingOf } from './diagram.ts';
import { drawing, escaped } from './drawing.ts';
import type { Exported } from './export.ts';
import { lostBut } from './lost.ts';

/** The flowchart as one file, to put into a document. */
export function svg(playbook: Playbook, library: Library): Exported {
  const { content } = library;
  const picture = layout(playbook, content.phases, wordingOf(playbook, library));
  const { width, height } = picture;
  const set = typesetter(playbook, content);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${escaped(playbook.language)}" role="img" aria-labelledby="title summary" font-family="Inter, Helvetica, Arial, sans-serif" fill="#000">`,
    `<title id="title">${escaped(set(playbook.title))}</title>`,
    `<desc id="summary">${escaped(set(playbook.summary))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    drawing(picture, playbook, { nameOf: (phase) => phaseLabel(phase, playbook, content) }),
    '</svg>',
  ];
  return { text: `${parts.join('\n')}\n`, lost: lostBut(playbook, ['levels']) };
}
