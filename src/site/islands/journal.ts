import { memoryBook } from '../journal/case-book.ts';
import { mountJournal } from '../journal/journal.tsx';
import { readSetup } from '../journal/setup.ts';
import { openSite } from './site.ts';
import { onPage, pageEvent, wake } from './tab.ts';

/** The script of the journal's page: the cases of the desk; where that cannot be had, those of files alone. */
onPage('main[data-journal]', () => {
  openSite(document);
  const main = document.querySelector<HTMLElement>('main[data-journal]');
  const host = main?.querySelector<HTMLElement>('[data-journal-here]');
  if (!main || !host) return;
  void wake().then((desk) => {
    if (!host.isConnected) return;
    const end = mountJournal(host, desk?.book() ?? memoryBook(), readSetup(main));
    document.addEventListener(pageEvent, end, { once: true });
  });
});
