import { localDate } from '../case/due.ts';

/** An instant as a field for date and hour has it, by the clock of the device: `2026-11-22T15:04`. */
export function toField(iso: string): string {
  const date = new Date(iso);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${localDate(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What such a field has, as an instant; nothing where it is empty. */
export function fromField(text: string): string | undefined {
  const time = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
