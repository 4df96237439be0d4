import { z } from 'zod';

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

export type Wording = z.infer<typeof wordingSchema>;
export type LanguageWording = Wording[string];
export type WordingFault = LanguageWording['faults'][number];
