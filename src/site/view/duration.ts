import type { Setting } from './setting.ts';

const form =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const units = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'] as const;
const secondsOf = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400, TH: 3600, TM: 60, TS: 1 };

/** « 1 heure et 30 minutes » for `PT1H30M`; days are working days where the site counts so. */
export function durationInWords(duration: string, { words, library }: Setting): string {
  const working = library.content.site.days.count === 'working';
  const parts = partsOf(duration).map(({ unit, count }) =>
    unit === 'D' && working ? words.duration.workingDays(count) : words.duration[unit](count),
  );
  return parts.length > 0 ? parts.join(words.and) : duration;
}

/** Length in seconds; a month counts 30 days. */
export function seconds(duration: string): number {
  return partsOf(duration).reduce((sum, { unit, count }) => sum + count * secondsOf[unit], 0);
}

function partsOf(duration: string) {
  const [, ...counts] = form.exec(duration) ?? [];
  return units
    .map((unit, index) => ({ unit, count: Number(counts[index] ?? 0) }))
    .filter(({ count }) => count > 0);
}
