import { judgementsIn, type NoteList, type NoteWording, noteListOf } from '../../wording/notes.ts';
import { element } from '../islands/element.ts';
import { fill } from '../islands/words.ts';
import type { DeskWords } from '../words/desk.ts';

const lists = new Map<string, Promise<NoteList | undefined>>();

/** Says beside each note what had better be written otherwise. It stays as it is: people decide. */
export async function hint(main: HTMLElement, address: string, words: DeskWords): Promise<void> {
  lists.set(address, lists.get(address) ?? read(address));
  const list = await lists.get(address);
  if (!list) return;
  for (const field of main.querySelectorAll<HTMLTextAreaElement>('[data-record] textarea')) {
    const place = field.closest<HTMLElement>('[data-record]');
    const [found] = judgementsIn(field.value, list);
    const told = found
      ? fill(words.hint, { words: found.words, why: found.fault.why, better: found.fault.better })
      : '';
    const before = place?.querySelector('.hint');
    if ((before?.textContent ?? '') === told) continue;
    const line = before ?? element('p', { className: 'hint', role: 'status' });
    line.textContent = told;
    if (!before) place?.append(line);
  }
}

/** Without it a note is written all the same. */
async function read(address: string): Promise<NoteList | undefined> {
  try {
    return noteListOf((await (await fetch(address)).json()) as NoteWording);
  } catch {
    return undefined;
  }
}
