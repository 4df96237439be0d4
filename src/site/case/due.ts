import { durationOf } from '../../model/duration.ts';

/**
 * When a promise is due: on a recorded date, or so long after it was made. ISO 8601; a date alone where the
 * duration counts in days or longer. `undefined` where neither is known.
 */
export function dueOf(
  made: Date,
  { within, on }: { readonly within?: string | undefined; readonly on?: string | undefined },
): string | undefined {
  if (on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on)) return on;
  if (within === undefined) return undefined;
  const { years, months, weeks, days, hours, minutes, seconds } = durationOf(within);
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const span = years + months + weeks + days;
  if (span === 0) return time === 0 ? undefined : new Date(made.getTime() + time).toISOString();
  const date = new Date(made.getTime() + time);
  const month = date.getMonth() + 12 * years + months;
  // The last day of a shorter month, not the first days of the next one.
  const last = new Date(date.getFullYear(), month + 1, 0).getDate();
  const day = Math.min(date.getDate(), last) + 7 * weeks + days;
  return localDate(new Date(date.getFullYear(), month, day));
}

/** Whether the time to keep it is over: after its hour, or after the whole of its day. */
export function isPast(due: string, now: Date): boolean {
  return isDay(due) ? localDate(now) > due : now.getTime() > Date.parse(due);
}

/** A date alone, without an hour. */
export function isDay(iso: string): boolean {
  return !iso.includes('T');
}

/** `2026-11-22`, by the clock of the device. */
export function localDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
