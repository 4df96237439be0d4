import {
  type CoverageItem,
  type CoveredSource,
  itemTypes,
  type ItemType,
} from '../../model/coverage.ts';
import { coverageWords, type CoverageWords } from '../words/coverage.ts';
import { placeView, type PlaceView } from './coverage-place.ts';
import { label, type Setting } from './setting.ts';

/** Where each item of the library's sources lives, for one page. */
export interface CoverageView {
  readonly words: CoverageWords;
  readonly count: number;
  /** A line for each type that occurs. */
  readonly types: readonly { readonly label: string; readonly cells: readonly CellView[] }[];
  readonly sources: readonly SourceView[];
}

/** How many items of a type a source has, and where on the page they begin. */
export interface CellView {
  readonly count: number;
  readonly href: string;
  readonly name: string;
}

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly count: number;
  /** By type, in the order of the types. */
  readonly groups: readonly GroupView[];
}

export interface GroupView {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ItemView[];
}

export interface ItemView {
  readonly id: string;
  readonly text: string;
  readonly places: readonly PlaceView[];
}

export function coverageView(setting: Setting): CoverageView {
  const { coverage } = setting.library.content;
  const words = coverageWords(setting.speaks, setting.locale);
  const all = coverage.flatMap(({ items }) => items);
  return {
    words,
    count: all.length,
    types: itemTypes
      .filter((type) => all.some((item) => item.type === type))
      .map((type) => ({
        label: words.types[type],
        cells: coverage.map(({ items }, index) => {
          const count = items.filter((item) => item.type === type).length;
          const name = words.cell(words.types[type], index + 1, count);
          return { count, href: `#${idOf(index, type)}`, name };
        }),
      })),
    sources: coverage.map((source, index) => sourceView(source, index, words, setting)),
  };
}

function sourceView(
  { title, file, items }: CoveredSource,
  index: number,
  words: CoverageWords,
  setting: Setting,
): SourceView {
  const byType = Map.groupBy(items, ({ type }) => type);
  return {
    id: idOf(index),
    title: label(setting, title),
    file,
    count: items.length,
    groups: itemTypes.flatMap((type) => {
      const own = byType.get(type);
      if (!own) return [];
      const id = idOf(index, type);
      return [{ id, label: words.types[type], items: own.map((item) => itemView(item, setting)) }];
    }),
  };
}

function itemView({ id, text, places }: CoverageItem, setting: Setting): ItemView {
  return {
    id,
    text: label(setting, text),
    places: places.map((written) => placeView(written, setting)),
  };
}

/** `Article-2`, `Article-2-phrase`: addresses on the page. */
function idOf(index: number, type?: ItemType): string {
  return ['Article', String(index + 1), ...(type ? [type] : [])].join('-');
}
