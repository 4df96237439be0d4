import styles from '../styles/notices.css?url';
import { element } from './element.ts';
import { addStylesheet } from './stylesheet.ts';
import { pageEvent } from './tab.ts';

/** What is told above the page; each kind at most once. */
export type Notice = 'offline' | 'version';

export interface Notices {
  /** `told` undefined: no longer. */
  readonly show: (notice: Notice, told?: string, act?: Act) => void;
}

/** A button beside what is told. */
export interface Act {
  readonly label: string;
  readonly press: () => void;
}

/**
 * Makes the place of the notices, below the head of the page; what comes into it is said aloud. Its
 * stylesheet is fetched with the first of them.
 */
export function addNotices(): Notices {
  const place = element('div', { className: 'notices', role: 'status' });
  const settle = () => document.querySelector('header.site')?.after(place);
  settle();
  document.addEventListener(pageEvent, settle);
  const shown = new Map<Notice, HTMLElement>();
  return {
    show(notice, told, act) {
      const before = shown.get(notice);
      if (before?.dataset.told === told) return;
      const focused = before?.contains(document.activeElement);
      before?.remove();
      shown.delete(notice);
      if (told === undefined) return;
      void addStylesheet(styles);
      const button = act && element('button', { type: 'button', onclick: act.press }, act.label);
      const line = element('p', { data: { notice, told } }, told, ...(button ? [' ', button] : []));
      shown.set(notice, line);
      place.append(line);
      if (focused) button?.focus();
    },
  };
}
