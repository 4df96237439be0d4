import type { Ending, Goal, Pack, Scene, Sequel } from '../../../paper/pack.ts';
import { mostOf } from '../../../paper/pack.ts';
import type { Score } from '../../../scenario/talk.ts';
import type { Playbook } from '../../../model/playbook.ts';
import { typeset } from '../../../model/typography.ts';
import { letterOf } from '../../training/keys.ts';
import { type PackWords, packWordsFor } from '../../words/pack.ts';
import type { LeafView } from '../leaf.ts';
import { labelOf, playbookOf, type Setting } from '../setting.ts';
import type { BodyView, StepView } from '../step.ts';
import { type PaperStep, paperStep } from './step.ts';

/** A dialogue's cards, key and scoring sheet, ready to be written. */
export interface PackView {
  readonly words: PackWords;
  readonly introduction: string;
  /** What everybody knows before the first scene. */
  readonly opening: readonly BodyView[];
  /** What whoever answers looks for, and may grant. */
  readonly toFind: readonly BodyView[];
  readonly gestures: readonly LeafView[];
  readonly scenes: readonly SceneView[];
  /** The customer's own lines, scene by scene. */
  readonly script: readonly ScriptScene[];
  /** Names of the scores. */
  readonly scores: readonly string[];
  readonly tables: readonly ScoreTable[];
  /** « Forme 4, Fond 4 » */
  readonly most: string;
  readonly ends: readonly EndingView[];
}

export interface SceneView {
  readonly number: number;
  /** The step's id. */
  readonly id: string;
  readonly titleHtml: string;
  /** What the customer says, as HTML. */
  readonly heard: readonly string[];
  readonly ask: readonly string[];
  readonly cards: readonly CardView[];
}

export interface CardView {
  /** « 1A » */
  readonly code: string;
  readonly html: string;
  readonly condition?: string;
  readonly sequels: readonly SequelView[];
}

export interface SequelView {
  /** What the customer says before the next scene. */
  readonly said: readonly Reaction[];
  /** The same; where that is nothing, what they say in the next scene. */
  readonly reactions: readonly Reaction[];
  /** « +2 », in the order of the scores. */
  readonly gains: readonly string[];
  readonly where: string;
  /** Reasons as HTML, each step's once. */
  readonly whys: readonly string[];
  /** « Voir 3C. »: earlier cards with which the other reasons stand. */
  readonly see?: string;
}

export interface Reaction {
  /** What happens; none where the step's title only quotes. */
  readonly titleHtml?: string;
  readonly heard: readonly string[];
}

export interface ScriptScene {
  readonly name: string;
  /** Cards after which the same is said, « 3C, 3D ». */
  readonly lines: readonly (Pick<SequelView, 'said' | 'where'> & { readonly codes: string })[];
}

/** Scenes side by side, as many as fit; the totals stand in the last table. */
export interface ScoreTable {
  readonly scenes: readonly { readonly name: string; readonly id: string }[];
  readonly totals: readonly string[];
}

export interface EndingView {
  readonly step: PaperStep;
  readonly from: string;
  readonly range: string;
}

