import type { Library } from '../../src/model/library.ts';
import { readStandIns } from '../../src/reader.ts';
import { parseContent } from '../../src/parse/content.ts';
import type { Manuscript } from '../../src/site/view/manuscript.ts';
import { settingFor } from '../../src/site/view/setting.ts';

const { content } = parseContent([], readStandIns());
const library: Library = { content, playbooks: [], scenarios: [] };

/** Prose of a playbook that declares a blank and a value, on a site below `/base/`. */
export const manuscript: Manuscript = {
  setting: settingFor({ library, pictures: [] }, 'fr', '/base/'),
  variables: new Map([
    ['customer', { label: 'Nom de la personne' }],
    ['store', { label: 'Établissement', value: 'Chez "Nous"' }],
  ]),
  answers: new Map(),
};
