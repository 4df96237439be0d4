import type { Authority } from '../../model/authority.ts';
import { amountText } from '../islands/money.ts';
import { durationInWords } from './duration.ts';
import { label, labelOf, type Setting } from './setting.ts';

/** A line below a leaf's words, plain. */
export interface Note {
  /** What the line is about: a level, a role. */
  readonly term?: string;
  readonly text: string;
  /** Address of a number that can be called. */
  readonly tel?: string;
  /** Nothing is known yet: paper rules a blank. */
  readonly blank?: true;
  /** What a level may grant. */
  readonly grant?: LevelGrant;
}

/** What the guide reads of a grant, to compare it with the role of the person who is there. */
export interface LevelGrant {
  readonly level: string;
  readonly may: Grant['may'];
  /** In units of money; absent: without limit, or a share. */
  readonly upTo?: number;
}

/** The name of a level of authority, or of a role that can be called. */
export function levelLabel(key: string, setting: Setting): string {
  const { authority, contacts } = setting.library.content;
  const level = authority.levels.find((one) => one.key === key);
  return level ? label(setting, level.label) : labelOf(setting, contacts, key);
}

type Grant = Authority['gestures'][string]['levels'][string];

/** Who may grant a gesture: a line a level, from the lowest. */
export function grants(gesture: string, setting: Setting): readonly Note[] {
  const { levels, gestures } = setting.library.content.authority;
  const grantsOf = Object.hasOwn(gestures, gesture) ? (gestures[gesture]?.levels ?? {}) : {};
  return levels.flatMap(({ key, label: name }) => {
    const grant = Object.hasOwn(grantsOf, key) ? grantsOf[key] : undefined;
    if (!grant) return [];
    const upTo = grant['up-to'];
    return [
      {
        term: label(setting, name),
        text: grantInWords(grant, setting),
        grant: { level: key, may: grant.may, ...(upTo !== undefined && { upTo }) },
      },
    ];
  });
}

function grantInWords(grant: Grant, setting: Setting): string {
  const note = grant.note ? ` (${label(setting, grant.note)})` : '';
  return verdictInWords(grant, setting) + note;
}

/** « décide jusqu’à 100 $ » */
export function verdictInWords(grant: Grant, setting: Setting): string {
  const { words } = setting;
  const [may, upTo] =
    grant.may === 'decide'
      ? [words.decides, words.decidesUpTo]
      : [words.proposes, words.proposesUpTo];
  const limits = limitsOf(grant, setting);
  return limits.length > 0 ? upTo(limits.join(words.or)) : may;
}

/**
 * Who may grant a gesture, as short as a pocket card takes it: « Employé 100 $ · Chef d’équipe décide ». Ends at the
 * first level that decides without any limit.
 */
export function grantsInShort(gesture: string, setting: Setting): string {
  const { levels, gestures } = setting.library.content.authority;
  const grantsOf = Object.hasOwn(gestures, gesture) ? (gestures[gesture]?.levels ?? {}) : {};
  const given = levels.flatMap(({ key, label: name }) => {
    const grant = Object.hasOwn(grantsOf, key) ? grantsOf[key] : undefined;
    return grant ? [{ name: label(setting, name), grant }] : [];
  });
  const isFree = ({ grant }: (typeof given)[number]) =>
    grant.may === 'decide' && !grant.note && limitsOf(grant, setting).length === 0;
  const last = given.findIndex(isFree);
  const until = last < 0 ? given : given.slice(0, last + 1);
  return until.map(({ name, grant }) => `${name}${inShort(grant, setting)}`).join('\u00a0· ');
}

/** A limit says that one decides; without one it is said, or what the note says is. */
function inShort(grant: Grant, setting: Setting): string {
  const limits = limitsOf(grant, setting);
  if (grant.may === 'decide' && limits.length > 0) {
    return `\u00a0${limits.join(setting.words.or)}`;
  }
  const verdict = verdictInWords(grant, setting);
  if (!grant.note) return ` ${verdict}`;
  const note = label(setting, grant.note);
  return grant.may === 'decide' ? ` (${note})` : ` ${verdict} (${note})`;
}

function limitsOf(grant: Grant, setting: Setting): readonly string[] {
  const { 'up-to': amount, 'up-to-percent': percent } = grant;
  const unit = label(setting, setting.library.content.authority.unit);
  return [
    ...(amount === undefined ? [] : [amountText(amount, unit, setting.locale)]),
    ...(percent === undefined ? [] : [percentText(percent / 100, setting.locale)]),
  ];
}

function percentText(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}

/** What the guide reads of a level: its key, its name, and whom to call there. */
export type LevelView = readonly [key: string, label: string, calls?: readonly CallView[]];

/** Who it is, or nothing; what is to be read; and the address of a number that can be called. */
export type CallView = readonly [term: string, text: string, tel?: string];

/** From the lowest. */
export function levelsOf(setting: Setting): readonly LevelView[] {
  return setting.library.content.authority.levels.map(({ key, label: name, contact }) => {
    const named = [key, label(setting, name)] as const;
    return contact === undefined ? named : [...named, callsOf(contact, setting)];
  });
}

/** The contact, when it can be had, and who stands in. */
export function callsOf(role: string, setting: Setting): readonly CallView[] {
  const { contacts } = setting.library.content;
  const contact = Object.hasOwn(contacts, role) ? contacts[role] : undefined;
  if (!contact) return [];
  const { deputy } = contact;
  const [own, ...about] = reach(role, setting, false);
  const [other] = deputy === undefined ? [] : reach(deputy, setting, false);
  const { words } = setting;
  return [
    ...(own ? [callOf(own)] : []),
    ...(about.length > 0 ? [['', about.map(({ text }) => text).join(' · ')] as const] : []),
    ...(other ? [callOf({ ...other, term: words.deputy(other.term ?? '') })] : []),
  ];
}

function callOf({ term = '', text, tel }: Note): CallView {
  return tel === undefined ? [term, text] : [term, text, tel];
}

/** How to reach a role. A number that is missing or fictional is never a link. */
export function reach(role: string, setting: Setting, withDeputy = true): readonly Note[] {
  const { words, library } = setting;
  const { contacts } = library.content;
  const contact = Object.hasOwn(contacts, role) ? contacts[role] : undefined;
  if (!contact) return [{ text: '', blank: true }];
  const { number, example, hours, within, deputy } = contact;
  const term = contact.name ?? label(setting, contact.label);
  return [
    number === undefined
      ? { term, text: '', blank: true }
      : example
        ? { term, text: `${number} (${words.example})` }
        : { term, text: number, tel: `tel:${number.replace(/[^\d+]/g, '')}` },
    ...(hours ? [{ text: label(setting, hours) }] : []),
    ...(within ? [{ text: words.within(durationInWords(within, setting)) }] : []),
    ...(withDeputy && deputy ? [{ text: words.deputy(labelOf(setting, contacts, deputy)) }] : []),
  ];
}
