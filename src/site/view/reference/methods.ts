import { phaseView, type ChapterView } from '../playbook.ts';
import { label } from '../setting.ts';
import { type Around, statusInWords } from './around.ts';

export interface MethodsView {
  readonly phases: readonly (PhaseBadge & { readonly badges: readonly BadgeView[] })[];
  readonly methods: readonly MethodView[];
}

export interface PhaseBadge extends Pick<ChapterView, 'label' | 'icon'> {
  readonly key: string;
  readonly number?: number;
}

/** A method's letters that are done in a phase: « HEARD · E, A ». */
export interface BadgeView {
  readonly method: string;
  readonly letters: readonly { readonly letter: string; readonly word: string }[];
}

export interface MethodView {
  readonly key: string;
  readonly name: string;
  readonly status: string;
  readonly letters: readonly {
    readonly letter: string;
    readonly word: string;
    readonly phases: readonly PhaseBadge[];
  }[];
}

export function methodsView(around: Around): MethodsView {
  const { setting } = around;
  const { methods, phases } = setting.library.content;
  const badges = phases.map(({ key }) => ({ key, ...phaseView(key, setting) }));
  return {
    phases: badges.map((phase) => ({
      ...phase,
      badges: methods.flatMap(({ name, letters }) => {
        const own = letters.filter((letter) => letter.phases.includes(phase.key));
        const worded = own.map(({ letter, word }) => ({ letter, word: label(setting, word) }));
        return own.length > 0 ? [{ method: name, letters: worded }] : [];
      }),
    })),
    methods: methods.map(({ key, name, letters, ...checked }) => ({
      key,
      name,
      status: statusInWords(checked, around),
      letters: letters.map(({ letter, word, phases: done }) => ({
        letter,
        word: label(setting, word),
        phases: badges.filter((badge) => done.includes(badge.key)),
      })),
    })),
  };
}
