import type { Status } from '../../../model/reference.ts';
import { referenceWords, type ReferenceWords } from '../../words/reference.ts';
import { dateInWords } from '../playbook.ts';
import { page, type Setting } from '../setting.ts';

/** The reference pages in their order, by the last part of their address. */
export const referenceKeys = [
  'authority',
  'contacts',
  'glossary',
  'phrases',
  'measures',
  'methods',
  'clocks',
  'sources',
] as const;

export type ReferenceKey = (typeof referenceKeys)[number];

/** Where a reference page stands, and how it speaks. */
export interface Around {
  readonly setting: Setting;
  readonly words: ReferenceWords;
}

export function aroundFor(setting: Setting): Around {
  return { setting, words: referenceWords(setting.speaks, setting.locale) };
}

export function referencePage(setting: Setting, key: ReferenceKey, id?: string): string {
  return page(setting, 'reference', key) + (id === undefined ? '' : `#${id}`);
}

/** « vérifié le 21 novembre 2026 » */
export function statusInWords(
  { status, checked }: { readonly status: Status; readonly checked?: string | undefined },
  { words, setting }: Around,
): string {
  return status === 'verified'
    ? words.status.verified(dateInWords(checked ?? '', setting.locale))
    : words.status[status];
}
