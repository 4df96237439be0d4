import ical, { ICalAlarmType, type ICalCalendar } from 'ical-generator';
import { isDay } from './due.ts';
import type { Promised } from './record.ts';

/** The promises of a case, as they go into a calendar. */
export interface CalendarPart {
  readonly promises: readonly Promised[];
  readonly title: string;
  /** Tells the cases of a device apart: the number of the case. */
  readonly uid: string;
  readonly made: Date;
  /** Which of them to remind of, by their places; all, where it is not said. The others keep their numbers. */
  readonly isOpen?: (id: string) => boolean;
}

/**
 * Reminders for promises with a date (RFC 5545). A calendar is often shared: it has the playbook's words and the
 * number of the case, and nothing that was written about a person.
 */
export function calendarOf(
  promises: readonly Promised[],
  part: Omit<CalendarPart, 'promises'>,
): string {
  return calendarOfAll([{ ...part, promises }], part.title);
}

/** The same for several cases. */
export function calendarOfAll(parts: readonly CalendarPart[], name: string): string {
  const calendar = ical({ name, prodId: { company: 'Accalmie', product: 'Accalmie' } });
  for (const part of parts) {
    for (const [index, promise] of part.promises.entries()) {
      if (part.isOpen?.(promise.id) ?? true) addEvent(calendar, promise, part, index + 1);
    }
  }
  return calendar.toString();
}

function addEvent(
  calendar: ICalCalendar,
  { bare, terms, due }: Promised,
  { title, uid, made }: CalendarPart,
  nth: number,
): void {
  if (due === undefined) return;
  const isDate = isDay(due);
  // A day is written as it is in UTC.
  const start = new Date(isDate ? `${due}T00:00Z` : due);
  const event = calendar.createEvent({
    id: `${uid}-${nth}@accalmie`,
    start,
    ...(isDate && { allDay: true }),
    ...(!isDate && { end: new Date(start.getTime() + quarter) }),
    stamp: made,
    summary: bare,
    description: [title, ...terms, uid].join(' · '),
  });
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: isDate ? 0 : quarter / 1000 });
}

const quarter = 15 * 60_000;
