import type { Localized } from '../model/language.ts';
import type { Playbook } from '../model/playbook.ts';

/** What a picture of a playbook may leave out. */
export type Thing = keyof typeof things;

const leaves = ({ steps }: Playbook) => steps.flatMap(({ body }) => body);
const ways = ({ steps }: Playbook) => steps.flatMap(({ ways }) => ways);

/** How many of each a playbook has, and their names. */
const things = {
  text: {
    count: (playbook) => playbook.introduction.length + leaves(playbook).length,
    en: 'blocks of text of the steps and the introduction: what to say, to avoid, to note, to tick',
    fr: 'blocs de texte des étapes et de l’introduction\u00a0: quoi dire, éviter, noter, cocher',
  },
  effects: {
    count: (playbook) => ways(playbook).filter(({ set }) => set).length,
    en: 'facts that choices set',
    fr: 'faits que des choix inscrivent',
  },
  back: {
    count: (playbook) => ways(playbook).filter(({ target }) => target.type === 'back').length,
    en: 'ways back to where one came from',
    fr: 'retours là d’où l’on vient',
  },
  interrupts: {
    count: ({ interrupts }) => interrupts.length,
    en: 'ways that are open at any moment',
    fr: 'chemins ouverts à tout moment',
  },
  limits: {
    count: ({ steps }) => steps.filter(({ within }) => within).length,
    en: 'time limits of steps',
    fr: 'délais d’étapes',
  },
  levels: {
    count: ({ steps }) => steps.filter(({ by }) => by).length,
    en: 'levels of authority of steps',
    fr: 'niveaux d’autorité d’étapes',
  },
  astray: {
    count: (playbook) => {
      const known = new Set(playbook.steps.map(({ id }) => id));
      return ways(playbook).filter(({ target }) => target.type === 'step' && !known.has(target.id))
        .length;
    },
    en: 'ways to steps that do not exist',
    fr: 'chemins vers des étapes qui n’existent pas',
  },
} as const satisfies Record<string, { count: (playbook: Playbook) => number } & Localized>;

/** Tells what of a playbook is not carried, with how many there are of it. */
export function lostBut(playbook: Playbook, carried: readonly Thing[]): readonly Localized[] {
  return Object.entries(things).flatMap(([thing, { count, en, fr }]) => {
    const number = carried.includes(thing as Thing) ? 0 : count(playbook);
    return number === 0 ? [] : [{ en: `${number} × ${en}`, fr: `${number} × ${fr}` }];
  });
}
