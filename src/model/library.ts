import { z } from 'zod';
import { duration, label, name } from './common-schema.ts';
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

/** Words, and never patterns; a semicolon between two phrases. One text, because lists of thousands are slow to read. */
const phrases = z.string().transform((text) =>
  text
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ''),
);

/** Per language of playbooks, all in that language. */
export const wordingSchema = z.record(
  z.string().regex(/^[a-z]{2}$/),
  z.strictObject({
    /** May stand between the words of a phrase. */
    fillers: phrases.prefault(''),
    /** What staff should not be given to say. */
    faults: z.array(
      z.strictObject({
        phrases,
        kind: z.enum(['inflaming', 'accusing', 'vague']),
        why: z.string().min(1),
        /** What could be said in its place. */
        better: z.string().min(1),
        /** In a sentence with one of these, it is no fault. */
        unless: phrases.prefault(''),
      }),
    ),
    /** What they had better not write of a person: the guide says so beside the note, and nothing else does. */
    notes: z
      .array(
        z.strictObject({
          phrases,
          why: z.string().min(1),
          better: z.string().min(1),
          unless: phrases.prefault(''),
        }),
      )
      .prefault([]),
    /** With one of these, a promise has its time. */
    times: phrases.prefault(''),
    /** In the name or the label of a variable, these tell that it will hold a time. */
    dates: phrases.prefault(''),
  }),
);

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
export type Authority = z.infer<typeof authoritySchema>;
export type Contacts = z.infer<typeof contactsSchema>;
export type Variables = z.infer<typeof variablesSchema>;
export type Method = z.infer<typeof methodSchema>;
export type Drill = z.infer<typeof drillSchema>;
export type Wording = z.infer<typeof wordingSchema>;
export type LanguageWording = Wording[string];
export type WordingFault = LanguageWording['faults'][number];

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
  readonly releases: Releases;
}

/** Everything that was compiled: the only thing that the site and the command line see. */
export interface Library {
  readonly content: Content;
  /** By language, then slug. */
  readonly playbooks: readonly Playbook[];
  readonly scenarios: readonly ScenarioSet[];
}
