import {
  act,
  begin,
  exercise,
  movesAt,
  type Attempt,
  type Exercise,
} from '../../../scenario/exercise.ts';
import type { Visit } from '../../../scenario/play.ts';
import { fill } from '../../islands/words.ts';
import type { PlayerAnswer, PlayerBook, PlayerData, PlayerScenario } from '../data.ts';
import { letterOf } from '../keys.ts';
import { stepNamer, type Book, type Names } from '../names.ts';
import type { PlayerWords } from '../words.ts';
import type { PresenterWords } from '../presenter-words.ts';
import { isSameMove, type Deck, type Option, type Side, type Slide, type Vote } from './slides.ts';
import { notesOf } from './step-notes.ts';

/** The scenario of this id as slides: the story, then scene, question and answer in turn. */
export function caseDeck(
  data: PlayerData,
  words: PresenterWords,
  playerWords: PlayerWords,
  id: string,
): Deck | undefined {
  const scenario = data.scenarios.find((one) => one.id === id);
  const [own] = data.books;
  if (!scenario || !own) return undefined;
  const books = new Map(data.books.map((book): [string, PlayerBook] => [book.chart.slug, book]));
  const made = exercise(own.chart, scenario.path, (slug) => books.get(slug)?.chart);
  const attempt = begin(made);
  if (!attempt) return undefined;
  const common = { data, words, playerWords, scenario, made, names: stepNamer(books) };
  const turns = turnsOf({ ...common, attempt });
  const story: Slide = {
    type: 'telling',
    place: data.title,
    title: scenario.name,
    texts: [scenario.story],
    isSpeech: false,
    notes: [],
  };
  return (votes) => [
    story,
    ...turns.flatMap((turn) => slidesOf(turn, votes[turn.question])),
    endOf(common, turns, votes),
  ];
}

interface Common {
  readonly data: PlayerData;
  readonly words: PresenterWords;
  readonly playerWords: PlayerWords;
  readonly scenario: PlayerScenario;
  readonly made: Exercise<Book>;
  readonly names: Names;
}

/** One question of the case. */
interface Turn extends Common {
  readonly question: number;
  readonly visit: Visit<Book>;
  readonly answer: PlayerAnswer;
  /** As it stands before the answer: what another one leads to is asked of it. */
  readonly attempt: Attempt<Book>;
  readonly options: readonly Option[];
  readonly right: Option | undefined;
  /** The steps up to the next question, or the end. */
  readonly then: readonly string[];
}

function turnsOf(common: Common & { readonly attempt: Attempt<Book> }): readonly Turn[] {
  const { made, names, scenario } = common;
  const turns: Turn[] = [];
  let { attempt } = common;
  made.expected.forEach((visit, index) => {
    const answer = scenario.path[visit.answer ?? -1];
    if (answer) {
      const options = movesAt(visit).map((move, nth) => {
        return { move, letter: letterOf(nth), label: names.move(visit, move) };
      });
      const right = options.find(({ move }) => isSameMove(visit.move, move));
      const later = made.expected.slice(index + 1);
      const next = later.findIndex((one) => one.answer !== undefined);
      const then = (next < 0 ? later : later.slice(0, next + 1)).map((one) => names.title(one));
      turns.push({
        ...common,
        question: turns.length,
        visit,
        answer,
        attempt,
        options,
        right,
        then,
      });
    }
    if (visit.move) attempt = act(made, attempt, visit.move);
  });
  return turns;
}

function slidesOf(turn: Turn, vote: Vote | undefined): readonly Slide[] {
  const { visit, answer, names, words, playerWords, scenario, question, options } = turn;
  const title = names.title(visit);
  const count = fill(playerWords.place, { n: question + 1, m: scenario.path.length });
  const notes = notesOf(visit, names, words);
  const scene = answer.scene;
  return [
    ...(scene === undefined
      ? []
      : [
          { type: 'telling', place: count, title, texts: [scene], isSpeech: false, notes } as const,
        ]),
    {
      type: 'question',
      place: `${count} · ${title}`,
      title: names.lines(visit, 'ask')[0] ?? words.ask,
      notes,
      question,
      options,
      isNeeded: false,
    },
    {
      type: 'sides',
      place: `${count} · ${title}`,
      title: words.revealed,
      notes,
      sides: sidesOf(turn, vote),
      groups: [{ title: playerWords.why, lines: names.lines(visit, 'why') }].filter(
        ({ lines }) => lines.length > 0,
      ),
    },
  ];
}

/** The room's answer, if it was another one, and the case's. */
function sidesOf(turn: Turn, vote: Vote | undefined): readonly Side[] {
  const { options, right, words, answer, then } = turn;
  const chosen = options.find(({ move }) => isSameMove(vote?.move, move));
  const isRight = chosen !== undefined && chosen === right;
  const better: Side = {
    isBetter: true,
    kind: isRight ? words.caseRight : words.theCase,
    letter: right?.letter ?? '',
    label: right?.label ?? '',
    effects: [
      ...(answer.because === undefined ? [] : [answer.because]),
      ...(then.length > 0 ? [fill(words.then, { steps: then.join(' → ') })] : []),
    ],
  };
  if (!chosen || isRight) return [better];
  const consequence = consequenceOf(turn, chosen);
  const worse: Side = {
    isBetter: false,
    kind: roomWords(turn, vote, chosen),
    letter: chosen.letter,
    label: chosen.label,
    effects: consequence === undefined ? [] : [fill(words.leads, { step: consequence })],
  };
  return [worse, better];
}

function roomWords({ words, options }: Turn, vote: Vote | undefined, { letter }: Option): string {
  const m = (vote?.hands ?? []).reduce((sum, one) => sum + one, 0);
  const n = vote?.hands[options.findIndex((option) => option.letter === letter)] ?? 0;
  return m > 0 ? fill(words.roomHands, { letter, n, m }) : fill(words.room, { letter });
}

/** The step to which an answer leads that the case did not give, as the exercise plays it on. */
function consequenceOf({ made, attempt, names, data }: Turn, { move }: Option): string | undefined {
  const tried = act(made, attempt, move).decisions.at(-1)?.tries.at(-1);
  const back = made.expected[tried?.rejoined ?? -1];
  const place = tried?.led[0] ?? back;
  if (place) return names.step(place)?.end ?? names.title(place);
  return tried?.away === undefined ? undefined : (data.titles[tried.away] ?? tried.away);
}

function endOf(
  { made, words, playerWords, names, scenario }: Common,
  turns: readonly Turn[],
  votes: readonly Vote[],
): Slide {
  const last = made.expected.at(-1);
  const end = last && (names.step(last)?.end ?? names.title(last));
  const voted = turns.flatMap((turn) => {
    const chosen = turn.options.find(({ move }) => isSameMove(votes[turn.question]?.move, move));
    return chosen ? [{ ...turn, chosen }] : [];
  });
  const n = voted.filter(({ chosen, right }) => chosen === right).length;
  return {
    type: 'lists',
    place: scenario.name,
    title: fill(playerWords.end, { end: end ?? '' }),
    notes: last ? notesOf(last, names, words) : [],
    groups:
      voted.length === 0
        ? []
        : [
            { lines: [fill(words.rightOf, { n, m: voted.length })] },
            {
              title: words.answers,
              lines: voted.map(({ visit, chosen, right }) => {
                const mark = chosen === right ? '✓' : `≠ ${right?.letter ?? ''}`;
                return `${chosen.letter} ${mark} · ${names.title(visit)}`;
              }),
            },
          ],
  };
}
