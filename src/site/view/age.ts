import { qrOf, type QrView } from '../qr.ts';
import type { PlaybookView } from './playbook.ts';
import { page, type Setting } from './setting.ts';

/** What stands at the foot of a sheet, so that whoever finds it can tell whether it still holds. */
export interface AgeView {
  /** Six signs. */
  readonly code: string;
  /** Day of the last review, in words. */
  readonly reviewed: string;
  readonly owner: string;
  /** Where the page of its versions stands on the site, with the code: `/base/fr/slug/versions/#7KQ4MX`. */
  readonly href: string;
  /** The same as people type it, without the code: `example.org/fr/slug/versions/`. Absent: the host is not known. */
  readonly typed?: string;
  /** Absent: the host is not known, and the browser draws it (islands/qr-codes.ts). */
  readonly qr?: QrView;
}

/** `site`: public address of the host. */
export function ageView(
  { code, reviewed, owner, slug }: PlaybookView,
  setting: Setting,
  site: string | undefined,
): AgeView {
  const versions = page(setting, slug, 'versions');
  const href = `${versions}#${code}`;
  if (site === undefined) return { code, reviewed, owner, href };
  const qr = qrOf(new URL(href, site).href);
  const typed = new URL(versions, site).href.replace(/^https?:\/\//, '');
  return { code, reviewed, owner, href, typed, ...(qr && { qr }) };
}
