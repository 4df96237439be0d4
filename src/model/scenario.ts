import { z } from 'zod';
import type { Position } from './place.ts';

/**
 * Written cases: `playbooks/<language>/<slug>.scenarios.yaml`. Each is a test, a worked example on the
 * playbook's page and a training exercise.
 */
const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const text = z.string().trim().min(1);

/** An answer by its choice's id; `step!` takes the interrupt that leads to that step. */
const answer = z.string().regex(/^[a-z][a-z0-9-]{0,63}!?$/);
/** A step of the playbook, or `/slug#step`. */
const place = z.string().regex(/^(?:\/[a-z][a-z0-9-]{0,63}#)?[a-z][a-z0-9-]{0,63}$/);

export const scenariosSchema = z.array(
  z.strictObject({
    /** Its address and its name in results: the same in every language. */
    id,
    name: text,
    /** What has happened, told to who plays it. */
    story: text,
    /** The answers in order; a `next` is not written. */
    path: z.array(
      z.union([
        answer,
        z.strictObject({
          choice: answer,
          /** What is seen and heard before this answer. */
          scene: text.optional(),
          /** Why this answer is the right one here. */
          because: text.optional(),
        }),
      ]),
    ),
    expect: z.strictObject({
      /** Key of content/outcomes.yaml. */
      end: id,
      passes: z.array(place).default([]),
      avoids: z.array(place).default([]),
      /** Values of facts at the end. */
      facts: z.record(id, z.union([z.string(), z.int()])).default({}),
    }),
  }),
);

/** The scenarios of one file, in the author's order. */
export interface ScenarioSet {
  readonly slug: string;
  readonly language: string;
  readonly file: string;
  readonly scenarios: readonly Scenario[];
}

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly story: string;
  readonly path: readonly ScenarioAnswer[];
  readonly expect: Expectation;
  readonly position: Position;
  /** Where its path stands, for what is missing in it. */
  readonly pathPosition: Position;
}

export interface ScenarioAnswer {
  /** A choice's id, or the step to which an interrupt leads and `!`. */
  readonly choice: string;
  readonly scene?: string;
  readonly because?: string;
  readonly position: Position;
}

export interface Expectation {
  readonly end: Placed<string>;
  readonly passes: readonly Placed<string>[];
  readonly avoids: readonly Placed<string>[];
  readonly facts: readonly Placed<{ readonly fact: string; readonly value: string | number }>[];
}

export interface Placed<Value> {
  readonly value: Value;
  readonly position: Position;
}
