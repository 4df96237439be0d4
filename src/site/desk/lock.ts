import styles from '../styles/desk.css?url';
import { openDialog } from '../islands/dialog.ts';
import { element } from '../islands/element.ts';
import type { DeskWords } from '../words/desk.ts';
import { addStylesheet } from '../islands/stylesheet.ts';

/**
 * Covers the screen: a curtain for whoever passes by, not a safe. There is no account, so there is nothing that
 * the next person would not know. Says whether it was open until now.
 */
export function lock(words: DeskWords, leave: () => void): boolean {
  if (document.querySelector('dialog.lock[open]')) return false;
  void addStylesheet(styles);
  const title = document.title;
  document.title = words.locked;
  const dialog = openDialog('lock', words.locked);
  const unlock = element('button', { type: 'button', className: 'main' }, words.unlock);
  const end = element('button', { type: 'button' }, words.endShift);
  unlock.addEventListener('click', () => dialog.close());
  end.addEventListener('click', () => {
    dialog.close();
    leave();
  });
  dialog.addEventListener('close', () => (document.title = title));
  dialog.append(
    element('h2', {}, words.locked),
    element('p', {}, words.lockedHint),
    element('p', { className: 'actions' }, unlock, ' ', end),
  );
  unlock.focus();
  return true;
}
