import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { countIn } from './count.ts';
import type { PrettyOptions } from './options.ts';
import { fold, paint } from './paint.ts';
import { counted, words } from './words.ts';

/** How much was read, what was found in it, and how much of that mends itself. */
export function summary(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const { language, playbooks, steps, untold = 0 } = options;
  const count = (number: number, what: Countable) =>
    countIn(language, number, counted[language][what]);
  const read = `${count(playbooks, 'playbooks')}, ${count(steps, 'steps')}${words[language].colon}`;
  const fixable = diagnostics.filter(({ fix }) => fix).length;
  const sentences = [
    paint(styleOf(diagnostics), `${read} ${verdict(diagnostics, options)}`, options),
    ...(fixable > 0 ? [count(fixable, 'fixable')] : []),
    ...(untold > 0 ? [count(untold, 'untold')] : []),
  ];
  return fold(sentences.join(' '), options.width);
}

type Countable = keyof (typeof counted)[Language];

function verdict(
  diagnostics: readonly Diagnostic[],
  { language, untold = 0 }: PrettyOptions,
): string {
  if (diagnostics.length > 0) return `${countText(diagnostics, language)}.`;
  return untold > 0 ? words[language].noError : words[language].sound;
}

/** Such as "1 error, 3 warnings"; without the kinds that there are none of. */
export function countText(diagnostics: readonly Diagnostic[], language: Language): string {
  const kinds = { error: 'errors', warning: 'warnings', info: 'infos' } as const;
  return Object.entries(kinds)
    .map(([kind, what]) => {
      const number = diagnostics.filter(({ severity }) => severity === kind).length;
      return number > 0 ? countIn(language, number, counted[language][what]) : '';
    })
    .filter((text) => text !== '')
    .join(', ');
}

function styleOf(diagnostics: readonly Diagnostic[]) {
  const has = (kind: Severity) => diagnostics.some(({ severity }) => severity === kind);
  return has('error') ? 'red' : has('warning') ? 'yellow' : 'green';
}
