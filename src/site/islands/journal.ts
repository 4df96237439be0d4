import { memoryBook } from '../journal/case-book.ts';
import { mountJournal } from '../journal/journal.tsx';
import { readSetup } from '../journal/setup.ts';
import { openSite } from './site.ts';

/** The script of the journal's page. Its cases are gone with the page. */
openSite(document);
const main = document.querySelector<HTMLElement>('main[data-journal]');
const host = main?.querySelector<HTMLElement>('[data-journal-here]');
if (main && host) mountJournal(host, memoryBook(), readSetup(main));
