import type { Setting } from '../setting.ts';
import {
  aroundFor,
  type ReferenceKey,
  referenceKeys,
  referencePage,
  type Around,
} from './around.ts';
import { authorityView, type AuthorityView } from './authority.ts';
import { clocksView, type ClocksView } from './clocks.ts';
import { contactsView, type ContactsView } from './contacts.ts';
import { glossaryView, type GlossaryView } from './glossary.ts';
import { measuresView, type MeasuresView } from './measures.ts';
import { methodsView, type MethodsView } from './methods.ts';
import { phrasesView, type PhrasesView } from './phrases.ts';
import { sourcesView, type SourcesView } from './sources.ts';

/** The reference pages of a language. */
export interface Reference extends Around {
  readonly keys: readonly ReferenceKey[];
  readonly href: (key: ReferenceKey) => string;
  readonly views: ReferenceViews;
}

export interface ReferenceViews {
  readonly authority: () => AuthorityView;
  readonly clocks: () => ClocksView;
  readonly contacts: () => ContactsView;
  readonly glossary: () => GlossaryView;
  readonly measures: () => MeasuresView;
  readonly methods: () => MethodsView;
  readonly phrases: () => PhrasesView;
  readonly sources: () => SourcesView;
}

export function referenceFor(setting: Setting): Reference {
  const around = aroundFor(setting);
  return {
    ...around,
    keys: referenceKeys,
    href: (key) => referencePage(setting, key),
    views: {
      authority: () => authorityView(around),
      clocks: () => clocksView(around),
      contacts: () => contactsView(around),
      glossary: () => glossaryView(around),
      measures: () => measuresView(around),
      methods: () => methodsView(around),
      phrases: () => phrasesView(around),
      sources: () => sourcesView(around),
    },
  };
}
