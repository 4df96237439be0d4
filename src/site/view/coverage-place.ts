import { type CoveragePlace, type PageName, placeOf, valueUnder } from '../../model/coverage.ts';
import type { Localized } from '../../model/language.ts';
import type { ContentName } from '../../model/library.ts';
import { coverageWords } from '../words/coverage.ts';
import { manuscriptOf } from './manuscript.ts';
import { plain } from './plain.ts';
import { referencePage } from './reference/around.ts';
import { label, page, playbookOf, type Setting } from './setting.ts';

/** A place as a reader sees it. `guide`: its slug; the route knows what guides are called. */
export interface PlaceView {
  readonly label: string;
  /** What it is a part of. */
  readonly within?: string;
  /** The key of an entry that has no words of its own. */
  readonly key?: string;
  /** Absent where no page shows it. */
  readonly href?: string;
  readonly guide?: string;
}

export function placeView(written: string, setting: Setting): PlaceView {
  const place = placeOf(written);
  if (place?.type === 'playbook') return inPlaybook(place, setting) ?? { label: written };
  if (place?.type === 'data') return inData(place, written, setting);
  if (place?.type === 'guide') return { label: written, guide: place.slug };
  return place ? onPage(place.name as PageName, setting) : { label: written };
}

/** Nothing where the page's language has no such playbook. */
function inPlaybook(
  { slug, step }: Extract<CoveragePlace, { readonly type: 'playbook' }>,
  setting: Setting,
): PlaceView | undefined {
  const playbook = playbookOf(setting, slug);
  if (!playbook) return undefined;
  const manuscript = manuscriptOf(playbook, setting);
  const title = plain([{ type: 'text', value: playbook.title }], manuscript);
  const named = playbook.steps.find(({ id }) => id === step);
  if (!named) return { label: title, href: page(setting, slug) };
  return {
    label: plain(named.title, manuscript),
    within: title,
    href: `${page(setting, slug)}#${named.id}`,
  };
}

function inData(
  { name, path }: Extract<CoveragePlace, { readonly type: 'data' }>,
  written: string,
  setting: Setting,
): PlaceView {
  const { data } = coverageWords(setting.speaks, setting.locale);
  const known = name as ContentName;
  const file = data[known] ?? written;
  const shown = shownOn[known];
  const value = path.reduce<unknown>(valueUnder, setting.library.content[known]);
  const named = path.length > 0 ? wordsOf(value) : undefined;
  return {
    ...(named
      ? { label: label(setting, named), within: file }
      : { label: file, ...(path.length > 0 && { key: path.join('.') }) }),
    ...(shown && { href: addressOf(shown, setting) }),
  };
}

/** What an entry of the data is called. */
function wordsOf(value: unknown): Localized | undefined {
  const own = ['label', 'term', 'text'].map((key) => valueUnder(value, key));
  return [...own, value].find(isLocalized);
}

function isLocalized(value: unknown): value is Localized {
  return typeof value === 'object' && value !== null && 'fr' in value && 'en' in value;
}

function onPage(name: PageName, setting: Setting): PlaceView {
  const { pages } = coverageWords(setting.speaks, setting.locale);
  return { label: pages[name], href: addressOf(name, setting) };
}

/** The pages that show a file of data. */
const shownOn: Readonly<Partial<Record<ContentName, PageName>>> = {
  authority: 'authority',
  clocks: 'clocks',
  contacts: 'contacts',
  glossary: 'glossary',
  methods: 'methods',
  sources: 'sources',
};

function addressOf(name: PageName, setting: Setting): string {
  return name === 'journal' ? page(setting, name) : referencePage(setting, name);
}
