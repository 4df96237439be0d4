import { tellAge } from './age.ts';
import { element } from './element.ts';
import { keep, recall } from './settings.ts';
import { openSite } from './site.ts';
import { onPage } from './tab.ts';

/** The script of the pages of sheets: the paper's size, and a button that prints. */
onPage('main.paper', () => {
  openSite(document);
  // At once: whoever prints at once has it, too.
  tellAge(document);
  const main = document.querySelector<HTMLElement>('main.paper');
  const desk = main?.querySelector<HTMLElement>('.paper-desk');
  if (!main || !desk) return;
  const { print = '', paper = '', letter = '' } = desk.dataset;
  setSize(main, recall('paper') ?? main.dataset['size'] ?? 'a4');
  desk.append(
    element(
      'div',
      { className: 'paper-tools' },
      sizes(main, paper, letter),
      element('button', { type: 'button', onclick: () => window.print() }, print),
    ),
  );
});

function sizes(main: HTMLElement, name: string, letter: string): HTMLElement {
  const select = element(
    'select',
    {
      onchange: () => {
        setSize(main, select.value);
        keep('paper', select.value);
      },
    },
    element('option', { value: 'letter' }, letter),
    element('option', { value: 'a4' }, 'A4'),
  );
  select.value = main.dataset['size'] ?? 'a4';
  return element('label', {}, name, ' ', select);
}

function setSize(main: HTMLElement, size: string): void {
  main.dataset['size'] = size === 'letter' ? 'letter' : 'a4';
}
