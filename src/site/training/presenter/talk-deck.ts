import { start, type Walk } from '../../../graph/walk.ts';
import {
  between,
  onward,
  ranked,
  repliesAt,
  scoresOf,
  type Reply,
  type Talk,
} from '../../../scenario/talk.ts';
import { fill } from '../../islands/words.ts';
import type { Line, PlayerData } from '../data.ts';
import { letterOf } from '../keys.ts';
import { stepNamer, type Book, type Names } from '../names.ts';
import type { PresenterWords } from '../presenter-words.ts';
import type { PlayerWords } from '../words.ts';
import {
  isSameMove,
  type Deck,
  type Group,
  type Option,
  type ScoreNow,
  type Side,
  type Slide,
} from './slides.ts';
import { notesOf } from './step-notes.ts';

/** A dialogue as slides: what the other person says, the answers, the reaction, and answers beside each other. */
export function talkDeck(
  data: PlayerData,
  words: PresenterWords,
  playerWords: PlayerWords,
): Deck | undefined {
  const [own] = data.books;
  if (!own) return undefined;
  const { chart } = own;
  const common = {
    data,
    words,
    playerWords,
    chart,
    names: stepNamer(new Map([[chart.slug, own]])),
  };
  const begun = onward(chart, start(chart));
  const introduction: Slide = {
    type: 'telling',
    place: playerWords.story,
    title: data.title,
    texts: own.introduction,
    isSpeech: false,
    notes: [],
  };
  return (votes) => {
    const slides: Slide[] = [introduction, heardSlide(common, undefined, begun)];
    const turns: Turn[] = [];
    let talk = begun;
    for (;;) {
      const replies = repliesAt(chart, talk);
      if (replies.length === 0) return [...slides, ...endSlides(common, turns, talk)];
      const question = turns.length;
      slides.push(questionSlide(common, question, talk, replies));
      const reply = replies.find(({ move }) => isSameMove(votes[question]?.move, move));
      if (!reply) return slides;
      const turn = { ...common, question, walk: talk.walk, replies, reply };
      turns.push(turn);
      talk = reply.talk;
      slides.push(heardSlide(common, turn, talk), ...comparedSlides(turn));
    }
  };
}

interface Common {
  readonly data: PlayerData;
  readonly words: PresenterWords;
  readonly playerWords: PlayerWords;
  readonly chart: Book;
  readonly names: Names;
}

interface Turn extends Common {
  readonly question: number;
  readonly walk: Walk;
  /** In the author's order: the letters are theirs. */
  readonly replies: readonly Reply[];
  /** The room's. */
  readonly reply: Reply;
}

function heardSlide(common: Common, turn: Turn | undefined, talk: Talk): Slide {
  const { chart, names, words, playerWords, data } = common;
  const walks = between(turn?.walk, talk);
  const spoken = heardAt(common, walks);
  const told = talk.away
    ? [fill(playerWords.leadsAway, { title: data.titles[talk.away] ?? talk.away })]
    : walks.slice(0, 1).map((walk) => names.title({ playbook: chart, walk }));
  return {
    type: 'telling',
    place: turn ? `${turnName(turn)} · ${playerWords.reaction}` : playerWords.customer,
    title: names.title({ playbook: chart, walk: walks[0] ?? talk.walk }),
    texts: spoken.length > 0 ? spoken : told,
    isSpeech: spoken.length > 0,
    notes: notesAt(common, walks, words),
    scores: scoresNow(common, talk, turn?.reply),
  };
}

function questionSlide(
  common: Common,
  question: number,
  talk: Talk,
  replies: readonly Reply[],
): Slide {
  const { chart, names, words, playerWords } = common;
  const here = { playbook: chart, walk: talk.walk };
  const reminder = names.lines(here, 'hear').at(-1);
  return {
    type: 'question',
    place: fill(playerWords.turn, { n: question + 1 }),
    title: names.lines(here, 'ask')[0] ?? playerWords.yourAnswer,
    notes: notesOf(here, names, words),
    scores: scoresNow(common, talk),
    question,
    ...(reminder !== undefined && { reminder }),
    options: optionsOf(common, talk.walk, replies),
    isNeeded: true,
  };
}

