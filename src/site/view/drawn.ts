import { layout, type LayoutOptions } from '../../layout/layout.ts';
import { verify } from '../../layout/verify.ts';
import type { Layout } from '../../model/layout.ts';
import type { Phase } from '../../model/library.ts';
import type { Playbook } from '../../model/playbook.ts';

/** The picture of a playbook, on screen or on paper. One that breaks a promise ends the build. */
export function drawn(
  playbook: Playbook,
  phases: readonly Phase[],
  options: LayoutOptions,
): Layout {
  const picture = layout(playbook, phases, options);
  const faults = verify(picture, playbook);
  if (faults.length === 0) return picture;
  const list = faults.map(({ promise, ids }) => `${promise}: ${ids.join(', ')}`);
  throw new Error(`The flowchart of ${playbook.file} cannot be drawn. ${list.join(' · ')}`);
}
