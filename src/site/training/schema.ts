import * as z from 'zod/mini';
import type { Result } from './result.ts';

const name = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/));
const time = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
  z.refine((at) => !Number.isNaN(Date.parse(at))),
);
const optional = z.exactOptional;
const points = z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000));

/** One result of a file. Nothing that it does not name is let in: no name of a person but two to four letters. */
export const resultSchema = z.readonly(
  z.strictObject({
    format: z.literal(1),
    id: z.string().check(z.regex(/^\d{8}-\d{4}-[a-z0-9]{1,12}$/)),
    at: time,
    initials: optional(z.string().check(z.regex(/^\p{L}{2,4}$/u))),
    mode: name,
    playbook: name,
    language: z.string().check(z.regex(/^[a-z]{2}$/)),
    version: z.string().check(z.regex(/^[a-z0-9]{0,64}$/)),
    scenario: optional(name),
    scores: z.readonly(
      z
        .array(z.readonly(z.strictObject({ name, raw: points, max: points })))
        .check(z.maxLength(20)),
    ),
    seconds: z.int().check(z.nonnegative(), z.maximum(10_000_000)),
    end: optional(name),
    passed: z.boolean(),
  }),
);

export const resultFileSchema = z.readonly(
  z.strictObject({ format: z.literal(1), results: z.readonly(z.array(resultSchema)) }),
);

/** Fails to compile when the schema and the type differ. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const schemaIsResult: Same<z.infer<typeof resultSchema>, Result> = true;
