import { keep, recall } from './settings.ts';

/** Of this tab: the date with which its visit began. A visit lasts as long as the tab. */
const place = 'accalmie-since';

/**
 * The newest change that this device had seen when the visit began, of days `YYYY-MM-DD`; nothing on a first visit.
 * What the page shows counts as seen from the next visit on. A second change on a day that was seen is not told.
 */
export function sinceLastVisit(changed: readonly string[]): string | undefined {
  const seen = recall('visit') ?? '';
  const since = begunWith() ?? seen;
  keepBegun(since);
  const newest = [seen, ...changed].sort().at(-1);
  if (newest) keep('visit', newest);
  return since || undefined;
}

function begunWith(): string | undefined {
  try {
    return sessionStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A browser may refuse to keep anything: then each page is a visit of its own. */
function keepBegun(since: string): void {
  try {
    sessionStorage.setItem(place, since);
  } catch {
    return;
  }
}
