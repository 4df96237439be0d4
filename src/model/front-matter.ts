import { z } from 'zod';

/**
 * The front matter of a playbook, as authors write it. Vocabularies (channels, audiences, phases)
 * are the library's own and are checked beside this.
 */
const name = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const text = z.string().trim().min(1);
const duration = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/);
const range = z.string().regex(/^-?\d{1,6}\.\.-?\d{1,6}$/);
const values = z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).min(1);

/** A shared fact by its name, or a fact of this playbook's own. */
export const factSchema = z.union([text, z.record(name, z.union([values, range]))]);

export const kinds = ['procedure', 'assessment', 'dialogue'] as const;

export const frontMatterSchema = z.strictObject({
  title: text,
  summary: text.max(200),
  owner: text,
  reviewed: z.iso.date(),
  sources: z.array(text),
  channel: z.array(text).min(1),
  audience: z.array(text).min(1),
  kind: z.enum(kinds).optional(),
  situation: text.optional(),
  'discreet-title': text.optional(),
  'review-every': duration.optional(),
  tags: z.array(text).optional(),
  related: z.array(name).optional(),
  licence: text.optional(),
  start: name.optional(),
  /** Phases that have been passed before this playbook begins. */
  after: z.array(text).optional(),
  entries: z
    .array(
      z.strictObject({
        step: name,
        after: z.array(text).optional(),
        facts: z.array(text).optional(),
      }),
    )
    .optional(),
  /** Shared facts by name; own ones as `{ warned: [once] }` or `{ score: 0..27 }`. */
  facts: z.array(factSchema).optional(),
  interrupts: z.array(z.strictObject({ label: text, to: text })).optional(),
  waive: z.array(z.strictObject({ rule: name, reason: text })).optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
