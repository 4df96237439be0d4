import { fitting } from '../../../paper/fit.ts';
import type { Commitment } from '../../../model/playbook.ts';
import { durationInWords } from '../duration.ts';
import { levelLabel } from '../authority.ts';
import type { Manuscript } from '../manuscript.ts';
import { inlines } from '../prose.ts';
import { sizes } from './card-sizes.ts';
import { heightOf, px, textOf } from './measure.ts';

/** A line of the promise card, to be ticked where it was promised. */
export interface PromiseLine {
  /** HTML. */
  readonly what: string;
  /** The role that keeps it; its name is a blank. */
  readonly who: string;
  /** The longest time that it may take, in words; the date is a blank. */
  readonly within?: string;
}

/** The widest blank for a name, and what stands on a card besides promises. */
const blank = '_'.repeat(14);
const fixed = 52 * px;

/** A line to write on. */
const row = 6.5 * px;

/** What is likely to be promised, as much as a card holds: the rest is written by hand. */
export function promiseLines(
  promises: readonly Commitment[],
  manuscript: Manuscript,
): readonly PromiseLine[] {
  const { width, height, say, gap, indent } = sizes;
  const { setting } = manuscript;
  const lines = promises.map(({ label, by, within }, rank) => {
    const what = inlines(label, manuscript);
    const text = `${textOf(what)}${what.includes('class="variable"') ? blank : ''}`;
    return {
      rank,
      what,
      who: by === undefined ? '' : levelLabel(by, setting),
      ...(within !== undefined && {
        within: setting.words.within(durationInWords(within, setting)),
      }),
      height: heightOf(text, say, width - indent.item) + 2 * row + gap.section,
    };
  });
  return fitting(lines, height - fixed).map(({ what, who, within }) => {
    return { what, who, ...(within !== undefined && { within }) };
  });
}
