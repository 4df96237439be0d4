import { z } from 'zod';
import { label } from './common-schema.ts';
import type { Position } from './place.ts';

/** What an item of a source is. */
export const itemTypes = [
  'principle',
  'rule',
  'step',
  'check',
  'decision',
  'condition',
  'role',
  'phrase',
  'bad-phrase',
  'warning',
  'example',
  'number',
  'outcome',
] as const;

/** What the library's sources say, and where it is carried: nothing of them is lost. */
export const coverageSchema = z.array(
  z.strictObject({
    /** As playbooks name it in `sources`. */
    file: z.string().min(1),
    title: label,
    items: z
      .array(
        z.strictObject({
          /** An address, too. */
          id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/),
          type: z.enum(itemTypes),
          /** In the library's words, never the source's. */
          text: label,
          /**
           * Where it is carried: `/playbook`, `/playbook#step`, `content/NAME.yaml`, `content/NAME.yaml#KEY.KEY` (a list's
           * entry by its `key`), `page:NAME` or `guide:SLUG`, the slug being that of the site's first language.
           */
          places: z.array(z.string().min(1)).min(1),
        }),
      )
      .min(1),
  }),
);

type CoverageValues = z.infer<typeof coverageSchema>;

export type ItemType = (typeof itemTypes)[number];

/** `positions`: of the places in content/coverage.yaml, in their order. */
export type CoverageItem = CoverageValues[number]['items'][number] & {
  readonly positions?: readonly Position[];
};

export interface CoveredSource extends Omit<CoverageValues[number], 'items'> {
  readonly items: readonly CoverageItem[];
}

export type Coverage = readonly CoveredSource[];

/** Pages of the site that an item may live on. */
export const pageNames = [
  'authority',
  'clocks',
  'contacts',
  'glossary',
  'journal',
  'measures',
  'methods',
  'phrases',
  'sources',
] as const;

export type PageName = (typeof pageNames)[number];

/** A place as it was meant; names in it may be unknown. */
export type CoveragePlace =
  | { readonly type: 'playbook'; readonly slug: string; readonly step?: string }
  | { readonly type: 'data'; readonly name: string; readonly path: readonly string[] }
  | { readonly type: 'page'; readonly name: string }
  | { readonly type: 'guide'; readonly slug: string };

/** Reads a place; undefined where it has none of the forms. */
export function placeOf(written: string): CoveragePlace | undefined {
  const [, kind, slug, step, name, path] = form.exec(written) ?? [];
  if (slug !== undefined) return { type: 'playbook', slug, ...(step !== undefined && { step }) };
  if (name !== undefined) return { type: 'data', name, path: path?.split('.') ?? [] };
  const named = written.slice(`${kind}:`.length);
  if (kind === 'page') return { type: 'page', name: named };
  return kind === 'guide' ? { type: 'guide', slug: named } : undefined;
}

const form =
  /^(?:(page|guide):[a-z][a-z0-9-]*|\/([a-z][a-z0-9-]*)(?:#([a-z][a-z0-9-]*))?|content\/([a-z-]+)\.yaml(?:#([a-z0-9-]+(?:\.[a-z0-9-]+)*))?)$/;

/** What stands under a key of a file's data; of a list, the entry with that `key`. */
export function valueUnder(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((one) => isKeyed(one) && one.key === key);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The keys under which something stands. */
export function keysOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (isKeyed(one) ? [one.key] : []));
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function isKeyed(value: unknown): value is { readonly key: string } {
  return typeof value === 'object' && value !== null && 'key' in value;
}
