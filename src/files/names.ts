import { isDeviceName } from '../model/reserved.ts';
import type { Refusal } from './file-messages.ts';
import type { Entry } from './folder.ts';

/** What may stand in the folder of a language: playbooks, their scenarios, and pictures. */
const known = /^[a-z][a-z0-9-]{0,63}\.(?:mdx|scenarios\.yaml|png|jpg|webp|avif)$/;

export function isKnown(name: string): boolean {
  return known.test(name);
}

export function isPicture(name: string): boolean {
  return isKnown(name) && /\.(?:png|jpg|webp|avif)$/.test(name);
}

/**
 * Why a name is not safe; `undefined`: it is. Two names that differ by case or by how their accents are
 * stored are one file on other machines: then one of the two is lost, and nobody knows which.
 */
export function refusedName({ name }: Entry, before: ReadonlySet<string>): Refusal | undefined {
  if (/[\p{C}\ufffd]/u.test(name)) return 'hidden-name';
  if (before.has(folded(name))) return 'twin';
  const [stem = ''] = name.split('.');
  return isDeviceName(folded(stem)) ? 'device' : undefined;
}

/** The name by which every file system finds a file. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
