import type { BodyNode, Playbook, Step } from '../../model/playbook.ts';
import type { Block, ListItem } from '../../model/prose.ts';
import { typeset } from '../../model/typography.ts';
import { play, type Playable } from '../../scenario/play.ts';
import { scoresOf } from '../../scenario/talk.ts';
import type { Line, PlayerBook, PlayerData, StepWords } from '../training/data.ts';
import type { PresenterWords } from '../training/presenter-words.ts';
import type { PlayerWords } from '../training/words.ts';
import { playerWords } from '../words/player.ts';
import { presenterWords } from '../words/presenter.ts';
import { manuscriptOf, type Manuscript } from './manuscript.ts';
import { plain, plainBlocks } from './plain.ts';
import { scenariosOf } from './scenarios.ts';
import { labelOf, playbookOf, type Setting } from './setting.ts';

/** What a player needs to have a playbook exercised. */
export function playerData(playbook: Playbook, setting: Setting, version: string): PlayerData {
  const { library, locale } = setting;
  const set = (text: string) => typeset(text, locale);
  const find = (slug: string) => playbookOf(setting, slug);
  const scenarios = scenariosOf(playbook, setting);
  const visited = scenarios.flatMap(({ path }) => play(playbook, path, find).visits);
  const books = new Set([playbook, ...visited.map((visit) => visit.playbook)]);
  return {
    format: 1,
    slug: playbook.slug,
    language: playbook.language,
    title: set(playbook.title),
    kind: playbook.kind,
    locale,
    version,
    books: [...books].map((one) => bookOf(one, setting)),
    outcomes: Object.fromEntries(
      Object.entries(library.content.outcomes).map(([key, { settled }]) => {
        return [key, { label: labelOf(setting, library.content.outcomes, key), settled }];
      }),
    ),
    scenarios: scenarios.map(({ id, name, story, path }) => ({
      id,
      name: set(name),
      story: set(story),
      path: path.map(({ choice, scene, because }) => ({
        choice,
        ...(scene !== undefined && { scene: set(scene) }),
        ...(because !== undefined && { because: set(because) }),
      })),
    })),
    scores: Object.fromEntries(
      scoresOf(playbook).map(({ fact }) => [fact, labelOf(setting, library.content.facts, fact)]),
    ),
    titles: Object.fromEntries(
      library.playbooks
        .filter(({ language }) => language === setting.language)
        .map(({ slug, title }) => [slug, set(title)]),
    ),
  };
}

/** The player's words, set for the page's locale. */
export function playerWordsFor({ speaks, locale }: Setting): PlayerWords {
  return typesetAll(playerWords[speaks], locale);
}

/** Those of the presenter mode. */
export function presenterWordsFor({ speaks, locale }: Setting): PresenterWords {
  return typesetAll(presenterWords[speaks], locale);
}

function typesetAll<Words>(words: Words, locale: string): Words {
  const set = JSON.stringify(words, (_, word: unknown) =>
    typeof word === 'string' ? typeset(word, locale) : word,
  );
  return JSON.parse(set) as Words;
}

function bookOf(playbook: Playbook, setting: Setting): PlayerBook {
  const manuscript = manuscriptOf(playbook, setting);
  return {
    title: typeset(playbook.title, setting.locale),
    introduction: playbook.introduction.map((block) => plainBlocks([block], manuscript)),
    chart: chartOf(playbook),
    steps: Object.fromEntries(playbook.steps.map((step) => [step.id, wordsOf(step, manuscript)])),
    interrupts: playbook.interrupts.map(({ label }) => typeset(label, setting.locale)),
  };
}

/** No places and no words: nothing but what a walk reads. */
function chartOf({ slug, start, facts, interrupts, steps }: Playbook): Playable {
  return {
    slug,
    start: { step: start.step },
    facts: facts.map((fact) =>
      fact.type === 'list'
        ? { type: fact.type, name: fact.name, values: fact.values, shared: fact.shared }
        : { type: fact.type, name: fact.name, min: fact.min, max: fact.max, shared: fact.shared },
    ),
    interrupts: interrupts.map(({ target }) => ({ target })),
    steps: steps.map(({ id, phase, ways, end }) => ({
      id,
      phase,
      ways: ways.map(({ type, id: name, target, when, set }) => ({
        type,
        ...(name !== undefined && { id: name }),
        target,
        ...(when && { when }),
        ...(set && { set }),
      })),
      ...(end && { end: { as: end.as, ...(end.when && { when: end.when }) } }),
    })),
  };
}

function wordsOf({ title, body, ways, end }: Step, manuscript: Manuscript): StepWords {
  const { words } = manuscript.setting;
  return {
    title: plain(title, manuscript),
    lines: body.flatMap((node) => linesOf(node, manuscript)),
    ways: ways.map(({ label }) => plain(label, manuscript) || words.next),
    ...(end && { end: plain(end.label.length > 0 ? end.label : title, manuscript) }),
  };
}

function linesOf(node: BodyNode, manuscript: Manuscript): readonly Line[] {
  if (!('label' in node)) return blockLines(node, manuscript);
  const { type, label, when } = node;
  const { setting } = manuscript;
  const text = plain(label, manuscript);
  const isSpoken = type in spoken;
  return [
    {
      type: isSpoken ? (type as Line['type']) : 'do',
      text: isSpoken ? text : typeset(`${setting.words[type]} : ${text}`, setting.locale),
      ...(when && { when }),
    },
  ];
}

const spoken = { say: true, hear: true, avoid: true, why: true, ask: true };

function blockLines(block: Block, manuscript: Manuscript): readonly Line[] {
  if (block.type === 'list') {
    return block.children.map((item: ListItem) => ({
      type: item.task ? 'task' : 'item',
      text: plainBlocks(item.children, manuscript),
    }));
  }
  const text = plainBlocks([block], manuscript);
  return text === '' ? [] : [{ type: 'text', text }];
}
