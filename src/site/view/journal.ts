import { typeset } from '../../model/typography.ts';
import type { JournalSetup } from '../journal/setup.ts';
import { journalWords } from '../words/journal.ts';
import { label, type Setting } from './setting.ts';

/** What the journal needs of the site, set for the page's locale, as JSON. */
export function journalSetup(setting: Setting): string {
  const { outcomes, authority } = setting.library.content;
  const setup: JournalSetup = {
    words: journalWords(setting.speaks),
    outcomes: Object.fromEntries(
      Object.entries(outcomes).map(([key, { label: words, settled, tone, kinds }]) => [
        key,
        {
          label: words[setting.speaks],
          settled,
          danger: tone === 'danger',
          exercise: !kinds.includes('procedure'),
        },
      ]),
    ),
    levels: Object.fromEntries(
      authority.levels.map((level) => [level.key, label(setting, level.label)]),
    ),
    money: label(setting, authority.unit),
  };
  return JSON.stringify(setup, (_, word: unknown) =>
    typeof word === 'string' ? typeset(word, setting.locale) : word,
  );
}
