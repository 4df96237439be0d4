import { type Chapter, chapters } from '../graph/reading.ts';
import type { Content } from '../model/library.ts';
import type { Commitment, Playbook } from '../model/playbook.ts';
import { type CardPhase, cardPhases } from './card.ts';
import { gamebookNumbers, inGamebookOrder } from './gamebook.ts';
import { outcomesIn, pathToOutcome, type Stretch } from './outcome.ts';
import { type Pack, packOf } from './pack.ts';
import { promisesToCustomer } from './promises.ts';
import { levelsWithWork, stepsOfLevel } from './roles.ts';
import { type Scale, scaleOf } from './scale.ts';

/**
 * A sheet of a playbook: what it holds, as ids and nodes. `key` is its name in addresses, the same in every language; a step's id
 * never begins with a capital.
 */
export type Sheet =
  /** What is done in each phase: a page a phase, where it fits. */
  | { readonly key: string; readonly type: 'phases'; readonly chapters: readonly Chapter[] }
  /** What only a level of authority does. */
  | {
      readonly key: string;
      readonly type: 'role';
      readonly level: string;
      readonly steps: readonly string[];
    }
  /** The path to an outcome. */
  | {
      readonly key: string;
      readonly type: 'outcome';
      readonly outcome: string;
      readonly path: readonly Stretch[];
    }
  /** Every step with all that it says, every branch numbered. */
  | { readonly key: string; readonly type: 'whole'; readonly chapters: readonly Chapter[] }
  /** The steps by numbers that stay, in their order. */
  | {
      readonly key: string;
      readonly type: 'gamebook';
      readonly start: string;
      readonly numbers: readonly (readonly [id: string, number: string])[];
    }
  /** A dialogue as cards to cut, with its key and its scoring sheet. */
  | { readonly key: string; readonly type: 'pack'; readonly pack: Pack }
  /** A self-assessment to fill in. */
  | { readonly key: string; readonly type: 'scale'; readonly scale: Scale }
  /** A sheet that is folded twice, for a pocket. */
  | { readonly key: string; readonly type: 'card'; readonly phases: readonly CardPhase[] }
  /** What a customer is handed: what was promised, four cards a page. */
  | {
      readonly key: string;
      readonly type: 'promises';
      readonly promises: readonly Commitment[];
    }
  /** What whoever leads a session on the playbook goes by. */
  | { readonly key: string; readonly type: 'session' }
  /** Its written cases, by id, to be played aloud. */
  | { readonly key: string; readonly type: 'cases'; readonly cases: readonly string[] };

export type SheetType = Sheet['type'];

const session: Sheet = { key: 'Session', type: 'session' };

/** The sheets that can be made of a playbook, in the order of a pack. `cases`: ids of its scenarios that come to an end. */
export function sheetsOf(
  playbook: Playbook,
  content: Content,
  cases: readonly string[],
): readonly Sheet[] {
  const all = chapters(playbook, content.phases);
  const whole: Sheet = { key: 'Whole', type: 'whole', chapters: all };
  const order = all.flatMap(({ steps }) => steps.map(({ id }) => id));
  if (playbook.kind === 'assessment') {
    const scale = scaleOf(playbook, order);
    return scale.questions.length > 0 ? [{ key: 'Scale', type: 'scale', scale }, whole] : [whole];
  }
  const gamebook: Sheet = {
    key: 'Gamebook',
    type: 'gamebook',
    start: playbook.start.step,
    numbers: inGamebookOrder(gamebookNumbers(playbook)),
  };
  if (playbook.kind === 'dialogue') {
    const pack = packOf(playbook, order);
    const cards: readonly Sheet[] =
      pack.scenes.length > 0 ? [{ key: 'Pack', type: 'pack', pack }] : [];
    return [...cards, whole, gamebook, session];
  }
  const promises = promisesToCustomer(playbook, content);
  return [
    { key: 'Phases', type: 'phases', chapters: all },
    ...levelsWithWork(playbook, content.authority).map((level): Sheet => {
      const steps = stepsOfLevel(playbook, level, content.authority);
      return { key: `Role-${level}`, type: 'role', level, steps };
    }),
    ...outcomesIn(playbook).flatMap((outcome): readonly Sheet[] => {
      const path = pathToOutcome(playbook, outcome);
      return path.length > 0 ? [{ key: `Outcome-${outcome}`, type: 'outcome', outcome, path }] : [];
    }),
    whole,
    gamebook,
    { key: 'Card', type: 'card', phases: cardPhases(playbook, content) },
    ...(promises.length > 0 ? [{ key: 'Promises', type: 'promises', promises } as const] : []),
    session,
    ...(cases.length > 0 ? [{ key: 'Cases', type: 'cases', cases } as const] : []),
  ];
}
