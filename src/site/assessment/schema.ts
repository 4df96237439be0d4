import * as z from 'zod/mini';
import { name, optional, short, time } from '../case/schema.ts';
import type { Result } from './result.ts';

const points = z.int().check(z.minimum(-1_000), z.maximum(1_000));

const answer = z.readonly(
  z.strictObject({
    question: name,
    title: short,
    answer: short,
    fact: name,
    points,
    most: points,
  }),
);

const score = z.readonly(z.strictObject({ fact: name, label: short, points, most: points }));

/** One result of a file. Nothing that it does not name is let in. */
export const resultSchema = z.readonly(
  z.strictObject({
    id: z.string().check(z.regex(/^\d{8}-\d{4}-[a-z0-9]{1,12}$/)),
    assessment: name,
    title: short,
    language: short,
    version: short,
    takenAt: time,
    level: optional(name),
    initials: optional(z.string().check(z.maxLength(4))),
    answers: z.readonly(z.array(answer).check(z.maxLength(200))),
    scores: z.readonly(z.array(score).check(z.maxLength(20))),
    end: optional(z.readonly(z.strictObject({ as: name, label: short }))),
  }),
);

export const resultFileSchema = z.readonly(
  z.strictObject({ format: z.literal(1), results: z.readonly(z.array(resultSchema)) }),
);

/** Fails to compile when the schema and the type differ. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const schemaIsResult: Same<z.infer<typeof resultSchema>, Result> = true;
