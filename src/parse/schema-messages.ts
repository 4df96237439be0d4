import { z } from 'zod';
import type { Localized } from '../model/language.ts';
import { anyOf, quote, unexpected, writeOr, type Words } from './report.ts';
import { suggest, toId } from './suggest.ts';
import { durationOf } from './value-messages.ts';
import type { Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

export function unknownKey(
  name: string,
  known: readonly string[],
  meant: string | undefined,
): Words {
  const list = anyOf(known);
  return {
    message: unexpected(
      name,
      known.length > 12
        ? { en: 'a key of this file', fr: 'une clé de ce fichier' }
        : { en: `one of the keys ${list.en}`, fr: `une des clés ${list.fr}` },
      meant,
    ),
    hint: writeOr(meant && `${meant}:`, { en: 'Take the line out.', fr: 'Retirez la ligne.' }),
  };
}

export function missingKey(key: string, owner: Path): Words {
  const where = owner.length === 0 ? '' : ` (${owner.map(nameOf).join(' › ')})`;
  return {
    message: {
      en: `Unexpected absence of ${quote(key)}${where}, expected \`${key}: …\`.`,
      fr: `Absence inattendue de ${quote(key)}${where} ; attendu\u00a0: \`${key}: …\`.`,
    },
    hint: {
      en: `Add a line \`${exampleOf(key).en}\`.`,
      fr: `Ajoutez une ligne \`${exampleOf(key).fr}\`.`,
    },
  };
}

/** Places in a list count from 1, as people count. */
function nameOf(key: PropertyKey): string {
  return typeof key === 'number' ? String(key + 1) : String(key);
}

/** What a key could say. */
const examples: Readonly<Record<string, Localized>> = {
  title: { en: 'title: Angry customer on site', fr: 'title: Client en colère sur place' },
  summary: {
    en: 'summary: What this playbook achieves, in one sentence.',
    fr: 'summary: Ce que cette fiche permet, en une phrase.',
  },
  owner: { en: 'owner: Customer service', fr: 'owner: Service à la clientèle' },
  reviewed: { en: 'reviewed: 2026-11-01', fr: 'reviewed: 2026-11-01' },
  sources: { en: 'sources: []', fr: 'sources: []' },
  channel: { en: 'channel: [in-person]', fr: 'channel: [in-person]' },
  audience: { en: 'audience: [employee]', fr: 'audience: [employee]' },
  entries: { en: '- step: danger', fr: '- step: danger' },
  step: { en: 'step: danger', fr: 'step: danger' },
  to: { en: 'to: danger', fr: 'to: danger' },
  rule: { en: 'rule: single-choice', fr: 'rule: single-choice' },
  reason: {
    en: 'reason: The question is asked aloud.',
    fr: 'reason: La question se pose à voix haute.',
  },
  interrupts: { en: '- { label: "Danger", to: danger }', fr: '- { label: "Danger", to: danger }' },
  waive: {
    en: '- { rule: single-choice, reason: "…" }',
    fr: '- { rule: single-choice, reason: "…" }',
  },
  facts: {
    en: 'facts: [origin, { warned: [once] }, { score: 0..27 }]',
    fr: 'facts: [origin, { warned: [once] }, { score: 0..27 }]',
  },
  fr: { en: 'fr: …', fr: 'fr: …' },
  label: { en: 'label: { fr: "…", en: "…" }', fr: 'label: { fr: "…", en: "…" }' },
};

function exampleOf(key: string, issue?: Issue): Localized {
  const known = Object.hasOwn(examples, key) ? examples[key] : undefined;
  const value = issue === undefined ? '…' : formOf(issue);
  return known ?? { en: `${key}: ${value}`, fr: `${key}: ${value}` };
}

function formOf(issue: Issue): string {
  if (issue.code === 'too_small' && issue.origin === 'array') return '[a, b]';
  return patternOf(issue) === range ? '0..27' : '…';
}

export function badName(key: string): Words {
  return {
    message: unexpected(key, name),
    hint: writeOr(toId(key), { en: 'Choose another name.', fr: 'Choisissez un autre nom.' }),
  };
}

/** `key` names the value, or the list that it stands in. */
export function wrongValue(key: string, value: unknown, issue: Issue): Words {
  const found = shown(value);
  if (value === null || value === '') return withoutValue(key, issue);
  if (issue.code === 'invalid_value') return notOneOf(found, issue.values.map(String));
  if (issue.code === 'too_big' && issue.origin === 'string') return tooLong(key, found, issue);
  const expected = key === 'reviewed' ? (formats['date'] ?? anotherForm) : expectation(issue);
  if (key === '') return { message: unexpected(found, expected), hint: withoutKey(issue) };
  return {
    message: unexpected(found, expected),
    hint: writeOr(repair(key, value, issue), {
      en: `Write for example \`${exampleOf(key, issue).en}\`.`,
      fr: `Écrivez par exemple \`${exampleOf(key, issue).fr}\`.`,
    }),
  };
}

/** As an author would write it, as far as that says which one it is. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const [[key, inner] = [], ...others] = Object.entries(value);
  if (key === undefined) return '{}';
  const words =
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? '…' : shown(inner);
  return `${key}:${words === '' ? '' : ` ${words}`}${others.length > 0 ? ', …' : ''}`;
}

/** Of the file as a whole, or of an entry of its list: there is no key to name. */
function withoutKey(issue: Issue): Localized {
  return issue.code === 'invalid_type' && issue.expected === 'array'
    ? {
        en: 'Begin each entry with `- ` on a line of its own.',
        fr: 'Commencez chaque élément par `- `, sur sa propre ligne.',
      }
    : {
        en: 'Write a key, a colon and a value there, such as `key: …`.',
        fr: 'Écrivez-y une clé, un deux-points et une valeur, comme `clé: …`.',
      };
}

function withoutValue(key: string, issue: Issue): Words {
  const expected = expectation(issue);
  if (key === '') {
    return {
      message: {
        en: `Unexpected absence of a value, expected ${expected.en}.`,
        fr: `Absence de valeur inattendue ; attendu\u00a0: ${expected.fr}.`,
      },
      hint: withoutKey(issue),
    };
  }
  return {
    message: {
      en: `Unexpected ${quote(`${key}:`)} without a value, expected ${expected.en}.`,
      fr: `${quote(`${key}:`)} sans valeur inattendu ; attendu\u00a0: ${expected.fr}.`,
    },
    hint: {
      en: `Write for example \`${exampleOf(key).en}\`.`,
      fr: `Écrivez par exemple \`${exampleOf(key).fr}\`.`,
    },
  };
}

function notOneOf(found: string, words: readonly string[]): Words {
  const list = anyOf(words);
  const meant = suggest(found, words);
  return {
    message: unexpected(found, list, meant),
    hint: writeOr(meant, { en: `Write ${list.en}.`, fr: `Écrivez ${list.fr}.` }),
  };
}

function tooLong(key: string, found: string, issue: Extract<Issue, { code: 'too_big' }>): Words {
  const most = String(issue.maximum);
  const excess = found.length - Number(issue.maximum);
  const plural = excess > 1 ? 's' : '';
  return {
    message: {
      en: `Unexpected length of ${quote(key)}: ${found.length} characters, expected at most ${most}.`,
      fr: `Longueur inattendue de ${quote(key)}\u00a0: ${found.length} caractères ; attendu\u00a0: ${most} au plus.`,
    },
    hint: {
      en: `Shorten it by ${excess} character${plural}.`,
      fr: `Raccourcissez de ${excess} caractère${plural}.`,
    },
  };
}

/** The value as it was most likely meant. */
function repair(key: string, value: unknown, issue: Issue): string | undefined {
  const isScalar = typeof value !== 'object';
  if (issue.code === 'invalid_type' && isScalar) {
    if (issue.expected === 'string')
      return key === 'reviewed' ? undefined : `${key}: "${String(value)}"`;
    if (issue.expected === 'array') {
      const items = String(value)
        .split(/\s*[–—•·▪]\s+/)
        .filter((item) => item !== '');
      return `${key}: [${items.join(', ').replace(/^\uff3b|\uff3d$/g, '')}]`;
    }
  }
  if (issue.code !== 'invalid_format' || typeof value !== 'string') return undefined;
  if (issue.format === 'date') return dateOf(value);
  const form = patternOf(issue);
  if (form === range) return rangeOf(key, value);
  return form === name ? toId(value) : form === duration ? durationOf(value) : undefined;
}

/** `0...9`, `0-9` or `0 à 9`. */
function rangeOf(key: string, value: string): string | undefined {
  const [, from, to] = /^(\d+)\s*(?:\.+|…|[-–—]|à|to)\s*(\d+)$/.exec(value) ?? [];
  return from === undefined ? undefined : `${key}: ${from}..${to}`;
}

/** A value of the right form that has the same words: what it is, and how it is written. */
export interface MeantForm {
  readonly value: unknown;
  readonly text: string;
}

/** `written` is how the value stands there. */
export function meantForm(value: unknown, issue: Issue, written: string): MeantForm | undefined {
  const isScalar = value !== null && typeof value !== 'object';
  if (issue.code === 'invalid_type' && isScalar) {
    if (issue.expected === 'string' && /^[\w.+-]+$/.test(written)) {
      return { value: written, text: `"${written}"` };
    }
    if (issue.expected === 'array' && listForm.test(written)) {
      return { value: String(value).split(/, */), text: `[${written}]` };
    }
  }
  if (issue.code !== 'invalid_format' || typeof value !== 'string') return undefined;
  const meant = issue.format === 'date' ? dateOf(value) : undefined;
  return meant === undefined ? undefined : { value: meant, text: written.replace(value, meant) };
}

/** Words or one text in quotes; names may be several. */
const listForm =
  /^(?:[\p{L}\p{N}][\p{L}\p{N} ’'._-]*|"[^"\\]*"|[a-z][a-z0-9-]*(?:, *[a-z][a-z0-9-]*)+)$/u;

function dateOf(written: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.\u2010-\u2015](\d{1,2})[-/.\u2010-\u2015](\d{1,2})$/.exec(written) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return date !== written && z.iso.date().safeParse(date).success ? date : undefined;
}

function expectation(issue: Issue): Localized {
  if (issue.code === 'invalid_type') return types[issue.expected] ?? anotherForm;
  if (issue.code === 'invalid_format')
    return patternOf(issue) ?? formats[issue.format] ?? anotherForm;
  if (issue.code === 'too_big')
    return { en: `at most ${issue.maximum}`, fr: `${issue.maximum} au plus` };
  if (issue.code !== 'too_small') return anotherForm;
  if (issue.origin === 'array') return { en: 'at least one entry', fr: 'au moins un élément' };
  if (issue.origin === 'string') return { en: 'text', fr: 'un texte' };
  return { en: `${issue.minimum} or more`, fr: `${issue.minimum} ou plus` };
}

function patternOf(issue: Issue): Localized | undefined {
  if (issue.code !== 'invalid_format' || issue.format !== 'regex') return undefined;
  return patterns.find(([part]) => issue.pattern?.includes(part))?.[1];
}

const anotherForm: Localized = { en: 'another form', fr: 'une autre forme' };

const types: Readonly<Record<string, Localized>> = {
  string: { en: 'text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  int: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: '`true` or `false`', fr: '`true` ou `false`' },
  array: { en: 'a list such as `[a, b]`', fr: 'une liste comme `[a, b]`' },
  object: { en: 'keys and values', fr: 'des clés et des valeurs' },
  record: { en: 'keys and values', fr: 'des clés et des valeurs' },
};

const formats: Readonly<Record<string, Localized>> = {
  date: { en: 'a date such as `2026-11-01`', fr: 'une date comme `2026-11-01`' },
  url: {
    en: 'an address such as `https://example.org/`',
    fr: 'une adresse comme `https://exemple.org/`',
  },
  includes: { en: 'text that holds `{file}`', fr: 'un texte qui contient `{file}`' },
};

const name: Localized = {
  en: 'a name of lower-case letters without accents, digits and hyphens',
  fr: 'un nom en minuscules sans accent, chiffres et traits d’union',
};

const duration: Localized = {
  en: 'a duration such as `PT5M`, `P3D` or `P6M`',
  fr: 'une durée comme `PT5M`, `P3D` ou `P6M`',
};

const range: Localized = {
  en: 'a range such as `0..27`',
  fr: 'un intervalle comme `0..27`',
};

/** By a part of the pattern that only this form has. */
const patterns: readonly (readonly [string, Localized])[] = [
  ['[a-z0-9-]', name],
  ['^P', duration],
  ['\\.\\.', range],
  [
    '[a-z]{2}',
    { en: 'a language of two letters such as `fr`', fr: 'une langue de deux lettres comme `fr`' },
  ],
];
