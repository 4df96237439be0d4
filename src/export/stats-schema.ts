import { z } from 'zod';

const whole = z.int().nonnegative();
const count = z.strictObject({ count: whole, atLeast: z.boolean() });
const range = z.strictObject({ least: z.number().nonnegative(), most: z.number().nonnegative() });

/** What `stats --format json` prints. */
export const statsSchema = z.strictObject({
  format: z.literal(1),
  playbooks: z.array(
    z.strictObject({
      language: z.string(),
      slug: z.string(),
      file: z.string(),
      steps: whole,
      choices: whole,
      ends: whole,
      states: count,
      checklistItems: whole,
      runs: z.strictObject({ paths: count, length: range, minutes: range }).nullable(),
    }),
  ),
});
