import { figuresFor } from '../../journal/figures.ts';
import { measureKeys } from '../../journal/measure.ts';
import { targets } from '../../journal/targets.ts';
import type { MeasureWords } from '../../journal/words.ts';
import { typesetAll } from '../../words/words.ts';
import { journalWords } from '../../words/journal.ts';
import type { Around } from './around.ts';

export interface MeasuresView {
  /** Those that the journal counts. */
  readonly counted: readonly MeasureView[];
  readonly byHand: readonly MeasureView[];
}

export interface MeasureView extends MeasureWords {
  readonly key: string;
  readonly target?: string;
}

/** The journal's own measures in its own words, and those that no case tells of. */
export function measuresView({ setting, words }: Around): MeasuresView {
  const { measures } = typesetAll(journalWords(setting.speaks), setting.locale);
  const { figure } = figuresFor(setting.locale, '');
  return {
    counted: measureKeys.map((key) => {
      const target = key in targets ? targets[key as keyof typeof targets] : undefined;
      const limit = target?.is === 'least' ? measures.atLeast : measures.atMost;
      return {
        key,
        ...measures.keys[key],
        ...(target && { target: limit.replace('{n}', figure(target.value, 'share')) }),
      };
    }),
    byHand: Object.entries(words.measures.training).map(([key, own]) => ({ key, ...own })),
  };
}