export function packView(
  pack: Pack,
  introduction: string,
  found: (id: string) => StepView | undefined,
  setting: Setting,
): PackView {
  const words = packWordsFor(setting.speaks, setting.locale);
  const numbers = new Map(pack.scenes.map(({ step }, index) => [step, index + 1]));
  const codes = codesOf(pack);
  const opening = pack.opening.flatMap((id) => found(id)?.body ?? []);
  const name = (fact: string) => labelOf(setting, setting.library.content.facts, fact);
  /** Code of the card with which a step's reasons stand. */
  const reasons = new Map<string, string>();
  const most = mostOf(pack);
  const scenes = pack.scenes.map(sceneOf);
  return {
    words,
    introduction,
    opening: opening.filter(({ type }) => type === 'prose' || type === 'record'),
    toFind: opening.filter(({ type }) => type === 'checklist'),
    gestures: gesturesOf(
      pack.scenes.flatMap(({ step }) => found(step) ?? []),
      setting.library.content.authority.levels[0]?.key,
    ),
    scenes,
    script: scenes.map((scene) => scriptOf(scene, words)),
    scores: pack.scores.map(({ fact }) => name(fact)),
    tables: tablesOf(pack, words, name),
    most: words.most(most.map(({ fact, max }) => words.scoreOf(name(fact), max)).join(', ')),
    ends: pack.ends.flatMap(({ step, from, scores }) => {
      const end = found(step);
      if (!end) return [];
      return [
        {
          step: paperStep({ ...end, body: end.body.filter(isRead) }, { density: 'whole' }),
          from: words.cameFrom(
            [...codes].flatMap(([key, code]) => (leading(from).has(key) ? [code] : [])).join(', '),
          ),
          range: scores.map((score) => rangeOf(score, name(score.fact), words)).join(' · '),
        },
      ];
    }),
  };

  function sceneOf({ step: id, answers }: Scene): SceneView {
    const step = found(id);
    const body = step?.body ?? [];
    // The first thing said stands on the card of the scene that it leads to.
    const before = pack.first === id ? leaves(opening, 'hear') : [];
    return {
      number: numbers.get(id) ?? 0,
      id,
      titleHtml: step?.titleHtml ?? id,
      heard: [...before, ...leaves(body, 'hear')].map(({ html }) => html),
      ask: leaves(body, 'ask').map(({ html }) => html),
      cards: answers.map(({ place, sequels }): CardView => {
        const way = step?.ways.find((one) => one.place === place);
        const code = codes.get(`${id} ${place}`) ?? '';
        return {
          code,
          html: way?.html ?? '',
          ...(way?.condition && { condition: way.condition.words }),
          sequels: sequels.map((sequel) => sequelOf(sequel, code)),
        };
      }),
    };
  }

  /** As the player shows it: what is heard on the way; where that is nothing, at the next scene. */
  function sequelOf({ passed, gains, goal }: Sequel, code: string): SequelView {
    const spoken = [...passed, ...('step' in goal && goal.type === 'scene' ? [goal.step] : [])]
      .flatMap((id) => found(id) ?? [])
      .filter(({ body }) => leaves(body, 'hear').length > 0);
    const own = spoken.filter(({ id }) => passed.includes(id));
    const shown = own.length > 0 ? own : spoken;
    const reasoned = shown.filter(({ body }) => leaves(body, 'why').length > 0);
    const known = reasoned.flatMap(({ id }) => reasons.get(id) ?? []);
    const news = reasoned.filter(({ id }) => !reasons.has(id));
    for (const { id } of news) reasons.set(id, code);
    return {
      said: own.map(reactionOf),
      reactions: shown.map(reactionOf),
      gains: pack.scores.map(({ fact }) => signed(gains[fact] ?? 0)),
      where: whereOf(goal),
      whys: news.flatMap(({ body }) => leaves(body, 'why').map(({ html }) => html)),
      ...(known.length > 0 && { see: words.see([...new Set(known)].join(', ')) }),
    };
  }

  function whereOf(goal: Goal): string {
    if (goal.type === 'away') {
      const title = playbookOf(setting, goal.slug)?.title ?? goal.slug;
      return words.toPlaybook(typeset(title, setting.locale));
    }
    if (goal.type === 'scene') return words.toScene(numbers.get(goal.step) ?? 0);
    const end = found(goal.step)?.end;
    return end ? words.toEnd(end.outcome) : words.over;
  }
}

