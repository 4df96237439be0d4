/** The locales whose typography is known; another locale is set as plain text. */
export type Locale = 'fr-CA' | 'fr-FR' | 'en-CA' | 'en-GB' | 'en-US';

/** No-break space and narrow no-break space. */
const nb = '\u00a0';
const narrow = '\u202f';

interface Rule {
  readonly from: RegExp;
  readonly to: string;
}

/**
 * Sets running text as its locale does: authors type plain spaces and straight quotes.
 * Never for code or addresses. `before` is the character in front of the text, where there is one.
 * Setting a text twice changes nothing.
 */
export function typeset(text: string, locale: string, before = ''): string {
  const rules = Object.hasOwn(rulesOf, locale) ? rulesOf[locale as Locale] : [];
  const set = rules.reduce((line, { from, to }) => line.replace(from, to), before + text);
  return set.slice(before.length);
}

const ellipsis: Rule = { from: /(?<!\.)\.{3}(?!\.)/g, to: '…' };
const apostrophe: Rule = { from: /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, to: '’' };

/** A sign of punctuation ends a word only in front of a space, a closing mark or another sign: never inside `a?b=1`. */
const ends = String.raw`(?=[;!?]+(?:$|[\s»)\]”’"',.…]))`;
const space = String.raw`[ \u00a0\u202f]`;
/** What a sign may close: a word, an amount, a quotation, a bracket. */
const word = String.raw`(?<=[\p{L}\p{N}$€%»”’)\]….])`;

const french: readonly Rule[] = [
  ellipsis,
  apostrophe,
  { from: /(?<=[\p{L}\p{N}])'/gu, to: '’' },
  { from: /(?<![^\s(\[«])"([^\s"](?:[^"]*[^\s"])?)"(?![^\s)\],.;:!?…»])/g, to: `«${nb}$1${nb}»` },
  { from: new RegExp(`«${space}*(?=\\S)`, 'g'), to: `«${nb}` },
  { from: new RegExp(`(?<=[^\\s«])${space}*»`, 'g'), to: `${nb}»` },
  { from: new RegExp(`${word}${space}*:(?=\\s|$)`, 'gu'), to: `${nb}:` },
  { from: new RegExp(`(?<=\\d) (?=(?:[$€%]|\\d{3}(?!\\d)))`, 'g'), to: nb },
];

const fr = {
  ca: [...french, { from: new RegExp(`${word}${space}+${ends}`, 'gu'), to: '' }],
  fr: [...french, { from: new RegExp(`${word}${space}*${ends}`, 'gu'), to: narrow }],
} as const;

const english: readonly Rule[] = [
  ellipsis,
  apostrophe,
  { from: /(?<![^\s(\[“—–-])"(?=\S)/g, to: '“' },
  { from: /"/g, to: '”' },
  { from: /(?<![^\s(\[“—–-])'(?=\S)/g, to: '‘' },
  { from: /(?<=\S)'/g, to: '’' },
];

const rulesOf: Readonly<Record<Locale, readonly Rule[]>> = {
  'fr-CA': fr.ca,
  'fr-FR': fr.fr,
  'en-CA': english,
  'en-GB': english,
  'en-US': english,
};
