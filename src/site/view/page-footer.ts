import type { PlaybookView } from './playbook.ts';
import type { Setting } from './setting.ts';

/** The foot of every printed page as a stylesheet: what it is, how old it is, who answers for it, and x/y. */
export function pageFooter(view: PlaybookView, { words }: Setting): string {
  const version = `${words.version} ${view.code}`;
  const line = [view.title, version, words.reviewed(view.reviewed), view.owner].join(' · ');
  return `@page{@bottom-left{width:85%;content:${string(line)}}@bottom-right{content:counter(page) "/" counter(pages)}}`;
}

/** A CSS string: whatever could end it is written by its code. */
function string(text: string): string {
  const escaped = text.replace(
    /["\\<>\u0000-\u001f\u007f]/g,
    (sign) => `\\${sign.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}
