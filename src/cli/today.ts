import { Option } from 'commander';
import { unexpected } from '../model/message.ts';
import { Misuse } from './command.ts';

export function todayOption(): Option {
  return new Option(
    '--today <date>',
    'day with which dates of review are compared, such as 2026-11-01 (default: that of SOURCE_DATE_EPOCH, else today)',
  ).argParser(toDate);
}

export function dateOption(): Option {
  return new Option(
    '--date <date>',
    'day of the release, such as 2026-11-01 (default: that of SOURCE_DATE_EPOCH, else today)',
  ).argParser(toDate);
}

/** The day that counts as today, YYYY-MM-DD: for builds that can be repeated that of SOURCE_DATE_EPOCH, in UTC. */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return localDate(new Date());
  const date = new Date(Number(epoch) * 1000);
  if (/^\d+$/.test(epoch) && !Number.isNaN(date.getTime())) return date.toISOString().slice(0, 10);
  throw new Misuse(
    unexpected(`SOURCE_DATE_EPOCH=${epoch}`, {
      en: 'whole seconds since 1970, such as `1793491200`',
      fr: 'des secondes entières depuis 1970, comme `1793491200`',
    }),
  );
}

function localDate(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** A day that the calendar has: no 30 February. */
function toDate(written: string): string {
  const date = new Date(`${/^\d{4}-\d\d-\d\d$/.test(written) ? written : 'no date'}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)) return written;
  throw new Misuse(
    unexpected(written, {
      en: 'a day such as `2026-11-01`',
      fr: 'un jour comme `2026-11-01`',
    }),
  );
}
