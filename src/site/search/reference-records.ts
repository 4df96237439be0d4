import type { CustomRecord } from 'pagefind';
import {
  aroundFor,
  type ReferenceKey,
  referenceKeys,
  referencePage,
} from '../view/reference/around.ts';
import { authorityView } from '../view/reference/authority.ts';
import { clocksView } from '../view/reference/clocks.ts';
import { contactsView } from '../view/reference/contacts.ts';
import { glossaryView } from '../view/reference/glossary.ts';
import { measuresView } from '../view/reference/measures.ts';
import type { Setting } from '../view/setting.ts';
import { fold } from './fold.ts';
import { excerpt } from './records.ts';

/** What search knows of the reference pages of a language: each page, and what one looks up on it. */
export function referenceRecordsOf(setting: Setting): readonly CustomRecord[] {
  const around = aroundFor(setting);
  const { words } = around;
  const on = (key: ReferenceKey, { id, title, text }: Entry) => ({
    url: referencePage(setting, key, id),
    language: setting.language,
    content: fold(`${title}. ${text}`, setting.language),
    meta: { title, playbook: `${words.title} · ${words.pages[key].title}`, excerpt: excerpt(text) },
    filters: { kind: ['reference'] },
  });
  const pages = referenceKeys.map((key) => {
    const { title, lead } = words.pages[key];
    const record = on(key, { title, text: lead });
    return { ...record, meta: { title, playbook: words.title, excerpt: excerpt(lead) } };
  });
  const { gestures } = authorityView(around);
  const { counted, byHand } = measuresView(around);
  return [
    ...pages,
    ...glossaryView(around).flatMap(({ terms }) =>
      terms.map(({ key, term, means, others, regional }) => {
        const also = [...others.map((other) => other.term), ...regional].join('. ');
        return on('glossary', { id: key, title: term, text: `${means} ${also}` });
      }),
    ),
    ...gestures.map(({ key, label, cells }) =>
      on('authority', {
        id: key,
        title: label,
        text: cells.map(({ level, text }) => `${level} : ${text}`).join('. '),
      }),
    ),
    ...contactsView(around).contacts.map(({ role, label, hours = '', within = '' }) =>
      on('contacts', { id: role, title: label, text: `${within} ${hours}`.trim() }),
    ),
    ...[...counted, ...byHand].map(({ key, name, formula, trap }) =>
      on('measures', { id: key, title: name, text: `${formula} ${trap}` }),
    ),
    ...clocksView(around).flatMap(({ label, clocks }) =>
      clocks.map(({ key, subject, duty, delay = '' }) =>
        on('clocks', { id: key, title: `${subject}, ${label}`, text: `${duty} ${delay}` }),
      ),
    ),
  ];
}

/** `id`: of its place on the page. */
interface Entry {
  readonly id?: string;
  readonly title: string;
  readonly text: string;
}
