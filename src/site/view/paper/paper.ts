import type { Playbook } from '../../../model/playbook.ts';
import { type PaperWords, paperWordsFor } from '../../words/paper.ts';
import type { PlaybookView } from '../playbook.ts';
import { page, type Setting } from '../setting.ts';
import { type SheetView, sheetViews } from './sheets.ts';

/** The page of a playbook's sheets. */
export interface PaperView {
  readonly title: string;
  readonly playbook: string;
  readonly sheets: readonly SheetView[];
  readonly words: PaperWords;
  /** Paper that the locale uses. */
  readonly size: PaperSize;
  readonly playbookHref: string;
  readonly treeHref: string;
}

export type PaperSize = 'a4' | 'letter';

export function paperView(playbook: Playbook, view: PlaybookView, setting: Setting): PaperView {
  const words = paperWordsFor(setting.speaks, setting.locale);
  return {
    title: words.title(view.title),
    playbook: view.title,
    sheets: sheetViews(playbook, view, setting, words),
    words,
    size: paperOf(setting.locale),
    playbookHref: page(setting, view.slug),
    treeHref: page(setting, view.slug, 'tree'),
  };
}

/** The countries that use Letter (CLDR, supplemental data of territories: paperSize US-Letter). */
const letter = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE';

export function paperOf(locale: string): PaperSize {
  const { region } = new Intl.Locale(locale).maximize();
  return region !== undefined && letter.split(' ').includes(region) ? 'letter' : 'a4';
}
