import type { Localized } from '../../../model/language.ts';
import type { Authority } from '../../../model/authority.ts';
import { levelLabel, verdictInWords } from '../authority.ts';
import { durationInWords } from '../duration.ts';
import { label, labelOf, type Setting } from '../setting.ts';
import type { Around } from './around.ts';

export interface AuthorityView {
  readonly levels: readonly string[];
  readonly gestures: readonly Row[];
  /** In order: the first is R1. */
  readonly rules: readonly string[];
  readonly escalations: readonly EscalationView[];
  readonly unreached?: string;
  readonly responsibilities: readonly Row[];
}

/** A line of a table, with a cell for each level from the lowest. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** `kind` is absent where the level may nothing, or has no part. */
export interface Cell {
  readonly level: string;
  readonly kind?: string;
  readonly text: string;
  readonly note?: string;
}

export interface EscalationView {
  readonly level: string;
  /** In which it answers. */
  readonly within?: string;
  /** Who is called as well. */
  readonly urgent?: string;
  readonly signs: readonly string[];
}

export function authorityView({ setting, words }: Around): AuthorityView {
  const { levels, gestures, rules, escalate, responsibilities } = setting.library.content.authority;
  const { noPart, none, parts } = words.authority;
  const cellOf = (
    level: (typeof levels)[number],
    kind: string | undefined,
    text: string,
    note: Localized | undefined,
  ): Cell => ({
    level: label(setting, level.label),
    text,
    ...(kind !== undefined && { kind }),
    ...(note && { note: label(setting, note) }),
  });
  return {
    levels: levels.map((level) => label(setting, level.label)),
    gestures: Object.entries(gestures).map(([key, gesture]) => {
      const cells = levels.map((level) => {
        const grant = own(gesture.levels, level.key);
        const text = grant ? verdictInWords(grant, setting) : none;
        return cellOf(level, grant?.may, text, grant?.note);
      });
      return { key, label: label(setting, gesture.label), cells };
    }),
    rules: rules.map(({ text }) => label(setting, text)),
    escalations: escalate.levels.map((one) => escalationOf(one, setting, words.authority.urgent)),
    ...(escalate.unreached && { unreached: label(setting, escalate.unreached) }),
    responsibilities: responsibilities.map((topic) => {
      const cells = levels.map((level) => {
        const has = own(topic.levels, level.key);
        return cellOf(level, has?.part, has ? parts[has.part] : noPart, has?.note);
      });
      return { key: topic.key, label: label(setting, topic.label), cells };
    }),
  };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The time is that of the level's contact: it stands in one place. */
function escalationOf(
  { to, urgent, when }: Authority['escalate']['levels'][number],
  setting: Setting,
  also: (who: string) => string,
): EscalationView {
  const { authority, contacts } = setting.library.content;
  const contact = authority.levels.find(({ key }) => key === to)?.contact;
  const within = timeOf(contact, setting);
  const faster = timeOf(urgent, setting);
  const who = urgent === undefined ? '' : labelOf(setting, contacts, urgent);
  return {
    level: levelLabel(to, setting),
    ...(within !== undefined && { within }),
    ...(urgent !== undefined && { urgent: also(faster ? `${who} (${faster})` : who) }),
    signs: when.map((sign) => label(setting, sign)),
  };
}

function timeOf(contact: string | undefined, setting: Setting): string | undefined {
  const { contacts } = setting.library.content;
  const within = contact && Object.hasOwn(contacts, contact) && contacts[contact]?.within;
  return within ? durationInWords(within, setting) : undefined;
}
