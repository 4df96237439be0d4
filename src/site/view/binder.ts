import type { Playbook } from '../../model/playbook.ts';
import { typeset } from '../../model/typography.ts';
import type { BinderBook, BinderData, SheetName } from '../binder/data.ts';
import { type BinderWords, binderWordsFor } from '../words/binder.ts';
import { playbooksInOrder } from './order.ts';
import { paperOf, type PaperSize, type PaperView } from './paper/paper.ts';
import type { PlaybookView } from './playbook.ts';
import { label, page, type Setting } from './setting.ts';

/** The page on which a binder is put together: what the form shows, before any sheet is fetched. */
export interface BinderView {
  readonly words: BinderWords;
  /** Paper that the locale uses. */
  readonly size: PaperSize;
  readonly books: readonly Pick<BinderBook, 'slug' | 'title' | 'href' | 'sheets'>[];
  /** Keys of the sheets that more than one playbook has under one name, with that name. */
  readonly common: readonly SheetName[];
}

/** A playbook with the views of its pages. */
export interface Shown {
  readonly playbook: Playbook;
  readonly view: PlaybookView;
  readonly paper: PaperView;
}

export function binderView(setting: Setting, shown: (slug: string) => Shown): BinderView {
  const words = binderWordsFor(setting.speaks, setting.locale);
  const books = booksOf(setting, shown);
  const names = books.flatMap(({ sheets }) => sheets);
  const common = [...Map.groupBy(names, ({ key }) => key).values()].flatMap((same) => {
    const [first, second] = same;
    return first && second && same.every(({ name }) => name === first.name) ? [first] : [];
  });
  return {
    words,
    size: paperOf(setting.locale),
    books,
    common: common.filter(({ key }) => !key.includes('-')),
  };
}

export function binderData(setting: Setting, shown: (slug: string) => Shown): BinderData {
  return {
    format: 1,
    base: setting.base,
    name: label(setting, setting.library.content.site.name),
    books: booksOf(setting, shown),
    words: binderWordsFor(setting.speaks, setting.locale).document,
  };
}

function booksOf(setting: Setting, shown: (slug: string) => Shown): readonly BinderBook[] {
  return playbooksInOrder(setting).map(({ slug }) => bookOf(shown(slug), setting));
}

function bookOf({ playbook, view, paper }: Shown, setting: Setting): BinderBook {
  const steps = new Map(
    view.chapters.flatMap((chapter) => chapter.steps).map((step) => [step.id, step]),
  );
  const ids = [view.start, ...view.entries.filter((id) => id !== view.start)];
  return {
    slug: view.slug,
    title: view.title,
    href: page(setting, view.slug, 'paper'),
    sheets: paper.sheets.map(({ key, name }) => ({ key, name })),
    version: view.code,
    reviewed: view.reviewed,
    reviewedOn: playbook.reviewed,
    owner: view.owner,
    situation: typeset(playbook.situation, setting.locale),
    entries: ids.flatMap((id) => {
      const step = steps.get(id);
      return step ? [{ title: step.title, number: step.number }] : [];
    }),
  };
}
