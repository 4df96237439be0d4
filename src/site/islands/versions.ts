import { typedCode } from '../../age/typed.ts';
import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/**
 * The script of the page of a playbook's versions. Without it the page shows the version of its address, or the list.
 *
 *     <main data-versions>
 *       <p data-due="2027-05-01" hidden>                 shown when that day is past on this device
 *       <section id="CODE" class="version">              one a version
 *       <div data-unknown hidden>                        shown for a code that has none
 *       <form data-code hidden><input>                   a code to type
 */
onPage('main[data-versions]', () => {
  openSite(document);
  const main = document.querySelector<HTMLElement>('main[data-versions]');
  const unknown = main?.querySelector<HTMLElement>('[data-unknown]');
  if (!main || !unknown) return;
  showOverdue(main);
  openForm(main);
  const look = () => {
    const code = decodeURIComponent(location.hash.slice(1));
    unknown.hidden = code === '' || document.getElementById(code) !== null;
    if (!unknown.hidden) unknown.scrollIntoView();
  };
  addEventListener('hashchange', look);
  look();
});

function showOverdue(main: HTMLElement): void {
  const line = main.querySelector<HTMLElement>('[data-due]');
  if (line) line.hidden = !(new Date() > endOf(line.dataset.due ?? ''));
}

/** The end of a day where the reader is. */
function endOf(day: string): Date {
  return new Date(`${day}T23:59:59`);
}

function openForm(main: HTMLElement): void {
  const form = main.querySelector<HTMLFormElement>('[data-code]');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const code = typedCode(field.value);
    if (code === '') return;
    location.hash = code;
    const verdict = document.getElementById(code);
    verdict?.focus();
  });
}
