import { type Duration, durationOf } from '../../model/duration.ts';
import type { Setting } from './setting.ts';

const units: readonly (keyof Duration)[] = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
];

/** « 1 heure et 30 minutes » for `PT1H30M`; days are working days where the site counts so, unless it is told. */
export function durationInWords(
  text: string,
  { words, library }: Setting,
  days: 'calendar' | 'working' = library.content.site.days.count,
): string {
  const duration = durationOf(text);
  const working = days === 'working';
  const parts = units.flatMap((unit) => {
    const count = duration[unit];
    if (count === 0) return [];
    const inWords = unit === 'days' && working ? 'workingDays' : unit;
    return [words.duration[inWords](count)];
  });
  return parts.length > 0 ? parts.join(words.and) : text;
}
