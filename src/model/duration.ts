/** Seconds of an ISO 8601 duration: a month has 30 days, a year 365. 0: it is none. */
export function secondsOf(duration: string): number {
  const [, years, months, weeks, days, hours, minutes, seconds] = form.exec(duration) ?? [];
  const inDays = 365 * part(years) + 30 * part(months) + 7 * part(weeks) + part(days);
  return ((24 * inDays + part(hours)) * 60 + part(minutes)) * 60 + part(seconds);
}

const form =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

function part(digits: string | undefined): number {
  return Number(digits ?? 0);
}
