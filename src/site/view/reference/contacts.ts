import type { Contacts } from '../../../model/authority.ts';
import { levelLabel } from '../authority.ts';
import { durationInWords } from '../duration.ts';
import { label, labelOf, type Setting } from '../setting.ts';
import type { Around } from './around.ts';

export interface ContactsView {
  readonly contacts: readonly ContactView[];
  readonly groups: readonly GroupView[];
}

export interface ContactView {
  readonly role: string;
  readonly label: string;
  /** Whose name is set. */
  readonly name?: string;
  /** Absent: nobody has set it. */
  readonly number?: string;
  /** Fictional: never to be called. */
  readonly example: boolean;
  readonly tel?: string;
  readonly hours?: string;
  readonly within?: string;
  readonly deputy?: { readonly role: string; readonly label: string };
}

/** A contact that is several people. */
export interface GroupView {
  readonly role: string;
  readonly label: string;
  /** « Première réunion : 1 heure » */
  readonly particulars: readonly { readonly term: string; readonly text: string }[];
  readonly members: readonly (ContactView & { readonly part: string })[];
  readonly rules: readonly string[];
  readonly exit: readonly string[];
}

export function contactsView(around: Around): ContactsView {
  const { contacts } = around.setting.library.content;
  return {
    contacts: Object.keys(contacts).map((role) => contactOf(role, around.setting)),
    groups: Object.entries(contacts).flatMap(([role, { group }]) =>
      group ? [groupOf(role, group, around)] : [],
    ),
  };
}

/** A number that is missing or fictional is never a link. */
function contactOf(role: string, setting: Setting): ContactView {
  const { contacts } = setting.library.content;
  const contact = Object.hasOwn(contacts, role) ? contacts[role] : undefined;
  const { name, number, example = false, hours, within, deputy } = contact ?? {};
  return {
    role,
    label: labelOf(setting, contacts, role),
    example,
    ...(name !== undefined && { name }),
    ...(number !== undefined && { number }),
    ...(number !== undefined && !example && { tel: `tel:${number.replace(/[^\d+]/g, '')}` }),
    ...(hours && { hours: label(setting, hours) }),
    ...(within && { within: durationInWords(within, setting) }),
    ...(deputy && { deputy: { role: deputy, label: labelOf(setting, contacts, deputy) } }),
  };
}

type Group = NonNullable<Contacts[string]['group']>;

function groupOf(role: string, group: Group, { setting, words: { contacts: words } }: Around) {
  const contact = contactOf(role, setting);
  const every = (duration: string) => words.everyOf(durationInWords(duration, setting));
  return {
    role,
    label: contact.label,
    particulars: [
      { term: words.activatedBy, text: words.level(levelLabel(group['activated-by'], setting)) },
      ...(contact.within ? [{ term: words.first, text: contact.within }] : []),
      ...(group.every ? [{ term: words.every, text: every(group.every) }] : []),
      ...(group.drill ? [{ term: words.drill, text: every(group.drill) }] : []),
    ],
    members: group.members.map((member) => ({
      ...contactOf(member.contact, setting),
      part: label(setting, member.part),
    })),
    rules: group.rules.map((rule) => label(setting, rule)),
    exit: group.exit.map((sign) => label(setting, sign)),
  };
}
