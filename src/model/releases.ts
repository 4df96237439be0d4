import { z } from 'zod';
import type { SheetState } from './age.ts';

/**
 * `name:digest` and a space between two; in an older state only what differs from the next newer one, and a name
 * alone for what was not there. One text, because lists of thousands are slow to read.
 */
const digests = z
  .string()
  .regex(/^(?:[a-z][a-z0-9/-]{0,199}:(?:[0-9a-f]{8})?(?: |$))*$/)
  .transform((text) => {
    const pairs = text.split(' ').flatMap((pair): readonly (readonly [string, string])[] => {
      const [name = '', digest = ''] = pair.split(':');
      return name === '' ? [] : [[name, digest]];
    });
    return Object.fromEntries(pairs) as Readonly<Record<string, string>>;
  });

/** What `accalmie release` keeps: the states of each playbook, the newest first. */
export const releasesSchema = z.record(
  z.string().regex(/^[a-z]{2,3}\/[a-z][a-z0-9-]{0,63}$/),
  z
    .array(
      z.strictObject({
        code: z.string().regex(/^[2-9C-Y]{6}$/),
        since: z.iso.date(),
        steps: digests.prefault(''),
        data: digests.prefault(''),
      }),
    )
    .max(100),
);

export type Releases = z.infer<typeof releasesSchema>;

/** The states that a file of releases tells of one playbook, the newest first, each as a whole. */
export function releasedStates(releases: Releases[string] = []): readonly SheetState[] {
  let steps: Readonly<Record<string, string>> = {};
  let data = steps;
  return releases.map((release) => {
    steps = laidOver(steps, release.steps);
    data = laidOver(data, release.data);
    return { code: release.code, since: release.since, steps, data };
  });
}

function laidOver(
  newer: Readonly<Record<string, string>>,
  differing: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const all = Object.entries({ ...newer, ...differing });
  return Object.fromEntries(all.filter(([, digest]) => digest !== ''));
}
