import { typeset } from '../../model/typography.ts';
import type { NewcomerData } from '../islands/newcomer-data.ts';
import { newcomerWords } from '../words/newcomer.ts';
import { callsOf } from './authority.ts';
import { label, type Setting } from './setting.ts';

/** The tour, what each phase is for and when it is over, and whom to call: fetched by those who are new. */
export function newcomerView(setting: Setting): NewcomerData {
  const { library, locale, speaks, words } = setting;
  const phases = library.content.phases.map((phase) => {
    const { key, about } = phase;
    const over = `${words.overWhen(label(setting, phase['over-when']))}.`;
    return [key, about ? `${label(setting, about)} ${over}` : over] as const;
  });
  const set = JSON.stringify(newcomerWords[speaks], (_, word: unknown) =>
    typeof word === 'string' ? typeset(word, locale) : word,
  );
  return {
    words: JSON.parse(set) as NewcomerData['words'],
    phases: Object.fromEntries(phases),
    backup: callsOf('backup', setting),
  };
}
