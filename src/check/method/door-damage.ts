import type { Finding } from '../../model/diagnostic.ts';
import type { Position } from '../../model/place.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Code } from '../../model/rules.ts';

/** Whether parsing has found an error in what a playbook says of its doors. */
export interface DoorDamage {
  /** In `start`, `after` or `entries`, or in a key that it could not read at all and that may have been one of them. */
  readonly isDoorDamaged: (playbook: Playbook) => boolean;
  /** In `entries`: nobody knows by which steps it is entered. */
  readonly isEntryLost: (playbook: Playbook) => boolean;
}

export function doorDamage(found: readonly Finding[]): DoorDamage {
  const errors = found.filter(
    ({ severity, step, code }) =>
      severity === 'error' && step === undefined && ofFrontMatter.has(code),
  );
  const byFile = new Map<string, readonly Finding[]>();
  for (const error of errors) byFile.set(error.file, [...(byFile.get(error.file) ?? []), error]);
  const isEntryLost = ({ file, at }: Playbook): boolean => {
    const entries = at?.['entries'];
    const errors = entries ? (byFile.get(file) ?? []) : [];
    return errors.some(({ position }) => entries && isInside(position, entries));
  };
  return {
    isEntryLost,
    isDoorDamaged: (playbook) => {
      const { file, at } = playbook;
      const others = Object.entries(at ?? {}).filter(([key]) => !doorKeys.has(key));
      const isElsewhere = ({ position, code }: Finding): boolean =>
        code === 'missing-key' || others.some(([, place]) => isInside(position, place));
      return isEntryLost(playbook) || !(byFile.get(file) ?? []).every(isElsewhere);
    },
  };
}

const ofFrontMatter: ReadonlySet<Code> = new Set<Code>([
  'front-matter',
  'yaml-syntax',
  'yaml-quote',
  'duplicate-key',
  'unknown-key',
  'invalid-value',
  'missing-key',
]);

const doorKeys: ReadonlySet<string> = new Set(['start', 'after', 'entries']);

function isInside(inner: Position, outer: Position): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}
