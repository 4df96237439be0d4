import { fileURLToPath } from 'node:url';
import { compile } from '../../src/compile.ts';
import { wordingOf } from '../../src/export/diagram.ts';
import { exporters, type ExportFormat } from '../../src/export/export.ts';
import { layout } from '../../src/layout/layout.ts';
import type { Playbook } from '../../src/model/playbook.ts';
import { readLibrary, readStandIns } from '../../src/reader.ts';
import { playbookOf } from './figures.ts';

const { files } = readLibrary(fileURLToPath(new URL('../../', import.meta.url)));
const { library } = compile(files, { standIns: readStandIns() });

/** Signs that mean something to a language of diagrams, or that no XML holds. */
const odd = [
  'Il dit "non" & <b>part</b>',
  'a -->|x| b; end',
  '`code` *gras* _italique_ ~~rayé~~',
  '1. Liste',
  '- Liste',
  String.raw`C:\N \n \"`,
  'end',
  '%% commentaire',
  '#quot; #35; &amp;',
  '{"a": [1]} (x) [[y]] {{z}}',
  'contrôle \u0000 \u0007 \u001b[31m \ufffe',
  'demi \ud800 mot',
  'subgraph p1 ~~~ @{ shape: x }',
  '$$x^2$$',
  '',
];

/** What is exported: the shipped playbooks, and one whose every word is meant to break a format. */
export const exported: readonly { readonly name: string; readonly playbook: Playbook }[] = [
  ...library.playbooks.map((playbook) => ({ name: playbook.slug, playbook })),
  {
    name: 'odd words',
    playbook: {
      ...playbookOf(
        odd.map((title, place) => ({
          phase: place % 2 ? 'listen' : 'aside',
          title,
          ways: odd.map((label, to) => ({ to, label })).slice(place, place + 3),
        })),
      ),
      title: 'Titre "odd"; # {x} </title>',
      summary: 'Ligne\nautre ligne ; <!-- -->',
    },
  },
  { name: 'nothing at all', playbook: playbookOf([]) },
];

export function exportOf(format: ExportFormat, playbook: Playbook) {
  return exporters[format](playbook, library);
}

/** The picture of the standalone SVG. */
export function pictureOf(playbook: Playbook) {
  return layout(playbook, library.content.phases, wordingOf(playbook, library));
}

/** How many ways have a target that a picture can show. */
export function arrowsOf({ steps }: Playbook): number {
  const known = new Set(steps.map(({ id }) => id));
  const targets = steps.flatMap(({ ways }) => ways.map(({ target }) => target));
  return targets.filter(({ type, ...target }) => {
    return type === 'playbook' || (type === 'step' && 'id' in target && known.has(target.id));
  }).length;
}
