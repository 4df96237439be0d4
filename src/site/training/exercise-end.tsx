/** @jsxImportSource preact */
import { compare, type Compared } from '../../scenario/comparison.ts';
import { fill } from '../islands/words.ts';
import { EndActions, timeIn } from './end-actions.tsx';
import type { ExerciseProps } from './exercise-scenes.tsx';
import type { Book } from './names.ts';

/** What was chosen beside what the case has, question by question, and why. */
export function ExerciseEnd(props: ExerciseProps) {
  const { made, attempt, names, words, stage, scenario } = props;
  const { answers, needless, missed, right } = compare(made, attempt);
  return (
    <>
      <p class="player-place">{scenario.name}</p>
      <h2 tabIndex={-1} data-here>
        {words.done}
      </h2>
      <p class="player-score">{fill(words.right, { n: right, m: answers.length })}</p>
      <progress max={answers.length} value={right} aria-hidden="true" />
      <p class="player-facts">
        {timeIn(words, stage.seconds)}
        {' · '}
        {fill(words.end, { end: names.step(attempt.place)?.end ?? names.title(attempt.place) })}
      </p>
      <EndActions {...{ words, stage }} />
      <h3>{words.compared}</h3>
      <ol class="player-compared">
        {answers.map((one) => (
          <li key={one.visit.answer}>
            <ComparedAnswer {...{ ...props, one }} />
          </li>
        ))}
      </ol>
      {missed.length > 0 && (
        <section class="player-missed">
          <h3>{words.missed}</h3>
          <p class="player-hint">{words.missedHint}</p>
          <ul>
            {missed.map((visit) => (
              <li>
                {names.title(visit)}
                <ul class="player-tasks">
                  {names.lines(visit, 'task').map((task) => (
                    <li>{task}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {needless.length > 0 && (
        <section class="player-missed">
          <h3>{words.needless}</h3>
          <p class="player-hint">{words.needlessHint}</p>
          <ul>
            {needless.map(({ visit, decision }) => (
              <li>
                {names.title(visit)}
                {decision?.tries.map(({ move }) => ` → ${names.move(visit, move)}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ComparedProps extends ExerciseProps {
  readonly one: Compared<Book>;
}

function ComparedAnswer({ one, scenario, names, words, data }: ComparedProps) {
  const { visit, decision } = one;
  const answer = scenario.path[visit.answer ?? -1];
  const [first, ...others] = decision?.tries ?? [];
  const expected = visit.move ? names.move(visit, visit.move) : '';
  const led = (first?.led ?? []).map((place) => names.step(place)?.end ?? names.title(place));
  const steps = [...led, ...(first?.away ? [data.titles[first.away] ?? first.away] : [])];
  return (
    <>
      <h4>{names.lines(visit, 'ask')[0] ?? names.title(visit)}</h4>
      <div class="player-sides">
        <div data-right={first?.isRight ? 'yes' : 'no'}>
          <p class="kind">{words.you}</p>
          {first ? <p>{names.move(visit, first.move) || words.goOn}</p> : <p>{words.never}</p>}
          {first && <p class="player-verdict">{first.isRight ? words.same : words.other}</p>}
          {others.some(({ isRight }) => isRight) && <p class="player-hint">{words.atSecond}</p>}
          {steps.length > 0 && (
            <p class="player-hint">{fill(words.led, { steps: steps.join(' → ') })}</p>
          )}
        </div>
        <div>
          <p class="kind">{words.theCase}</p>
          <p>{expected}</p>
          {answer?.because && <p class="player-hint">{answer.because}</p>}
        </div>
      </div>
      <Spoken title={words.say} lines={names.lines(visit, 'say')} />
      <Spoken title={words.why} lines={names.lines(visit, 'why')} />
    </>
  );
}

function Spoken({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="player-why">
      <p class="kind">{title}</p>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}
