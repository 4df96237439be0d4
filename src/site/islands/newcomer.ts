import styles from '../styles/newcomer.css?url';
import { element } from './element.ts';
import { loadNewcomer, type NewcomerData } from './newcomer-data.ts';
import { keep, recall } from './settings.ts';
import { addStylesheet } from './stylesheet.ts';

/** Whether the person who has this device is new. */
export function isNew(): boolean {
  return recall('new') === 'on';
}

/** Turns the mode « Je débute » on or off, for this device and this page at once. */
export function setNew(on: boolean): void {
  keep('new', on ? 'on' : 'off');
  const main = document.querySelector<HTMLElement>('main[data-playbook]');
  if (!main) return;
  if (on) void explain(main);
  else forget(main);
}

/** Explains each step of the guide: why it is so, what its phase is for; and says whom to call for help. */
export async function explain(main: HTMLElement): Promise<void> {
  const [data] = await Promise.all([loadNewcomer(), addStylesheet(styles)]);
  // Meanwhile it may have been turned off, or explained already.
  if (!isNew() || main.querySelector('.newcomer')) return;
  for (const section of main.querySelectorAll<HTMLElement>('section[data-step]')) {
    const about = data.phases[section.dataset.phase ?? ''];
    const heading = section.querySelector(':scope > h3');
    const next = heading?.nextElementSibling;
    // A number that comes first stays first.
    const before = next?.matches('.contact') ? next : heading;
    if (about) before?.after(element('p', { className: 'newcomer' }, about));
    for (const why of section.querySelectorAll<HTMLDetailsElement>('.why:not([open])')) {
      why.open = true;
      why.dataset.opened = '';
    }
  }
  if (data.backup.length > 0) main.querySelector('.guide-left')?.prepend(cardOf(data));
}

function forget(main: HTMLElement): void {
  for (const one of main.querySelectorAll('.newcomer')) one.remove();
  for (const why of main.querySelectorAll<HTMLDetailsElement>('.why[data-opened]')) {
    why.open = false;
    delete why.dataset.opened;
  }
}

/** A number that is missing or fictional is no link. */
function cardOf({ words, backup }: NewcomerData): HTMLElement {
  const lines = backup.map(([term, text, tel]) => {
    const number = tel === undefined ? text : element('a', { href: tel }, text);
    return element('li', {}, ...(term ? [element('b', {}, term), ' '] : []), number);
  });
  const list = element('ul', {}, ...lines);
  return element('div', { className: 'newcomer' }, element('h2', {}, words.backup), list);
}
