/** An ISO 8601 duration, by unit; what is not named is 0. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** All units are 0 where the text is no duration. */
export function durationOf(text: string): Duration {
  const [, years, months, weeks, days, hours, minutes, seconds] = form.exec(text) ?? [];
  return {
    years: Number(years ?? 0),
    months: Number(months ?? 0),
    weeks: Number(weeks ?? 0),
    days: Number(days ?? 0),
    hours: Number(hours ?? 0),
    minutes: Number(minutes ?? 0),
    seconds: Number(seconds ?? 0),
  };
}

const form =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Its length in seconds: a month has 30 days, a year 365. */
export function secondsOf(text: string): number {
  const { years, months, weeks, days, hours, minutes, seconds } = durationOf(text);
  const inDays = 365 * years + 30 * months + 7 * weeks + days;
  return ((24 * inDays + hours) * 60 + minutes) * 60 + seconds;
}
