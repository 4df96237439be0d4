import { type SessionWords, sessionWordsFor } from '../words/session.ts';
import { label, type Setting } from './setting.ts';

/** How a session is led, in words: content/session.yaml. */
export interface SessionView {
  readonly words: SessionWords;
  readonly course: readonly CourseRow[];
  /** Minutes in all, of the shorter session and of the longer one. */
  readonly minutes: readonly [number, number];
  readonly rules: readonly string[];
  readonly observer: readonly string[];
  readonly questions: readonly QuestionView[];
}

export interface CourseRow {
  /** « 5 / 10 » */
  readonly minutes: string;
  readonly what: string;
  readonly how: string;
}

export interface QuestionView {
  readonly question: string;
  readonly then: string;
  readonly listen: string;
}

export function sessionView(setting: Setting): SessionView {
  const { course, rules, observer, questions } = setting.library.content.session;
  const said = (text: Parameters<typeof label>[1]) => label(setting, text);
  const total = (which: 0 | 1) => course.reduce((sum, { minutes }) => sum + minutes[which], 0);
  return {
    words: sessionWordsFor(setting.speaks, setting.locale),
    course: course.map(({ minutes, what, how }) => ({
      minutes: minutes.map((count) => (count === 0 ? '–' : count)).join(' / '),
      what: said(what),
      how: said(how),
    })),
    minutes: [total(0), total(1)],
    rules: rules.map(said),
    observer: observer.map(said),
    questions: questions.map(({ question, then, listen }) => ({
      question: said(question),
      then: said(then),
      listen: said(listen),
    })),
  };
}
