/** @jsxImportSource preact */
import { between, scoresOf, turnsOf, type Reply, type Turn } from '../../scenario/talk.ts';
import { fill } from '../islands/words.ts';
import { EndActions, timeIn } from './end-actions.tsx';
import { Heard, Scores, type TalkProps } from './talk-scene.tsx';

/** How it ended, and for each reply what the others would have brought. */
export function TalkEnd(props: TalkProps) {
  const { chart, talk, data, names, words, stage } = props;
  const turns = turnsOf(chart, talk);
  const end = names.step({ playbook: chart, walk: talk.walk })?.end;
  const as = chart.steps.find(({ id }) => id === talk.walk.step)?.end?.as;
  const outcome = as === undefined ? undefined : (data.outcomes[as]?.label ?? as);
  return (
    <>
      <p class="player-place">{data.title}</p>
      <h2 tabIndex={-1} data-here>
        {words.talkOver}
      </h2>
      {end && <p class="player-score">{end}</p>}
      {talk.away && <p>{fill(words.leadsAway, { title: data.titles[talk.away] ?? talk.away })}</p>}
      <Scores {...{ ...props, facts: talk.walk.facts }} />
      <p class="player-facts">
        {timeIn(words, stage.seconds)}
        {outcome && ` · ${fill(words.end, { end: outcome })}`}
      </p>
      <EndActions {...{ words, stage }} />
      <h3>{words.path}</h3>
      <div class="player-path">
        {[...turns, undefined].map((turn, index) => (
          <Exchange {...{ ...props, turn, before: turns[index - 1] }} />
        ))}
      </div>
      <h3>{words.turns}</h3>
      <p class="player-hint">{words.turnsHint}</p>
      <ol class="player-turns">
        {turns.map((turn, index) => (
          <li>
            <h4>{fill(words.turn, { n: index + 1 })}</h4>
            <p class="player-hint">{names.title({ playbook: chart, walk: turn.walk })}</p>
            <ul class="player-replies">
              {turn.replies.map((reply) => (
                <ReplyView {...{ ...props, turn, reply }} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

interface ExchangeProps extends TalkProps {
  readonly turn: Turn | undefined;
  readonly before: Turn | undefined;
}

/** What was heard since the reply before, and the reply. */
function Exchange({ chart, talk, names, words, turn, before }: ExchangeProps) {
  const walks = between(before?.walk, turn ? { walk: turn.walk } : talk);
  return (
    <>
      <div class="player-speech">
        <p class="kind">{words.customer}</p>
        <Heard {...{ chart, names, walks }} />
      </div>
      {turn && (
        <div class="player-speech player-mine">
          <p class="kind">{words.you}</p>
          <p>{names.move({ playbook: chart, walk: turn.walk }, turn.move)}</p>
        </div>
      )}
    </>
  );
}

interface ReplyProps extends TalkProps {
  readonly turn: Turn;
  readonly reply: Reply;
}

function ReplyView({ chart, data, names, words, turn, reply }: ReplyProps) {
  const isChosen = reply.move.place === turn.move.place;
  const gains = scoresOf(chart).flatMap(({ fact }) => {
    const gain = reply.gains[fact] ?? 0;
    const n = gain > 0 ? `+${gain}` : `−${-gain}`;
    return gain === 0 ? [] : [fill(words.effect, { name: data.scores[fact] ?? fact, n })];
  });
  const { away } = reply.talk;
  return (
    <li data-chosen={isChosen || undefined}>
      {isChosen && <p class="kind">{words.chosen}</p>}
      <p class="player-words">{names.move({ playbook: chart, walk: turn.walk }, reply.move)}</p>
      <p class="player-verdict">{gains.length > 0 ? gains.join(' · ') : words.noEffect}</p>
      <div class="player-reaction">
        <p class="kind">{words.reaction}</p>
        {away === undefined ? (
          <Heard {...{ chart, names, walks: between(turn.walk, reply.talk) }} />
        ) : (
          <p>{fill(words.leadsAway, { title: data.titles[away] ?? away })}</p>
        )}
      </div>
    </li>
  );
}
