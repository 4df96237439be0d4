import ical, { ICalAlarmType } from 'ical-generator';
import type { Promised } from './record.ts';

/**
 * Reminders for promises with a date (RFC 5545). A calendar is often shared: it has the playbook's words and the
 * number of the case, and nothing that was written about a person. `uid` tells the cases of a device apart.
 */
export function calendarOf(
  promises: readonly Promised[],
  { title, uid, made }: { readonly title: string; readonly uid: string; readonly made: Date },
): string {
  const calendar = ical({ name: title, prodId: { company: 'Accalmie', product: 'Accalmie' } });
  for (const [index, { bare, terms, due }] of promises.entries()) {
    if (due === undefined) continue;
    const isDay = !due.includes('T');
    // A day is written as it is in UTC.
    const start = new Date(isDay ? `${due}T00:00Z` : due);
    const event = calendar.createEvent({
      id: `${uid}-${index + 1}@accalmie`,
      start,
      ...(isDay && { allDay: true }),
      ...(!isDay && { end: new Date(start.getTime() + quarter) }),
      stamp: made,
      summary: bare,
      description: [title, ...terms, uid].join(' · '),
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: isDay ? 0 : quarter / 1000 });
  }
  return calendar.toString();
}

const quarter = 15 * 60_000;
