import { isDay } from '../case/due.ts';
import { fill } from '../islands/words.ts';
import type { Action, Proof } from './from-run.ts';
import { type Result, type Score, weakest } from './result.ts';
import type { ResultWords } from './words.ts';

/** What a note is made from besides the result. */
export interface Around {
  readonly plan: readonly Action[];
  readonly proof: (step: string) => Proof;
  readonly words: ResultWords;
  readonly locale: string;
}

/** A result as plain text, to paste where it is wanted. */
export function noteOfResult(result: Result, { plan, proof, words, locale }: Around): string {
  const { title, takenAt, end, scores, answers } = result;
  const weak = weakest(answers);
  const sections = [
    [title, fill(words.takenOn, { date: dayText(takenAt, locale) })],
    [...scores.map((score) => scoreText(score, words)), ...(end ? [end.label] : [])],
    [
      words.perQuestion,
      ...answers.map((one) => `- ${one.title} ${one.points}/${one.most} — ${one.answer}`),
    ],
    weak.length === 0
      ? []
      : [words.weakest, ...weak.map((one) => `- ${one.title} ${proof(one.question).text}`)],
    plan.length === 0 ? [] : [words.plan, ...plan.map((action) => `- ${lineOf(action, locale)}`)],
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** « Points : 14 sur 27 » */
export function scoreText({ label, points, most }: Score, words: ResultWords): string {
  return fill(words.score, { label, points, most });
}

/** « 22 novembre 2026 » */
export function dayText(iso: string, locale: string): string {
  const date = new Date(isDay(iso) ? `${iso}T12:00` : iso);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}

function lineOf({ text, terms, due }: Action, locale: string): string {
  const when = due === undefined ? [] : [dayText(due, locale)];
  return [text, ...terms, ...when].join(' · ');
}
