import type { LanguageWording } from '../../../model/wording.ts';
import type { Playbook, Step } from '../../../model/playbook.ts';
import { typeset } from '../../../model/typography.ts';
import { leafOf } from '../leaf.ts';
import { manuscriptOf, type Manuscript } from '../manuscript.ts';
import { plain } from '../plain.ts';
import { phaseView, type ChapterView } from '../playbook.ts';
import { page, type Setting } from '../setting.ts';
import type { Around } from './around.ts';

export interface PhrasesView {
  readonly phases: readonly PhrasesOfPhase[];
  readonly faults: readonly FaultView[];
}

export interface PhrasesOfPhase extends Omit<ChapterView, 'steps'> {
  readonly steps: readonly PhrasesOfStep[];
}

/** What a step has one say, and leave unsaid. */
export interface PhrasesOfStep {
  readonly title: string;
  readonly playbook: string;
  readonly href: string;
  readonly say: readonly PhraseView[];
  readonly avoid: readonly PhraseView[];
}

export interface PhraseView {
  readonly html: string;
  /** When it is said, where not always. */
  readonly condition?: string;
}

/** Words that a checker's rule looks for. */
export interface FaultView {
  readonly kind: string;
  readonly first: readonly string[];
  readonly more: readonly string[];
  readonly better: string;
  readonly why: string;
}

/** How many of a rule's wordings are shown at once. */
const shown = 4;

export function phrasesView({ setting, words }: Around): PhrasesView {
  const { library, language } = setting;
  const own = library.playbooks
    .filter((playbook) => playbook.language === language)
    .map((playbook) => ({ playbook, manuscript: manuscriptOf(playbook, setting) }));
  const keys = [...library.content.phases.map(({ key }) => key), 'aside'];
  const wording = library.content.wording[language] ?? library.content.wording[setting.speaks];
  return {
    phases: keys.flatMap((phase) => {
      const steps = own.flatMap((one) => stepsOf(one, phase));
      return steps.length > 0 ? [{ phase, ...phaseView(phase, setting), steps }] : [];
    }),
    faults: wording?.faults.map((fault) => faultOf(fault, setting, words.phrases.kinds)) ?? [],
  };
}

interface Own {
  readonly playbook: Playbook;
  readonly manuscript: Manuscript;
}

function stepsOf({ playbook, manuscript }: Own, phase: string): readonly PhrasesOfStep[] {
  const { setting } = manuscript;
  return playbook.steps
    .filter((step) => step.phase === phase)
    .flatMap((step) => {
      const say = phrasesOf(step, 'say', manuscript);
      const avoid = phrasesOf(step, 'avoid', manuscript);
      if (say.length + avoid.length === 0) return [];
      return [
        {
          title: plain(step.title, manuscript),
          playbook: typeset(playbook.title, setting.locale),
          href: `${page(setting, playbook.slug)}#${step.id}`,
          say,
          avoid,
        },
      ];
    });
}

function phrasesOf(
  { body }: Step,
  type: 'say' | 'avoid',
  manuscript: Manuscript,
): readonly PhraseView[] {
  return body.flatMap((node) => {
    if (node.type !== type) return [];
    const { html, condition } = leafOf(node, manuscript);
    return [{ html, ...(condition && { condition: condition.words }) }];
  });
}

function faultOf(
  { kind, phrases, better, why }: LanguageWording['faults'][number],
  { locale }: Setting,
  kinds: Readonly<Record<typeof kind, string>>,
): FaultView {
  const set = (text: string) => typeset(text, locale);
  const all = phrases.map(set);
  return {
    kind: kinds[kind],
    first: all.slice(0, shown),
    more: all.slice(shown),
    better: set(better),
    why: set(why),
  };
}
