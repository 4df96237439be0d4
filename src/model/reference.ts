import { z } from 'zod';
import { duration, label, name } from './common-schema.ts';

/** The data of the reference pages that nothing else reads: words, methods, time limits of the law, sources. */

/** By the term's address. */
export const glossarySchema = z.record(
  name,
  z.strictObject({
    term: label,
    means: label,
    /** What is said in a part of the language's countries. */
    regional: z
      .strictObject({ 'fr-CA': z.string().min(1), 'fr-FR': z.string().min(1) })
      .partial()
      .optional(),
    /** The phase that the term names. */
    phase: name.optional(),
    /** Other terms of the file. */
    see: z.array(name).default([]),
  }),
);

/** How sure a statement is: checked on a day, not checked, or set by the library itself. */
const status = z.enum(['verified', 'unverified', 'default']);
const checked = z.iso.date().optional();

export const methodsSchema = z.array(
  z.strictObject({
    key: name,
    name: z.string().min(1),
    status,
    checked,
    letters: z
      .array(
        z.strictObject({
          letter: z.string().min(1).max(2),
          word: label,
          /** The phases in which it is done. */
          phases: z.array(name),
        }),
      )
      .min(1),
  }),
);

export const clocksSchema = z.strictObject({
  /** Countries, or parts of them, in order. */
  places: z.record(name, label),
  clocks: z.array(
    z.strictObject({
      key: name,
      place: name,
      subject: label,
      duty: label,
      who: label,
      /** Absent: a duty without a time limit. */
      delay: duration.optional(),
      /** Which days count; absent: all. */
      days: z.enum(['calendar', 'working']).optional(),
      /** From when the delay runs. */
      after: label.optional(),
      /** Name of the site that was read. */
      source: z.string().min(1).optional(),
      status,
      checked,
    }),
  ),
});

export const sourcesSchema = z.strictObject({
  /** The texts that playbooks name in `sources`, by file. */
  articles: z.array(
    z.strictObject({ file: z.string().min(1), title: label, gave: label, licence: label }),
  ),
  /** What a text says, what speaks against it, and what was made of it. */
  collisions: z.array(
    z.strictObject({
      key: name,
      says: label,
      against: label,
      resolved: label,
      /** Of what speaks against it. */
      status,
      checked,
    }),
  ),
});

export type Glossary = z.infer<typeof glossarySchema>;
export type Methods = z.infer<typeof methodsSchema>;
export type Clocks = z.infer<typeof clocksSchema>;
export type Clock = Clocks['clocks'][number];
export type Sources = z.infer<typeof sourcesSchema>;
export type Status = z.infer<typeof status>;