/** A worse answer beside the best one; then what the worse one brings about, in the playbook's words. */
function comparedSlides(turn: Turn): readonly Slide[] {
  const { chart, names, words, reply, replies, walk } = turn;
  const order = ranked(replies);
  const [best] = order;
  const worst = order.at(-1);
  const worse = best?.move === reply.move ? worst : reply;
  if (!best || !worse || best === worse) return [];
  const walks = between(walk, worse.talk).slice(0, 1);
  const lines = (...types: readonly Line['type'][]) =>
    walks.flatMap((one) => names.lines({ playbook: chart, walk: one }, ...types));
  const groups: readonly Group[] = [
    { lines: lines('text', 'item') },
    { title: turn.playerWords.why, lines: lines('why') },
  ].filter((group) => group.lines.length > 0);
  const compared: Slide = {
    type: 'sides',
    place: turnName(turn),
    title: words.compared,
    notes: notesAt(turn, walks, words),
    scores: scoresNow(turn, reply.talk),
    sides: [sideOf(turn, worse, false), sideOf(turn, best, true)],
    groups: [],
  };
  if (groups.length === 0) return [compared];
  const lesson: Slide = {
    type: 'lists',
    place: `${turnName(turn)} · ${words.lesson}`,
    title: walks.map((one) => names.title({ playbook: chart, walk: one })).join(''),
    notes: notesAt(turn, walks, words),
    groups,
  };
  return [compared, lesson];
}

function sideOf(turn: Turn, reply: Reply, isBetter: boolean): Side {
  const { words, walk, replies } = turn;
  const option = optionsOf(turn, walk, replies)[replies.indexOf(reply)];
  const letter = option?.letter ?? '';
  const kind = isBetter ? words.better : words.worse;
  const [reaction] = heardAt(turn, between(walk, reply.talk));
  return {
    isBetter,
    kind: reply === turn.reply ? `${kind} · ${fill(words.room, { letter })}` : kind,
    letter,
    label: option?.label ?? '',
    effects: [gainsOf(turn, reply)],
    ...(reaction !== undefined && { reaction }),
  };
}

/** The scores and the way that was taken, then every question that the last steps ask. */
function endSlides(common: Common, turns: readonly Turn[], talk: Talk): readonly Slide[] {
  const { chart, names, words, playerWords, data } = common;
  const last = turns.at(-1);
  const walks = last && !talk.away ? between(last.walk, talk) : [];
  const end = names.step({ playbook: chart, walk: talk.walk })?.end;
  const asked = walks.flatMap((walk) =>
    names
      .lines({ playbook: chart, walk }, 'say', 'ask', 'item', 'task')
      .filter((line) => line.endsWith('?')),
  );
  const over: Slide = {
    type: 'lists',
    place: data.title,
    title: end === undefined ? playerWords.talkOver : fill(playerWords.end, { end }),
    notes: notesAt(common, walks.slice(-1), words),
    scores: scoresNow(common, talk),
    groups: [{ title: playerWords.path, lines: turns.map(pathLine) }],
  };
  if (asked.length === 0) return [over];
  const debrief: Slide = {
    type: 'lists',
    place: data.title,
    title: words.debrief,
    notes: notesAt(common, walks.slice(0, -1).slice(-1), words),
    groups: [{ lines: asked }],
  };
  return [over, debrief];
}

function pathLine(turn: Turn): string {
  const option = optionsOf(turn, turn.walk, turn.replies)[turn.replies.indexOf(turn.reply)];
  return `${turn.question + 1}. ${option?.letter ?? ''} · ${option?.label ?? ''} (${gainsOf(turn, turn.reply)})`;
}

function optionsOf(
  { chart, names }: Common,
  walk: Walk,
  replies: readonly Reply[],
): readonly Option[] {
  return replies.map(({ move }, index) => {
    return { move, letter: letterOf(index), label: names.move({ playbook: chart, walk }, move) };
  });
}

function heardAt({ chart, names }: Common, walks: readonly Walk[]): readonly string[] {
  return walks.flatMap((walk) => names.lines({ playbook: chart, walk }, 'hear'));
}

function notesAt(
  { chart, names }: Common,
  walks: readonly Walk[],
  words: PresenterWords,
): readonly Group[] {
  return walks.flatMap((walk) => notesOf({ playbook: chart, walk }, names, words));
}

function turnName({ playerWords, question }: Turn): string {
  return fill(playerWords.turn, { n: question + 1 });
}

/** `Forme +2 · Fond 0` */
function gainsOf({ chart, data, playerWords }: Common, { gains }: Reply): string {
  const all = scoresOf(chart).map(({ fact }) => {
    const n = signed(gains[fact] ?? 0) || '0';
    return fill(playerWords.effect, { name: data.scores[fact] ?? fact, n });
  });
  return all.join(' · ');
}

function scoresNow(
  { chart, data, playerWords }: Common,
  talk: Talk,
  reply?: Reply,
): readonly ScoreNow[] {
  return scoresOf(chart).map(({ fact, min, max }) => {
    const value = Number(talk.walk.facts[fact]);
    const text = fill(playerWords.score, { name: data.scores[fact] ?? fact, n: value, m: max });
    return { text, value, min, max, gain: signed(reply?.gains[fact] ?? 0) };
  });
}

function signed(gain: number): string {
  if (gain === 0) return '';
  return gain > 0 ? `+${gain}` : `−${-gain}`;
}
