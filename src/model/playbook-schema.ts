import { z } from 'zod';
import type { Playbook } from './playbook.ts';
import { blockSchema, inlineSchema, positionSchema, positionsSchema } from './prose-schema.ts';

/**
 * The compiled playbook as `accalmie export --format json` prints it: the published JSON Schema
 * comes from here. A type check below holds it equal to `Playbook`.
 */
const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const position = positionSchema;
const label = z.array(inlineSchema).readonly();
const duration = z.string().regex(/^P/);

const entry = z
  .strictObject({
    step: z.string(),
    after: z.array(id).readonly(),
    facts: z.array(id).readonly(),
    position: position.exactOptional(),
  })
  .readonly();

const fact = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('list'),
      name: id,
      values: z.array(z.string()).readonly(),
      shared: z.boolean(),
      position: position.exactOptional(),
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('range'),
      name: id,
      min: z.int(),
      max: z.int(),
      shared: z.boolean(),
      position: position.exactOptional(),
    })
    .readonly(),
]);

const target = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('step'), id: z.string() }).readonly(),
  z.strictObject({ type: z.literal('back') }).readonly(),
  z.strictObject({ type: z.literal('playbook'), slug: id, step: id.exactOptional() }).readonly(),
]);

const guard = z
  .strictObject({
    tests: z
      .array(
        z
          .strictObject({
            fact: id,
            op: z.enum(['=', '!=', '<', '<=', '>', '>=']),
            values: z.array(z.union([z.string(), z.number()])).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

const effect = z
  .array(
    z
      .strictObject({
        fact: id,
        op: z.enum(['=', '+=', '-=']),
        value: z.union([z.string(), z.number()]),
      })
      .readonly(),
  )
  .readonly();

const leaf = { label, when: guard.exactOptional(), position, at: positionsSchema };

const body = z.union([
  z.strictObject({ type: z.enum(['say', 'hear', 'avoid', 'why', 'ask']), ...leaf }).readonly(),
  z
    .strictObject({
      type: z.literal('record'),
      ...leaf,
      as: id,
      input: z.enum(['text', 'date', 'money', 'number', 'yes-no', 'list']),
      options: z.array(z.string()).readonly(),
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('promise'),
      ...leaf,
      by: z.string().exactOptional(),
      within: duration.exactOptional(),
      on: z.string().exactOptional(),
    })
    .readonly(),
  z.strictObject({ type: z.literal('gesture'), ...leaf, gesture: z.string() }).readonly(),
  z.strictObject({ type: z.literal('wait'), ...leaf, duration }).readonly(),
  z.strictObject({ type: z.literal('contact'), ...leaf, role: z.string() }).readonly(),
  blockSchema,
]);

const way = z
  .strictObject({
    type: z.enum(['choice', 'next']),
    id: id.exactOptional(),
    label,
    target,
    when: guard.exactOptional(),
    set: effect.exactOptional(),
    discreet: z.string().exactOptional(),
    by: z.string().exactOptional(),
    position,
    at: positionsSchema,
  })
  .readonly();

const end = z
  .strictObject({
    type: z.literal('end'),
    label,
    as: z.string(),
    when: guard.exactOptional(),
    position,
    at: positionsSchema,
  })
  .readonly();

const step = z
  .strictObject({
    id,
    phase: id,
    title: label,
    by: z.string().exactOptional(),
    within: duration.exactOptional(),
    discreet: z.string().exactOptional(),
    internal: z.boolean(),
    body: z.array(body).readonly(),
    ways: z.array(way).readonly(),
    end: end.exactOptional(),
    position,
    at: positionsSchema,
  })
  .readonly();

export const playbookSchema = z
  .strictObject({
    format: z.literal(1),
    slug: z.string(),
    language: z.string(),
    file: z.string(),
    title: z.string(),
    summary: z.string(),
    situation: z.string(),
    kind: z.enum(['procedure', 'assessment', 'dialogue']),
    discreetTitle: z.string().exactOptional(),
    owner: z.string(),
    reviewed: z.iso.date(),
    reviewEvery: duration,
    sources: z.array(z.string()).readonly(),
    channel: z.array(z.string()).readonly(),
    audience: z.array(z.string()).readonly(),
    tags: z.array(z.string()).readonly(),
    related: z.array(z.string()).readonly(),
    licence: z.string().exactOptional(),
    start: entry,
    entries: z.array(entry).readonly(),
    facts: z.array(fact).readonly(),
    interrupts: z
      .array(
        z
          .strictObject({ label: z.string(), target, position: position.exactOptional() })
          .readonly(),
      )
      .readonly(),
    waivers: z
      .array(
        z
          .strictObject({
            rule: z.string(),
            reason: z.string(),
            position: position.exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
    introduction: z.array(blockSchema).readonly(),
    steps: z.array(step).readonly(),
    at: positionsSchema,
  })
  .readonly();

/** Fails to compile when the schema and the type differ. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const schemaIsPlaybook: Same<z.infer<typeof playbookSchema>, Playbook> = true;
