/** @jsxImportSource preact */
import { ended } from '../../graph/walk.ts';
import { asks, movesAt, triesEach, type Attempt, type Exercise } from '../../scenario/exercise.ts';
import { fill } from '../islands/words.ts';
import { Choices, type Option } from './choices.tsx';
import { linesOf, toDo, type PlayerData, type PlayerScenario } from './data.ts';
import type { Stage } from './game.ts';
import type { Book, Names } from './names.ts';
import type { PlayerWords } from './words.ts';

export interface ExerciseProps {
  readonly made: Exercise<Book>;
  readonly attempt: Attempt<Book>;
  readonly scenario: PlayerScenario;
  readonly data: PlayerData;
  readonly names: Names;
  readonly words: PlayerWords;
  readonly stage: Stage;
}

/** The step of the moment, without a hint: what to say, to avoid and why come in the comparison. */
export function Question(props: ExerciseProps) {
  const { made, attempt, scenario, names, words, stage } = props;
  const { place, phase, index } = attempt;
  const visit = phase === 'on' ? made.expected[index] : undefined;
  const scene = scenario.path[visit?.answer ?? -1]?.scene;
  const doing = linesOf(names.step(place), place.walk.facts, toDo);
  const isAsked = asks(place);
  const options = optionsOf(props);
  const own = options.filter(({ move }) => move.type === 'way');
  const interrupts = options.filter(({ move }) => move.type === 'interrupt');
  const due = made.expected.slice(0, index + 1).filter(({ answer }) => answer !== undefined).length;
  const all = made.path.length;
  return (
    <>
      <p class="player-place">
        {fill(words.place, { n: Math.min(Math.max(due, 1), all), m: all })}
      </p>
      <progress max={all} value={Math.max(0, due - 1)} aria-hidden="true" />
      <h2 tabIndex={-1} data-here>
        {names.title(place)}
      </h2>
      {scene && (
        <div class="player-scene">
          <p class="kind">{words.scene}</p>
          <p>{scene}</p>
        </div>
      )}
      {names.lines(place, 'ask').map((ask) => (
        <p class="player-ask">{ask}</p>
      ))}
      {doing.length > 0 && (
        <details key={place.walk.step}>
          <summary>{words.doing}</summary>
          <ul>
            {doing.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <Choices
        options={isAsked ? own : own.map((option) => ({ ...option, label: words.goOn }))}
        perform={stage.perform}
      />
      {interrupts.length > 0 && (
        <>
          <h3 id="PlayerInterrupts">{words.interrupts}</h3>
          <Choices
            options={interrupts}
            from={own.length}
            labelledBy="PlayerInterrupts"
            perform={stage.perform}
          />
        </>
      )}
      <details class="player-again">
        <summary>{words.story}</summary>
        <p>{scenario.story}</p>
      </details>
      <Leave {...props} />
    </>
  );
}

/** An answer has led away, and far enough: what came of it, and back to the case. */
export function Back(props: ExerciseProps) {
  const { made, attempt, data, names, words, stage } = props;
  const { place, index } = attempt;
  const visit = made.expected[index];
  const decision = attempt.decisions.find((one) => one.index === index);
  const away = decision?.tries.at(-1)?.away;
  const isGiven = (decision?.tries.length ?? 0) >= triesEach && visit?.move;
  const led = (decision?.tries.at(-1)?.led ?? []).map((one) => names.title(one));
  const end = ended(place.playbook, place.walk) && names.step(place)?.end;
  return (
    <>
      <h2 tabIndex={-1} data-here>
        {words.otherwise}
      </h2>
      <p>
        {away !== undefined
          ? fill(words.away, { title: data.titles[away] ?? away })
          : end
            ? fill(words.over, { end })
            : words.far}
      </p>
      {led.length > 0 && <p class="player-hint">{fill(words.led, { steps: led.join(' → ') })}</p>}
      {isGiven && visit?.move && (
        <p>{fill(words.given, { answer: givenWords(visit, visit.move, props) })}</p>
      )}
      <p class="player-actions">
        <button
          type="button"
          class="player-main"
          data-choice
          onClick={() => stage.perform({ type: 'back' })}
        >
          {isGiven ? words.goOnWith : words.takeUp}
        </button>
      </p>
      <Leave {...props} />
    </>
  );
}

function givenWords(
  visit: ExerciseProps['made']['expected'][number],
  move: NonNullable<typeof visit.move>,
  { names, words }: ExerciseProps,
): string {
  return names.move(visit, move) || words.goOn;
}

function optionsOf({ attempt, names, words }: ExerciseProps): readonly Option[] {
  const { place, phase, index, decisions } = attempt;
  const tries = decisions.find((one) => one.index === index)?.tries ?? [];
  return movesAt(place).map((move) => {
    const isTried =
      phase === 'on' &&
      tries.some((one) => one.move.type === move.type && one.move.place === move.place);
    return { move, label: names.move(place, move), ...(isTried && { note: words.tried }) };
  });
}

function Leave({ stage, words }: ExerciseProps) {
  if (!stage.leave) return null;
  return (
    <p class="player-actions">
      <button type="button" class="player-quiet" onClick={stage.leave}>
        {words.leave}
      </button>
    </p>
  );
}
