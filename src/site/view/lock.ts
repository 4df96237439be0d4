import type { Lock } from '../../graph/lock.ts';
import type { Playbook } from '../../model/playbook.ts';
import { label, type Setting } from './setting.ts';

/** A lock, and the words that say when it opens. */
export interface LockView extends Lock {
  readonly opens: string;
}

/**
 * What stays shut until the other person has finished, by the method: the phases that ask for others before them and
 * those of a settled end, until the first that is asked for is over. Only procedures are asked for a method.
 */
export function lockOf({ kind }: Playbook, { library, ...setting }: Setting): LockView | undefined {
  const { method, phases } = library.content;
  const asked = Object.values(method.before).flat();
  const index = phases.findIndex(({ key }) => asked.includes(key));
  const first = phases[index];
  if (kind !== 'procedure' || !first) return undefined;
  const shut = [...Object.keys(method.before), ...method.settled.after];
  const later = phases.slice(index + 1).map(({ key }) => key);
  return {
    phases: later.filter((key) => shut.includes(key)),
    until: phases.slice(0, index + 1).map(({ key }) => key),
    opens: setting.words.opensWhen(label({ library, ...setting }, first['over-when'])),
  };
}
