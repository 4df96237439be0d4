import type { Clock, Status } from '../../../model/reference.ts';
import { durationInWords } from '../duration.ts';
import { label } from '../setting.ts';
import { type Around, statusInWords } from './around.ts';

export type ClocksView = readonly PlaceView[];

export interface PlaceView {
  readonly key: string;
  readonly label: string;
  readonly clocks: readonly ClockView[];
}

export interface ClockView {
  readonly key: string;
  readonly subject: string;
  readonly duty: string;
  readonly who: string;
  /** « 10 jours ouvrables après la réception » */
  readonly delay?: string;
  readonly source?: string;
  readonly status: Status;
  readonly checked: string;
}

/** By place, in the library's order. */
export function clocksView(around: Around): ClocksView {
  const { places, clocks } = around.setting.library.content.clocks;
  return Object.entries(places).flatMap(([key, name]) => {
    const own = clocks.filter(({ place }) => place === key);
    if (own.length === 0) return [];
    const views = own.map((clock) => clockOf(clock, around));
    return [{ key, label: label(around.setting, name), clocks: views }];
  });
}

function clockOf(clock: Clock, around: Around): ClockView {
  const { setting } = around;
  const { key, delay, days = 'calendar', after, source, status } = clock;
  const start = after ? ` ${label(setting, after)}` : '';
  return {
    key,
    subject: label(setting, clock.subject),
    duty: label(setting, clock.duty),
    who: label(setting, clock.who),
    ...(delay && { delay: durationInWords(delay, setting, days) + start }),
    ...(source !== undefined && { source }),
    status,
    checked: statusInWords(clock, around),
  };
}
