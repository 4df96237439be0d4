import type { Playbook } from '../../../model/playbook.ts';
import { gamebookNumbers } from '../../../paper/gamebook.ts';
import type { Sheet } from '../../../paper/sheets.ts';
import type { PaperWords } from '../../words/paper.ts';
import { conditionOf } from '../condition.ts';
import { manuscriptOf } from '../manuscript.ts';
import { playbookOf, type Setting } from '../setting.ts';
import type { StepView, WayView } from '../step.ts';
import { withGains } from './pack.ts';
import { retold } from './retold.ts';
import { type PaperStep, paperStep } from './step.ts';

/** The steps by numbers that stay, to be followed without a screen. */
export interface GamebookSheet {
  readonly begin: string;
  readonly steps: readonly PaperStep[];
  /** What the answers of a dialogue are worth, by the number of their step: read at the end. */
  readonly gains: readonly PaperStep[];
}

export function gamebookSheet(
  { start, numbers }: Extract<Sheet, { type: 'gamebook' }>,
  playbook: Playbook,
  found: (ids: readonly string[]) => readonly StepView[],
  setting: Setting,
  words: PaperWords,
): GamebookSheet {
  const own = new Map(numbers);
  const where = (way: WayView): string => placeOf(way, own, setting, words);
  const manuscript = manuscriptOf(playbook, setting, own);
  const isDialogue = playbook.kind === 'dialogue';
  const density = isDialogue ? 'spoken' : 'done';
  const steps = numbers.flatMap(([id, number]) => found([id]).map((step) => ({ step, number })));
  return {
    begin: words.begin(own.get(start) ?? ''),
    steps: steps.map(({ step, number }) => {
      const told = retold(step, (guard) => conditionOf(guard, manuscript)?.words);
      return paperStep(told, { density, number, where });
    }),
    gains: isDialogue ? gainsOf() : [],
  };

  function gainsOf(): readonly PaperStep[] {
    const gained = withGains(playbook, setting);
    return steps
      .map(({ step, number }) => paperStep(gained(step), { density: 'ways', number, where }))
      .filter(({ ways }) => ways.some(({ points }) => points));
  }
}

/** Where a way leads, by the numbers of gamebooks. */
function placeOf(
  { to, where, title }: WayView,
  own: ReadonlyMap<string, string>,
  setting: Setting,
  words: PaperWords,
): string {
  if (to === 'back') return words.goBack;
  const number = own.get(to);
  if (number !== undefined) return words.goTo(number);
  const [slug = '', id] = to.slice(1).split('#');
  const other = playbookOf(setting, slug);
  const there = other && gamebookNumbers(other).get(id ?? other.start.step);
  return there === undefined ? `→\u00a0${where}` : words.goToOther(title ?? slug, there);
}
