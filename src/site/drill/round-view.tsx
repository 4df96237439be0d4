/** @jsxImportSource preact */
import { fill } from '../islands/words.ts';
import { isRight } from './drill.ts';
import type { DrillPage } from './page.tsx';

/** A round: the wait, the situation with its two ways, and what was the right one. */
export function RoundView(page: DrillPage) {
  const { words, state, setup, react, stop } = page;
  const { stage, rounds, cues, left, limit } = state;
  const nth = stage === 'told' ? rounds.length : rounds.length + 1;
  const cue = cues[nth - 1];
  return (
    <section class="round" aria-labelledby="Drill">
      <p class="hint">{fill(words.round, { n: nth, m: cues.length })}</p>
      <h2 id="Drill" tabIndex={-1}>
        {stage === 'waiting' ? words.wait : cue?.cue}
      </h2>
      {stage === 'cue' && (
        <>
          {limit > 0 && (
            <p class="left" role="timer">
              {fill(words.left, { n: left })}
            </p>
          )}
          <p class="ways-on">
            <button type="button" class="go-on" onClick={() => react('on')}>
              {words.goOn}
            </button>
            <button type="button" class="interrupt" onClick={() => react('out')}>
              <svg class="icon" aria-hidden="true">
                <use href="#Sign-aside" />
              </svg>
              {setup.wayOut}
            </button>
          </p>
        </>
      )}
      {stage === 'told' && <Told {...page} />}
      {stage !== 'told' && (
        <p class="journal-actions">
          <button type="button" onClick={stop}>
            {words.stop}
          </button>
        </p>
      )}
    </section>
  );
}

function Told(page: DrillPage) {
  const { words, state, setup, next } = page;
  const { rounds, cues } = state;
  const round = rounds.at(-1);
  const cue = cues[rounds.length - 1];
  if (!round || !cue) return null;
  const right = isRight(round);
  const asked = round.danger && round.did === 'out' && setup.steps.length > 1;
  const isOrdered = !asked || state.ordered.length === setup.steps.length;
  return (
    <>
      <p role="status">
        <strong>
          {right
            ? words.right
            : [
                round.did === 'none' && words.tooLate,
                round.danger ? words.wasDanger : words.wasNone,
              ]
                .filter(Boolean)
                .join(' ')}
        </strong>{' '}
        {cue.why}
      </p>
      {asked && <Order {...page} />}
      {isOrdered && (
        <p class="journal-actions">
          <button type="button" class="begin" onClick={next}>
            {rounds.length < cues.length ? words.next : words.finish}
          </button>
        </p>
      )}
    </>
  );
}

/** The steps behind the way out, to be put in order. */
function Order({ words, state, setup, show }: DrillPage) {
  const { mixed, ordered } = state;
  const isDone = ordered.length === setup.steps.length;
  const isSame = ordered.every((step, index) => step === setup.steps[index]);
  return (
    <div class="order">
      <h3>{words.order}</h3>
      {!isDone && <p class="hint">{words.orderHint}</p>}
      <p role="status">{isDone && (isSame ? words.orderRight : words.orderWrong)}</p>
      {isDone ? (
        <ol>
          {setup.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p class="ways-on">
          {mixed.map((step) => (
            <button
              key={step}
              type="button"
              disabled={ordered.includes(step)}
              onClick={() => show({ ordered: [...ordered, step] })}
            >
              {ordered.includes(step) && `${ordered.indexOf(step) + 1}. `}
              {step}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
