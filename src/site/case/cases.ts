import type { CaseRecord, Leg, Note } from './record.ts';

/** A case that nothing is known of yet. `random`: from 0 to below 1. */
export function newCase(now: Date, random: number): CaseRecord {
  const at = now.toISOString();
  return {
    format: 1,
    id: newNumber(now, random),
    openedAt: at,
    changedAt: at,
    name: '',
    legs: [],
    notes: [],
    followUp: { kept: {} },
  };
}

/** `20261122-1542-0k3f`: by it what comes from several devices is told apart. `random`: from 0 to below 1. */
export function newNumber(now: Date, random: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const tail = Math.floor(random * 36 ** 4).toString(36);
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}-${tail.padStart(4, '0')}`;
}

/** What has come of a playbook takes the place of what was known of it, and is the last one passed. */
export function withLeg(record: CaseRecord, leg: Leg, notes: readonly Note[]): CaseRecord {
  const others = record.legs.filter(({ playbook }) => playbook.slug !== leg.playbook.slug);
  return { ...record, legs: [...others, leg], notes };
}

/** The same but for the time: what was exported need not be exported again. */
export function isSame(one: CaseRecord, other: CaseRecord): boolean {
  return JSON.stringify({ ...one, changedAt: '' }) === JSON.stringify({ ...other, changedAt: '' });
}

/** Something of it would be missed: a word, a name, an amount, a promise. */
export function isWorthKeeping({ name, notes, legs }: CaseRecord): boolean {
  const made = legs.some(({ granted, promises }) => granted.length + promises.length > 0);
  return name !== '' || notes.length > 0 || made;
}

/** Whether a promise of it is still to be kept. */
export function isOpen({ legs, followUp }: CaseRecord): boolean {
  return legs.some(({ promises }) => promises.some(({ id }) => !Object.hasOwn(followUp.kept, id)));
}

/** Where it is taken up again, relative to the site: `fr/colis/#ecouter/proposer`. Not begun: nowhere. */
export function placeOf({ legs }: CaseRecord): string | undefined {
  const last = legs.at(-1);
  return last && `${last.playbook.language}/${last.playbook.slug}/#${last.walk}`;
}

/** Two letters or three: of its name, else of the customer's. Nothing to take them from: none. */
export function initialsOf({ name, notes }: CaseRecord): string {
  const full = name || (notes.find((note) => note.name === 'customer')?.value ?? '');
  const words = full.split(/[\s.'’-]+/).filter((word) => /^\p{L}/u.test(word));
  const own = words.filter((word) => !titles.has(word.toLowerCase()));
  return (own.length > 0 ? own : words)
    .slice(0, 3)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}

const titles = new Set('m mme mlle mr mrs ms miss dr me monsieur madame mademoiselle'.split(' '));

/** One of eight colours, so that the same initials always have the same. */
export function colourOf(record: CaseRecord): number {
  const letters = [...(initialsOf(record) || record.id)];
  return letters.reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 8, 7);
}
