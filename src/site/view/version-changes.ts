import type { Localized } from '../../model/language.ts';
import type { VersionsWords } from '../words/versions.ts';
import { label, page, type Setting } from './setting.ts';

/** Changes of one kind, for people. */
export interface ChangeGroup {
  readonly heading: string;
  readonly items: readonly { readonly text: string; readonly href?: string }[];
  /** « et 4 autres » */
  readonly more?: string;
}

/** What changed in shared data, `contacts/manager` and the like: by file, each in its words. */
export function dataChanges(
  ids: readonly string[],
  setting: Setting,
  words: VersionsWords,
): readonly ChangeGroup[] {
  const items = Map.groupBy(ids, (id) => id.split('/')[0] ?? '');
  if (items.size === 0) return [];
  return [
    {
      heading: words.data,
      items: [...items].map(([file, own]) => {
        const name = words.files[file] ?? file;
        const href = pageOf(file, setting);
        const list = own.map((id) => nameOf(id.split('/'), setting, words));
        return { text: `${name} (${[...new Set(list)].join(', ')})`, ...(href && { href }) };
      }),
    },
  ];
}

function pageOf(file: string, setting: Setting): string | undefined {
  const isPage = file === 'contacts' || file === 'authority';
  return isPage ? page(setting, 'reference', file) : undefined;
}

type Labelled = { readonly label: Localized };

/** Its label as it is today; of what is gone, its key. */
function nameOf(path: readonly string[], setting: Setting, words: VersionsWords): string {
  const [file = '', part = '', key = part] = path;
  const { authority, contacts, facts, outcomes, phases, site, variables } = setting.library.content;
  if (path.length === 1) return words.order;
  if (part === 'unit') return words.unit;
  if (part === 'interrupts') return words.interrupts;
  const levels: readonly (Labelled & { readonly key: string })[] =
    file === 'phases' ? phases : part === 'levels' ? authority.levels : [];
  const listed = levels.find((one) => one.key === key)?.label;
  if (listed) return label(setting, listed);
  const tables: Readonly<Record<string, Readonly<Record<string, Labelled | Localized>>>> = {
    'authority/gestures': authority.gestures,
    'site/channels': site.channels,
    'site/audiences': site.audiences,
    contacts,
    facts,
    outcomes,
    variables,
  };
  const table = tables[path.slice(0, -1).join('/')] ?? {};
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  if (!found) return key;
  return label(setting, 'label' in found ? found.label : found);
}
