/** A folded word -> the words that it is short for. `before` and `after`: what an apostrophe joins it to. */
export type WriteOut = (word: string, before?: string, after?: string) => readonly string[];

export const unchanged: WriteOut = (word) => [word];

const frenchForms: ReadonlyMap<string, readonly string[]> = new Map([
  ['c', ['ce']],
  ['d', ['de']],
  ['j', ['je']],
  ['l', ['le']],
  ['m', ['me']],
  ['s', ['se']],
  ['t', ['te']],
  ['qu', ['que']],
  ['n', []],
  ['ne', []],
  ['ca', ['cela']],
]);

const french: WriteOut = (word) => frenchForms.get(word) ?? [word];

const afterApostrophe: ReadonlyMap<string, string> = new Map([
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['m', 'am'],
  ['d', 'would'],
]);

const beforeNot: ReadonlyMap<string, string> = new Map([
  ['can', 'can'],
  ['won', 'will'],
]);

/** Where `'s` is short for `is`; elsewhere it is a possessive. */
const subjects = new Set('he here how it she that there this what where who'.split(' '));

const negated = 'do does did is are was were have has had could would should must'.split(' ');

/** Typed without their apostrophe, and no other word. */
const slips: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...negated.map((verb) => [`${verb}nt`, [verb, 'not']] as const),
  ['cannot', ['can', 'not']],
  ['cant', ['can', 'not']],
  ['wont', ['will', 'not']],
  ['im', ['i', 'am']],
  ['ive', ['i', 'have']],
  ['youre', ['you', 'are']],
  ['youve', ['you', 'have']],
  ['youll', ['you', 'will']],
  ['its', ['it', 'is']],
  ['thats', ['that', 'is']],
  ['theres', ['there', 'is']],
]);

const english: WriteOut = (word, before, after) => {
  if (after === 't' && word.endsWith('n')) return [beforeNot.get(word) ?? word.slice(0, -1)];
  if (before === undefined) return slips.get(word) ?? [word];
  if (word === 't' && before.endsWith('n')) return ['not'];
  if (word === 's') return subjects.has(before) ? ['is'] : ['s'];
  return [afterApostrophe.get(word) ?? word];
};

/** By language; the words of another count as they are written. */
export const writeOuts: Readonly<Record<string, WriteOut>> = { fr: french, en: english };
