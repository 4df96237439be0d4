import type { Finding } from '../../model/diagnostic.ts';
import type { Position } from '../../model/place.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { Code } from '../../model/rules.ts';

/**
 * Whether parsing has found an error in what a playbook says of its doors: in `start`, `after` or `entries`, or
 * in a key that it could not read at all and that may have been one of them.
 */
export function doorDamage(found: readonly Finding[]): (playbook: Playbook) => boolean {
  const errors = found.filter(
    ({ severity, step, code }) =>
      severity === 'error' && step === undefined && ofFrontMatter.has(code),
  );
  const byFile = new Map<string, readonly Finding[]>();
  for (const error of errors) byFile.set(error.file, [...(byFile.get(error.file) ?? []), error]);
  return ({ file, at }) => {
    const others = Object.entries(at ?? {}).filter(([key]) => !doorKeys.has(key));
    return (byFile.get(file) ?? []).some(
      ({ position }) => !others.some(([, place]) => isInside(position, place)),
    );
  };
}

const ofFrontMatter: ReadonlySet<Code> = new Set<Code>([
  'front-matter',
  'yaml-syntax',
  'yaml-quote',
  'duplicate-key',
  'unknown-key',
  'invalid-value',
]);

const doorKeys: ReadonlySet<string> = new Set(['start', 'after', 'entries']);

function isInside(inner: Position, outer: Position): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}
