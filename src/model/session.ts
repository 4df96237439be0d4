import { z } from 'zod';
import { label, name } from './common-schema.ts';

/** How a training session on a playbook is led: the same for all of them. */
export const sessionSchema = z.strictObject({
  /** What is done, in its order. */
  course: z
    .array(
      z.strictObject({
        key: name,
        /** In a session of an hour, and in a longer one; 0 leaves it out. */
        minutes: z.tuple([z.int().min(0).max(240), z.int().min(0).max(240)]),
        what: label,
        how: label,
      }),
    )
    .min(1),
  /** What everybody keeps to. */
  rules: z.array(label).default([]),
  /** What the observer ticks. */
  observer: z.array(label).default([]),
  /** What is asked afterwards. */
  questions: z
    .array(
      z.strictObject({
        key: name,
        question: label,
        /** Asked when the first is answered with yes or no. */
        then: label,
        /** Told to whoever leads: what to listen for. */
        listen: label,
      }),
    )
    .default([]),
});

export type Session = z.infer<typeof sessionSchema>;
