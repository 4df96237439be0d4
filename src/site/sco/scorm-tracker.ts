import type { AnswerGiven, Outcome, Tracker } from '../training/tracker.ts';
import type { ScormApi } from './api.ts';

export interface ScormTracking {
  readonly api: ScormApi;
  /** ms */
  readonly now: () => number;
  /** Told after each answer: whether the platform has it, and whether it was the last one. */
  readonly told: (isKept: boolean, isOver: boolean) => void;
}

export interface ScormTracker extends Tracker {
  /** The page goes: the platform has everything. */
  readonly finish: () => void;
}

/** What `cmi.suspend_data` holds. */
const longest = 4096;

/**
 * Tells a learning platform, by SCORM 1.2, how far someone has come and what came of it. Nothing where the
 * platform does not want to be told. Everything is told at once, since nobody knows how a page is left.
 */
export function scormTracker({ api, now, told }: ScormTracking): ScormTracker | undefined {
  const call = callerOf(api);
  const begun = now();
  if (call('LMSInitialize', '') !== 'true') return undefined;
  const get = (name: string) => call('LMSGetValue', name);
  const set = (name: string, value: string) => call('LMSSetValue', name, value);
  const commit = () => {
    set('cmi.core.session_time', timespan(now() - begun));
    return call('LMSCommit', '') === 'true';
  };
  let isFinished = false;

  // A result of an earlier visit stays until there is another one.
  if (!verdicts.includes(get('cmi.core.lesson_status'))) {
    set('cmi.core.lesson_status', 'incomplete');
  }
  set('cmi.core.exit', 'suspend');
  commit();
  return {
    load: () => Promise.resolve(get('cmi.suspend_data')),
    save(position) {
      set('cmi.suspend_data', position.length > longest ? '' : position);
      set('cmi.core.exit', 'suspend');
    },
    report({ outcome }) {
      if (outcome) {
        tellOutcome(outcome, get, set);
        set('cmi.core.exit', '');
      }
      told(commit(), outcome !== undefined);
    },
    finish() {
      if (isFinished) return;
      isFinished = true;
      commit();
      call('LMSFinish', '');
    },
  };
}

const verdicts: readonly string[] = ['passed', 'failed', 'completed'];

type Get = (name: string) => string;
type Set = (name: string, value: string) => string;

/** Of several tries in one visit, or in one attempt of the platform's, the best one stays. */
function tellOutcome(outcome: Outcome, get: Get, set: Set): void {
  const raw = rawOf(outcome);
  const status = outcome.passed ? 'passed' : 'failed';
  const before = get('cmi.core.lesson_status');
  const best = Number.parseFloat(get('cmi.core.score.raw'));
  tellAnswers(outcome.answers, get, set);
  if (before === 'passed' && status === 'failed') return;
  if (before === status && raw !== undefined && raw < best) return;
  if (raw !== undefined) {
    set('cmi.core.score.min', '0');
    set('cmi.core.score.max', '100');
    set('cmi.core.score.raw', String(raw));
  }
  set('cmi.core.lesson_status', status);
}

/** The mean of the scores, in hundredths; nothing where nothing is scored. */
function rawOf({ scores }: Outcome): number | undefined {
  if (scores.length === 0) return undefined;
  const shares = scores.map(({ raw, max }) => (max > 0 ? Math.min(1, Math.max(0, raw / max)) : 0));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return Math.round(mean * 10_000) / 100;
}

/** Many platforms keep no single answers: then the count of them is no number. */
function tellAnswers(answers: readonly AnswerGiven[], get: Get, set: Set): void {
  const count = get('cmi.interactions._count');
  if (!/^\d+$/.test(count)) return;
  answers.forEach(({ question, given, expected }, index) => {
    const name = `cmi.interactions.${Number(count) + index}`;
    set(`${name}.id`, question);
    set(`${name}.type`, 'choice');
    if (given !== '') set(`${name}.student_response`, given.toLowerCase());
    if (expected !== undefined) {
      set(`${name}.correct_responses.0.pattern`, expected.toLowerCase());
    }
    set(
      `${name}.result`,
      expected === undefined ? 'neutral' : given === expected ? 'correct' : 'wrong',
    );
  });
}

/** A platform that fails does not stop who practises. */
function callerOf(api: ScormApi): (method: keyof ScormApi, ...words: string[]) => string {
  return (method, ...words) => {
    try {
      return String((api[method] as (...given: string[]) => unknown)(...words));
    } catch {
      return '';
    }
  };
}

/** `0001:02:03.45`, as SCORM 1.2 writes a time that has passed. */
function timespan(ms: number): string {
  const hundredths = Math.floor(Math.max(0, ms) / 10);
  const seconds = Math.floor(hundredths / 100);
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  const pad = (n: number, width = 2) => String(n).padStart(width, '0');
  const rest = [Math.floor((seconds % 3600) / 60), seconds % 60].map((n) => pad(n));
  return `${[pad(hours, 4), ...rest].join(':')}.${pad(hundredths % 100)}`;
}
