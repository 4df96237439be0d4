import { type Result, resultId } from './result.ts';
import { putResults, readPositionOf, writePositionOf } from './store.ts';
import type { Tracker } from './tracker.ts';

/** What a device writes down of an exercise, beside what the player tells. */
export type Subject = Pick<Result, 'mode' | 'playbook' | 'language' | 'version' | 'scenario'>;

export interface DeviceTracking {
  readonly subject: Subject;
  /** Two to four letters, or none. */
  readonly initials: () => string | undefined;
  /** Told once a result is kept, or could not be. */
  readonly kept: (result: Result, isKept: boolean) => void;
}

/** Keeps the position for a shift, and the result for good, on this device. */
export function deviceTracker({ subject, initials, kept }: DeviceTracking): Tracker {
  const { language, playbook, scenario = '' } = subject;
  const name = [language, playbook, scenario].join('/');
  return {
    load: () => readPositionOf(name, Date.now()),
    // Where nothing can be kept, the exercise goes on all the same.
    save: (position) => void writePositionOf(name, position, Date.now()).catch(() => undefined),
    report({ seconds, outcome }) {
      if (!outcome) return;
      const now = new Date();
      const letters = initials();
      const { scores, passed, end } = outcome;
      const result: Result = {
        format: 1,
        id: resultId(now, Math.random()),
        at: now.toISOString(),
        ...(letters !== undefined && { initials: letters }),
        ...subject,
        scores,
        seconds,
        ...(end !== undefined && { end }),
        passed,
      };
      void putResults([result]).then(
        () => kept(result, true),
        () => kept(result, false),
      );
    },
  };
}
