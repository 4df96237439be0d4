/**
 * A modal dialog that is gone once it closes. The browser keeps the focus inside, closes it on Esc
 * and gives the focus back.
 */
export function openDialog(name: string, label: string): HTMLDialogElement {
  const open = document.querySelector<HTMLDialogElement>('dialog[open]');
  open?.close();
  const dialog = document.createElement('dialog');
  dialog.className = name;
  dialog.ariaLabel = label;
  dialog.addEventListener('close', () => dialog.remove());
  // A press beside it closes it; so does a link that leads somewhere else on this page.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('a[href]')) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
