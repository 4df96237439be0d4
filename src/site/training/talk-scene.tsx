/** @jsxImportSource preact */
import { between, repliesAt, scoresOf, turnsOf, type Talk } from '../../scenario/talk.ts';
import type { Facts } from '../../graph/facts.ts';
import { trail, type Walk } from '../../graph/walk.ts';
import { fill } from '../islands/words.ts';
import { Choices } from './choices.tsx';
import type { PlayerData } from './data.ts';
import type { Stage } from './game.ts';
import type { Book, Names } from './names.ts';
import type { PlayerWords } from './words.ts';

export interface TalkProps {
  readonly chart: Book;
  readonly talk: Talk;
  readonly data: PlayerData;
  readonly names: Names;
  readonly words: PlayerWords;
  readonly stage: Stage;
}

/** What the other person says, and what one may answer. */
export function TalkScene(props: TalkProps) {
  const { chart, talk, names, words, stage } = props;
  const here = { playbook: chart, walk: talk.walk };
  const replies = repliesAt(chart, talk);
  const last = turnsOf(chart, talk).at(-1);
  const heard = between(last?.walk, talk);
  return (
    <>
      <Scores {...{ ...props, facts: talk.walk.facts }} />
      {last && (
        <div class="player-speech player-mine">
          <p class="kind">{words.you}</p>
          <p>{names.move({ playbook: chart, walk: last.walk }, last.move)}</p>
        </div>
      )}
      <div class="player-speech" tabIndex={-1} data-here>
        <p class="kind">{words.customer}</p>
        <Heard {...{ ...props, walks: heard }} />
      </div>
      <h2 id="PlayerAnswer">{names.lines(here, 'ask')[0] ?? words.yourAnswer}</h2>
      <Choices
        options={replies.map(({ move }) => ({ move, label: names.move(here, move) }))}
        labelledBy="PlayerAnswer"
        perform={stage.perform}
      />
      {stage.leave && (
        <p class="player-actions">
          <button type="button" class="player-quiet" onClick={stage.leave}>
            {words.leave}
          </button>
        </p>
      )}
    </>
  );
}

interface HeardProps extends Pick<TalkProps, 'chart' | 'names'> {
  readonly walks: readonly Walk[];
}

/** What is heard at some steps; where nothing is said, what happens. */
export function Heard({ chart, names, walks }: HeardProps) {
  return (
    <>
      {walks.map((walk) => {
        const place = { playbook: chart, walk };
        const lines = names.lines(place, 'hear');
        return (
          <div key={`${trail(walk).length} ${walk.step}`}>
            <p class="player-stage">{names.title(place)}</p>
            {lines.map((line) => (
              <p class="player-heard">{line}</p>
            ))}
          </div>
        );
      })}
    </>
  );
}

interface ScoresProps extends TalkProps {
  readonly facts: Facts;
}

/** The scores in words and numbers; the bars repeat them for the eye. */
export function Scores({ chart, data, words, facts }: ScoresProps) {
  return (
    <div role="status" aria-label={words.scores}>
      <ul class="player-scores">
        {scoresOf(chart).map(({ fact, min, max }) => {
          const values = { name: data.scores[fact] ?? fact, n: Number(facts[fact]), m: max };
          return (
            <li key={fact}>
              <span>{fill(words.score, values)}</span>
              <meter min={min} max={max} value={values.n} aria-hidden="true" />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
