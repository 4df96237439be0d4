/** @jsxImportSource preact */
import { compare, progressOf } from '../../scenario/comparison.ts';
import { act, begin, exercise, type Act, type Attempt } from '../../scenario/exercise.ts';
import { passMark, type PlayerBook, type PlayerData } from './data.ts';
import { ExerciseEnd } from './exercise-end.tsx';
import { Back, Question } from './exercise-scenes.tsx';
import type { Game } from './game.ts';
import { letterAt, questionOf, stepNamer, type Book } from './names.ts';
import type { PlayerWords } from './words.ts';

/** The exercise of a scenario; nothing where there is no such scenario, or it comes to nothing. */
export function exerciseGame(data: PlayerData, words: PlayerWords, id: string): Game | undefined {
  const scenario = data.scenarios.find((one) => one.id === id);
  const charts = new Map(data.books.map((book): [string, Book] => [book.chart.slug, book.chart]));
  const [own] = data.books;
  if (!scenario || !own) return undefined;
  const made = exercise(own.chart, scenario.path, (slug) => charts.get(slug));
  const first = begin(made);
  if (!first) return undefined;
  const after = (acts: readonly Act[]): Attempt<Book> =>
    acts.reduce<Attempt<Book>>((attempt, done) => act(made, attempt, done), first);
  const names = stepNamer(
    new Map(data.books.map((book): [string, PlayerBook] => [book.chart.slug, book])),
  );
  return {
    intro: { title: scenario.name, story: [scenario.story] },
    accept: (acts) => after(acts).acts,
    progress: (acts) => progressOf(made, after(acts)),
    outcome(acts) {
      const attempt = after(acts);
      if (attempt.phase !== 'done') return undefined;
      const { right, answers } = compare(made, attempt);
      const { playbook, walk } = attempt.place;
      const end = playbook.steps.find((step) => step.id === walk.step)?.end?.as;
      return {
        scores: [{ name: 'answers', raw: right, max: answers.length }],
        passed: right >= passMark * answers.length,
        answers: answers.map(({ visit, decision }) => ({
          question: questionOf(visit),
          given: letterAt(visit, decision?.tries[0]?.move),
          expected: letterAt(visit, visit.move),
        })),
        ...(end !== undefined && { end }),
      };
    },
    scene(acts, stage) {
      const props = { made, attempt: after(acts), scenario, data, names, words, stage };
      const { phase } = props.attempt;
      if (phase === 'done') return { view: <ExerciseEnd {...props} /> };
      return { view: phase === 'back' ? <Back {...props} /> : <Question {...props} /> };
    },
  };
}
