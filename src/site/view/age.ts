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
  /** Absent: the host is not known, and the browser draws it (islands/age.ts). */
  readonly qr?: QrView;
}

/** `site`: public address of the host; else that of the whole site counts, where content/site.yaml gives it. */
export function ageView(
  { code, reviewed, owner, slug }: PlaybookView,
  setting: Setting,
  site: string | undefined,
): AgeView {
  const versions = page(setting, slug, 'versions');
  const href = `${versions}#${code}`;
  const whole = wholeAddress(versions, setting, site);
  if (whole === undefined) return { code, reviewed, owner, href };
  const qr = qrOf(`${whole}#${code}`);
  const typed = whole.replace(/^https?:\/\//, '');
  return { code, reviewed, owner, href, typed, ...(qr && { qr }) };
}

function wholeAddress(
  path: string,
  { base, library }: Setting,
  site: string | undefined,
): string | undefined {
  if (site !== undefined) return new URL(path, site).href;
  const { address } = library.content.site;
  return address && `${address.replace(/\/$/, '')}/${path.slice(base.length)}`;
}
