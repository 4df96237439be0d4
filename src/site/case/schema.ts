import * as z from 'zod/mini';
import type { CaseRecord } from './record.ts';

/** Longer than anything that is written at a counter; what is longer was not written there. */
const text = z.string().check(z.maxLength(10_000));
export const short = z.string().check(z.maxLength(500));
export const name = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/));
export const time = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
  z.refine((at) => !Number.isNaN(Date.parse(at))),
);
const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((on) => !Number.isNaN(Date.parse(on))),
);
const due = z.union([time, day]);
const many = <Item extends z.ZodMiniType>(item: Item) =>
  z.readonly(z.array(item).check(z.maxLength(2_000)));
export const optional = z.exactOptional;
const stars = z.int().check(z.minimum(1), z.maximum(5));

const leg = z.readonly(
  z.strictObject({
    playbook: z.readonly(
      z.strictObject({ title: short, slug: name, language: short, version: short }),
    ),
    walk: z.string().check(z.maxLength(100_000)),
    steps: many(z.readonly(z.strictObject({ step: name, at: time }))),
    answers: many(z.readonly(z.strictObject({ question: text, answer: text }))),
    granted: many(
      z.readonly(
        z.strictObject({
          label: text,
          amount: z.number().check(z.nonnegative()),
          level: optional(name),
          cap: optional(z.number()),
        }),
      ),
    ),
    promises: many(
      z.readonly(
        z.strictObject({ id: short, text, bare: text, terms: many(text), due: optional(due) }),
      ),
    ),
    ticked: many(text),
    unticked: many(text),
    end: optional(z.readonly(z.strictObject({ as: name, label: text }))),
    escalated: z.boolean(),
    form: z.readonly(z.record(short, text)),
  }),
);

const followUp = z.readonly(
  z.strictObject({
    kept: z.readonly(
      z.record(short, z.readonly(z.strictObject({ at: time, confirmed: z.boolean() }))),
    ),
    fairness: optional(stars),
    satisfaction: optional(stars),
    repeat: optional(z.boolean()),
    retold: optional(z.boolean()),
    returned: optional(z.boolean()),
    thanked: optional(z.boolean()),
    debriefed: optional(z.boolean()),
    acknowledged: optional(z.readonly(z.strictObject({ at: time, due: optional(due) }))),
    review: optional(
      z.readonly(
        z.strictObject({ hours: z.number().check(z.nonnegative()), spokenTo: z.boolean() }),
      ),
    ),
    cause: optional(text),
    told: optional(z.readonly(z.record(short, time))),
  }),
);

/** One case of a file. Nothing that it does not name is let in. */
export const caseSchema = z.readonly(
  z.strictObject({
    format: z.literal(1),
    id: z.string().check(z.regex(/^\d{8}-\d{4}-[a-z0-9]{1,12}$/)),
    openedAt: time,
    changedAt: time,
    name: short,
    legs: many(leg),
    notes: many(z.readonly(z.strictObject({ name, label: text, value: text }))),
    followUp,
  }),
);

export const caseFileSchema = z.readonly(
  z.strictObject({ format: z.literal(1), cases: z.readonly(z.array(caseSchema)) }),
);

/** Fails to compile when the schema and the type differ. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const schemaIsCase: Same<z.infer<typeof caseSchema>, CaseRecord> = true;
