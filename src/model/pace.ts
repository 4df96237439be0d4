/**
 * Words a second. Aloud: 150 a minute, pauses included, what the US National Center for Voice and Speech gives for
 * conversation in English; for French, 120 to 160 are given. Who speaks to someone angry does not speak faster.
 * Silently: 240 a minute (Brysbaert, "How many words do we read per minute?", 2019: 238 in English).
 */
export const pace = { aloud: 2.5, silently: 4 } as const;
