/** The languages of the product's own words. Playbooks may be in others; their pages then use the first. */
export const languages = ['fr', 'en'] as const;

export type Language = (typeof languages)[number];

/** The same words in every language of the product. */
export type Localized = Readonly<Record<Language, string>>;
