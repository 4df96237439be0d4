import { z } from 'zod';
import { duration, label, name } from './common-schema.ts';

/** Who may grant what, and who is called. */
export const authoritySchema = z.strictObject({
  /** What amounts are in, as shown: « $ », « € », « unités ». */
  unit: label,
  /** From the lowest to the highest. */
  levels: z
    .array(
      z.strictObject({
        key: name,
        label,
        /** Who is called where this level must decide: a key of content/contacts.yaml. */
        contact: name.optional(),
      }),
    )
    .min(1),
  gestures: z.record(
    name,
    z.strictObject({
      label,
      /** What a level may do. A level that is not named may not. */
      levels: z.record(
        name,
        z.strictObject({
          may: z.enum(['decide', 'propose']),
          /** Highest amount, in the unit; absent: no limit in money. */
          'up-to': z.number().nonnegative().optional(),
          /** Highest discount, in per cent. */
          'up-to-percent': z.number().min(0).max(100).optional(),
          note: label.optional(),
        }),
      ),
    }),
  ),
  rules: z.array(z.strictObject({ key: name, text: label })).default([]),
  /** When a level is called at once. */
  escalate: z
    .strictObject({
      levels: z.array(
        z.strictObject({
          to: name,
          /** A contact that is called as well, where safety is at stake. */
          urgent: name.optional(),
          when: z.array(label).min(1),
        }),
      ),
      /** What is done when nobody answers in time. */
      unreached: label.optional(),
    })
    .default({ levels: [] }),
  /** Who does what. A level that is not named has no part in it. */
  responsibilities: z
    .array(
      z.strictObject({
        key: name,
        label,
        levels: z.record(
          name,
          z.strictObject({
            part: z.enum(['decide', 'act', 'consult', 'inform']),
            note: label.optional(),
          }),
        ),
      }),
    )
    .default([]),
});

/** A contact that is several people, called together. */
const group = z.strictObject({
  /** The level from which anyone may call it. */
  'activated-by': name,
  /** How often it meets. The first time is that of the contact. */
  every: duration.optional(),
  /** How often it is rehearsed. */
  drill: duration.optional(),
  /** What each does, and which contact it is. */
  members: z.array(z.strictObject({ part: label, contact: name })).min(1),
  rules: z.array(label).default([]),
  /** It is over when all of this is so. */
  exit: z.array(label).default([]),
});

export const contactsSchema = z.record(
  name,
  z.strictObject({
    label,
    name: z.string().optional(),
    number: z.string().optional(),
    /** The number is fictional: nobody answers until the organisation sets its own. */
    example: z.boolean().optional(),
    hours: label.optional(),
    /** Role that stands in. */
    deputy: name.optional(),
    /** Time in which this role answers, ISO 8601. */
    within: duration.optional(),
    group: group.optional(),
  }),
);

export type Authority = z.infer<typeof authoritySchema>;
export type Contacts = z.infer<typeof contactsSchema>;