/** What the customer says after each card, cards that have the same said together. */
function scriptOf({ number, cards }: SceneView, words: PackWords): ScriptScene {
  const all = cards.flatMap(({ code, sequels }) =>
    sequels.map(({ said, where }) => ({ code, said, where })),
  );
  const groups = Map.groupBy(all, ({ said, where }) => JSON.stringify([said, where]));
  return {
    name: words.scene(number),
    lines: [...groups.values()].flatMap((group) => {
      const [first] = group;
      const codes = [...new Set(group.map(({ code }) => code))].join(', ');
      return first ? [{ codes, said: first.said, where: first.where }] : [];
    }),
  };
}

/** Answers with what they bring, for whoever leads the game: « Forme +2, Fond +1 ». */
export function withGains(
  { steps, facts }: Playbook,
  setting: Setting,
): (step: StepView) => StepView {
  const scores = facts.filter(({ type }) => type === 'range').map(({ name }) => name);
  const ways = new Map(steps.map((step) => [step.id, step.ways]));
  return (step) => ({
    ...step,
    ways: step.ways.map((way) => {
      const set = ways.get(step.id)?.[way.place - 1]?.set ?? [];
      const gains = set.filter(({ fact, op }) => op !== '=' && scores.includes(fact));
      if (gains.length === 0) return way;
      const points = gains.map(({ fact, op, value }) => {
        const name = labelOf(setting, setting.library.content.facts, fact);
        return `${name} ${signed(op === '-=' ? -Number(value) : Number(value))}`;
      });
      return { ...way, points: points.join(', ') };
    }),
  });
}

/** What an end says of the total. */
function isRead({ type }: BodyView): boolean {
  return type === 'prose' || type === 'say';
}

function leading(from: Ending['from']): ReadonlySet<string> {
  return new Set(from.map(({ scene, place }) => `${scene} ${place}`));
}

/** « 1A » by step and place. Letters count every choice of the step, in the author's order. */
function codesOf({ scenes }: Pack): ReadonlyMap<string, string> {
  return new Map(
    scenes.flatMap(({ step, answers }, scene) =>
      answers.map(({ place }, index) => {
        return [`${step} ${place}`, `${scene + 1}${letterOf(index)}`] as const;
      }),
    ),
  );
}

function reactionOf({ title, titleHtml, body }: StepView): Reaction {
  const heard = leaves(body, 'hear').map(({ html }) => html);
  return { ...(!/^[«“"]/.test(title) && { titleHtml }), heard };
}

function leaves(body: readonly BodyView[], type: LeafView['type']): readonly LeafView[] {
  return body.filter((part): part is LeafView => 'notes' in part && part.type === type);
}

/** Each once, whatever it is called, with what the lowest level may grant. */
function gesturesOf(steps: readonly StepView[], level: string | undefined): readonly LeafView[] {
  const all = steps.flatMap(({ body }) => leaves(body, 'gesture'));
  const once = all.filter((one, index) => {
    return all.findIndex(({ data }) => data['gesture'] === one.data['gesture']) === index;
  });
  return once.map((one) => {
    return { ...one, notes: one.notes.filter(({ grant }) => grant?.level === level) };
  });
}

/** How many narrow columns a page has room for. */
const columns = 15;

function tablesOf(
  { scenes, scores }: Pack,
  words: PackWords,
  name: (fact: string) => string,
): readonly ScoreTable[] {
  const most = Math.max(1, Math.floor(columns / (1 + scores.length)));
  const count = Math.ceil(scenes.length / most);
  const named = scenes.map(({ step }, index) => ({ name: words.scene(index + 1), id: step }));
  return Array.from({ length: count }, (_, index) => ({
    scenes: named.slice(index * most, (index + 1) * most),
    totals: index === count - 1 ? scores.map(({ fact }) => words.total(name(fact))) : [],
  }));
}

function rangeOf({ min, max }: Score, name: string, words: PackWords): string {
  return min === max ? words.exactly(name, min) : words.between(name, min, max);
}

function signed(gain: number): string {
  return gain > 0 ? `+${gain}` : String(gain).replace('-', '−');
}
