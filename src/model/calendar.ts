import { durationOf } from './duration.ts';

/**
 * The day that a period after a date falls on, as `Temporal.PlainDate.add` counts (TC39 Temporal; Node 24 has none
 * yet): years and months first, held to the last day of the month; then weeks and days; of hours, whole days.
 * In milliseconds since 1970. `date` is an ISO date, `period` an ISO 8601 duration. NaN: past what a calendar holds.
 */
export function dayAfter(date: string, period: string): number {
  const { years, months, weeks, days, hours, minutes, seconds } = durationOf(period);
  const day = new Date(`${date}T00:00:00Z`);
  const wished = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + 12 * years + months);
  day.setUTCDate(Math.min(wished, lastOf(day)));
  const whole = Math.trunc((hours * 3600 + minutes * 60 + seconds) / 86_400);
  return day.setUTCDate(day.getUTCDate() + 7 * weeks + days + whole);
}

/** The number of days of a date's month. */
function lastOf(date: Date): number {
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return last.getUTCDate();
}
