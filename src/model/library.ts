import { z } from 'zod';
import { authoritySchema, type Authority, contactsSchema, type Contacts } from './authority.ts';
import { label, name } from './common-schema.ts';
import { coverageSchema, type Coverage } from './coverage.ts';
import type { Position } from './place.ts';
import type { Playbook } from './playbook.ts';
import {
  clocksSchema,
  type Clocks,
  glossarySchema,
  type Glossary,
  methodsSchema,
  type Methods,
  sourcesSchema,
  type Sources,
} from './reference.ts';
import { releasesSchema, type Releases } from './releases.ts';
import { ruleSettingsSchema } from './rule-settings.ts';
import type { ScenarioSet } from './scenario.ts';
import { sessionSchema, type Session } from './session.ts';
import { wordingSchema, type Wording } from './wording.ts';

/**
 * What playbooks share, as data: one schema a file of content/*.yaml.
 * `z.infer` gives the types, `z.toJSONSchema` the published schemas.
 */
export const siteSchema = z.strictObject({
  name: label,
  /** Public address of the site, for the links that messages carry. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** In order: the first is the site's own. */
  languages: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z]{2}$/),
        locale: z.enum(['fr-CA', 'fr-FR', 'en-CA', 'en-GB', 'en-US']),
        'time-zone': z.string().min(1),
      }),
    )
    .min(1),
  /** Vocabularies of the front matter. */
  channels: z.record(name, label),
  audiences: z.record(name, label),
  /** Ways to an aside from every step of every playbook that names none of its own. */
  interrupts: z.array(z.strictObject({ label, to: z.string().min(1) })).default([]),
  /** Slugs of the playbooks that the home page shows first, in this order; the others follow by slug. */
  first: z.array(name).default([]),
  /** The title of an internal step in discreet mode. */
  'neutral-title': label,
  /** How durations count, and which days are worked (1 = Monday … 7 = Sunday). */
  days: z
    .strictObject({
      count: z.enum(['calendar', 'working']),
      week: z.array(z.int().min(1).max(7)),
      holidays: z.array(z.iso.date()).default([]),
    })
    .default({ count: 'calendar', week: [1, 2, 3, 4, 5], holidays: [] }),
  /** Severities and options that differ from the rules' own. */
  rules: ruleSettingsSchema.default({}),
  /** Address where a source file is edited; `{file}` stands for its path. */
  edit: z
    .string()
    .regex(/\{file\}/)
    .optional(),
});

export const phasesSchema = z
  .array(
    z.strictObject({
      /** The directive's name, too. */
      key: name,
      label,
      /** Hue of its colour in degrees (OKLCH): lightness and chroma are the theme's, so that all phases weigh the same. */
      hue: z.number().min(0).max(360),
      icon: z.enum([
        'door',
        'ear',
        'mirror',
        'hand',
        'handshake',
        'telephone',
        'dot',
        'star',
        'eye',
        'pen',
      ]),
      /** The phase is over when… */
      'over-when': label,
      /** What the phase is for, told to who is new. */
      about: label.optional(),
    }),
  )
  .min(1);

export const factsSchema = z.record(
  name,
  z.union([
    z.strictObject({ label, values: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), label) }),
    z.strictObject({ label, range: z.string().regex(/^-?\d+\.\.-?\d+$/) }),
  ]),
);

export const outcomesSchema = z.record(
  name,
  z.strictObject({
    label,
    kinds: z.array(z.enum(['procedure', 'assessment', 'dialogue'])).default(['procedure']),
    /** The customer and we agree, or a fair answer was accepted. */
    settled: z.boolean(),
    tone: z.enum(['good', 'neutral', 'hard', 'danger']),
  }),
);

export const variablesSchema = z.record(
  name,
  z.strictObject({
    label,
    /** Absent: a blank that the run fills in. */
    value: z.union([z.string(), label]).optional(),
  }),
);

/** What is asked of every procedure: of the paths through it, by the phases of their steps. */
export const methodSchema = z.strictObject({
  /** By phase: those of which a step must have been passed before one of its own. */
  before: z.record(name, z.array(name)).default({}),
  /** What must have been passed before an end whose outcome is settled. */
  settled: z
    .strictObject({
      /** A step of each of these phases. */
      after: z.array(name).default([]),
      /** A step of one of these phases, or a promise where that does as well. Absent: neither. */
      followed: z
        .strictObject({ phases: z.array(name), promise: z.boolean().default(true) })
        .optional(),
    })
    .default({ after: [] }),
  /** What a promise must say: who keeps it, and when. */
  promise: z.array(z.enum(['who', 'when'])).default([]),
});

/** The timed drill of the safety reflex. */
export const drillSchema = z.strictObject({
  /** To react in a round; whoever trains can lengthen it or turn it off. */
  seconds: z.int().min(5).max(600),
  rounds: z.int().min(1).max(30),
  /** Before a situation comes: seconds, of which chance takes one. */
  wait: z.strictObject({ least: z.int().min(0).max(60), most: z.int().min(0).max(60) }),
  cues: z
    .array(
      z.strictObject({
        key: name,
        /** Whether the way out is the right reflex; else one goes on. */
        danger: z.boolean(),
        cue: label,
        why: label,
      }),
    )
    .min(2),
});

type SiteValues = z.infer<typeof siteSchema>;

export interface Site extends Omit<SiteValues, 'interrupts'> {
  readonly interrupts: readonly SiteInterrupt[];
  /** Where the slugs of `first` stand in content/site.yaml. */
  readonly firstAt?: readonly Position[];
}

/** `position`: of `to` in content/site.yaml. */
export type SiteInterrupt = SiteValues['interrupts'][number] & { readonly position?: Position };
export type Phase = z.infer<typeof phasesSchema>[number];
export type SharedFacts = z.infer<typeof factsSchema>;
export type Outcomes = z.infer<typeof outcomesSchema>;
export type Variables = z.infer<typeof variablesSchema>;
export type Method = z.infer<typeof methodSchema>;
export type Drill = z.infer<typeof drillSchema>;

/** One table of the data files: name -> schema. */
export const contentSchemas = {
  site: siteSchema,
  phases: phasesSchema,
  facts: factsSchema,
  outcomes: outcomesSchema,
  authority: authoritySchema,
  contacts: contactsSchema,
  variables: variablesSchema,
  method: methodSchema,
  wording: wordingSchema,
  coverage: coverageSchema,
  glossary: glossarySchema,
  methods: methodsSchema,
  clocks: clocksSchema,
  sources: sourcesSchema,
  drill: drillSchema,
  session: sessionSchema,
  releases: releasesSchema,
} as const;

export type ContentName = keyof typeof contentSchemas;

/** The shared data, with the stand-ins in place of missing files. */
export interface Content {
  readonly site: Site;
  readonly phases: readonly Phase[];
  readonly facts: SharedFacts;
  readonly outcomes: Outcomes;
  readonly authority: Authority;
  readonly contacts: Contacts;
  readonly variables: Variables;
  readonly method: Method;
  readonly wording: Wording;
  readonly coverage: Coverage;
  readonly glossary: Glossary;
  readonly methods: Methods;
  readonly clocks: Clocks;
  readonly sources: Sources;
  readonly drill: Drill;
  readonly session: Session;
  readonly releases: Releases;
}

/** Everything that was compiled: the only thing that the site and the command line see. */
export interface Library {
  readonly content: Content;
  /** By language, then slug. */
  readonly playbooks: readonly Playbook[];
  readonly scenarios: readonly ScenarioSet[];
}
