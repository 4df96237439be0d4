/** @jsxImportSource preact */
import { start } from '../../graph/walk.ts';
import { onward, repliesAt, scoresOf, turnsOf, type Talk } from '../../scenario/talk.ts';
import type { Act } from '../../scenario/exercise.ts';
import type { PlayerData } from './data.ts';
import type { Game } from './game.ts';
import { letterAt, questionOf, stepNamer, type Book } from './names.ts';
import { TalkEnd } from './talk-end.tsx';
import { TalkScene } from './talk-scene.tsx';
import type { PlayerWords } from './words.ts';

/** A dialogue: its playbook is walked, and each of its ranges is a score. */
export function talkGame(data: PlayerData, words: PlayerWords): Game | undefined {
  const [own] = data.books;
  if (!own) return undefined;
  const { chart } = own;
  const names = stepNamer(new Map([[chart.slug, own]]));
  const after = (acts: readonly Act[]) => talkAfter(chart, acts);
  const isOver = (talk: Talk) => repliesAt(chart, talk).length === 0;
  return {
    intro: { title: data.title, story: own.introduction },
    accept: (acts) => after(acts).acts,
    // How long a conversation is depends on what is said: half of the way that is left is one more answer.
    progress(acts) {
      const { talk } = after(acts);
      return isOver(talk) ? 1 : 1 - 0.75 ** turnsOf(chart, talk).length;
    },
    outcome(acts) {
      const { talk } = after(acts);
      if (!isOver(talk)) return undefined;
      const end = chart.steps.find(({ id }) => id === talk.walk.step)?.end?.as;
      return {
        scores: scoresOf(chart).map(({ fact, max }) => {
          return { name: fact, raw: Number(talk.walk.facts[fact]), max };
        }),
        passed: end !== undefined && (data.outcomes[end]?.settled ?? false),
        ...(end !== undefined && { end }),
        answers: turnsOf(chart, talk).map(({ walk, move }) => {
          const place = { playbook: chart, walk };
          return { question: questionOf(place), given: letterAt(place, move) };
        }),
      };
    },
    scene(acts, stage) {
      const { talk } = after(acts);
      const props = { chart, talk, data, names, words, stage };
      return { view: isOver(talk) ? <TalkEnd {...props} /> : <TalkScene {...props} /> };
    },
  };
}

function talkAfter(
  chart: Book,
  acts: readonly Act[],
): { readonly talk: Talk; readonly acts: readonly Act[] } {
  let talk = onward(chart, start(chart));
  const done: Act[] = [];
  for (const one of acts) {
    const reply =
      one.type === 'way' &&
      repliesAt(chart, talk).find(({ move: { place } }) => place === one.place);
    if (!reply) break;
    talk = reply.talk;
    done.push(one);
  }
  return { talk, acts: done };
}
