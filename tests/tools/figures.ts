import fc from 'fast-check';
import type { Playbook, Step, Target, Way } from '../../src/model/playbook.ts';
import type { Phase } from '../../src/model/library.ts';

const phaseKeys = ['isolate', 'listen', 'reformulate', 'propose', 'conclude', 'follow-up'];

/** Phases as the layout needs them. */
export const phases = phaseKeys.map((key): Phase => {
  return { key, label: { fr: key, en: key }, hue: 0, icon: 'dot', 'over-when': { fr: '', en: '' } };
});

/** What a picture is made of: a step's phase and title, and its ways by the place of their target. */
export interface Sketch {
  readonly phase: string;
  readonly title: string;
  readonly ways: readonly SketchWay[];
}

/** A number is the place of a step, also of one that does not exist; text is a playbook or `back`. */
export interface SketchWay {
  readonly to: number | string;
  readonly label: string;
}

const titles = [
  'Écouter',
  'Que dit la politique ?',
  'Confirmer par écrit, nommer la personne-ressource',
  'Anticonstitutionnellementissime',
  'Attendre 150\u00a0€ et dire ce qu’on sait, ce qu’on ignore et quand on en dira plus',
  '',
];
const labels = [
  '',
  'Oui',
  'Non',
  'Désaccord sur les faits (deux versions notées)',
  'Mise en demeure, avocat, autorité, journaliste',
  'Anticonstitutionnellement',
];

/** Any picture that an author's playbook could ask for, sound or not. */
export const sketches: fc.Arbitrary<readonly Sketch[]> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 6 }))
  .chain(([size, reach]) => {
    const way = fc.record({
      to: fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: -reach, max: 2 * reach }) },
        { weight: 1, arbitrary: fc.constantFrom('back', '/crise', '/crise#suite') },
      ),
      label: fc.constantFrom(...labels),
    });
    const step = fc.record({
      phase: fc.constantFrom(...phaseKeys, 'aside'),
      title: fc.constantFrom(...titles),
      ways: fc.oneof(
        { weight: 9, arbitrary: fc.array(way, { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.array(way, { minLength: 5, maxLength: 9 }) },
      ),
    });
    const inOrder = fc.boolean();
    return fc.tuple(fc.array(step, { minLength: size, maxLength: size }), inOrder);
  })
  .map(([steps, inOrder]) => (inOrder ? sorted(steps) : steps).map(relative));

/** Most playbooks are written phase by phase. */
function sorted(steps: readonly Sketch[]): readonly Sketch[] {
  const rank = ({ phase }: Sketch) => [...phaseKeys, 'aside'].indexOf(phase);
  return [...steps].sort((a, b) => rank(a) - rank(b));
}

function relative(step: Sketch, place: number): Sketch {
  const ways = step.ways.map(({ to, label }) => ({
    to: typeof to === 'number' ? to + place : to,
    label,
  }));
  return { ...step, ways };
}

/** The sketch as a playbook; `name` gives the ids. */
export function playbookOf(
  sketch: readonly Sketch[],
  name: (place: number) => string = (place) => `step-${place}`,
): Playbook {
  return {
    format: 1,
    slug: 'sketch',
    language: 'fr',
    file: 'playbooks/fr/sketch.mdx',
    title: 'Sketch',
    summary: '',
    situation: '',
    kind: 'procedure',
    owner: '',
    reviewed: '2026-01-01',
    reviewEvery: 'P6M',
    sources: [],
    channel: [],
    audience: [],
    tags: [],
    related: [],
    start: { step: name(0), after: [], facts: [] },
    entries: [],
    facts: [],
    interrupts: [],
    waivers: [],
    introduction: [],
    steps: sketch.map((step, place) => stepOf(step, name(place), name)),
    at: {},
  };
}

const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

function stepOf({ phase, title, ways }: Sketch, id: string, name: (place: number) => string): Step {
  return {
    id,
    phase,
    title: text(title),
    internal: false,
    body: [],
    ways: ways.map(({ to, label }): Way => {
      const type = label ? 'choice' : 'next';
      return { type, label: text(label), target: targetOf(to, name), position, at: {} };
    }),
    position,
    at: {},
  };
}

function text(value: string): Step['title'] {
  return value ? [{ type: 'text', value }] : [];
}

function targetOf(to: number | string, name: (place: number) => string): Target {
  if (typeof to === 'number') return { type: 'step', id: name(to) };
  if (to === 'back') return { type: 'back' };
  const [slug = '', step] = to.slice(1).split('#');
  return { type: 'playbook', slug, ...(step !== undefined && { step }) };
}
