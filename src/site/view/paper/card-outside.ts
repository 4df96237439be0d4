import { alarmsOf, contactsIn, gesturesIn } from '../../../paper/card.ts';
import { fitting } from '../../../paper/fit.ts';
import type { Library } from '../../../model/library.ts';
import type { Playbook } from '../../../model/playbook.ts';
import { typeset } from '../../../model/typography.ts';
import { grantsInShort } from '../authority.ts';
import { durationInWords } from '../duration.ts';
import type { Manuscript } from '../manuscript.ts';
import { phaseView } from '../playbook.ts';
import { blocks } from '../prose.ts';
import { label, labelOf, type Setting } from '../setting.ts';
import { sizes } from './card-sizes.ts';
import { heightOf, textOf } from './measure.ts';

export interface CoverView {
  readonly title: string;
  /** Absent where it is the title. */
  readonly situation?: string;
  readonly alarms: readonly AlarmView[];
  readonly phases: readonly { readonly label: string; readonly icon: string }[];
  readonly hasExample: boolean;
}

export interface AlarmView {
  readonly label: string;
  readonly calls: readonly CallLine[];
  /** HTML. */
  readonly advice?: string;
}

/** Somebody to call. Without a number: a blank. */
export interface CallLine {
  readonly label: string;
  readonly within?: string;
  readonly number?: string;
  /** Nobody answers there. */
  readonly example: boolean;
}

export function coverOf(playbook: Playbook, manuscript: Manuscript): CoverView {
  const { setting } = manuscript;
  const { width, height, kicker, title, situation, heading, small, gap, indent } = sizes;
  const set = (text: string) => typeset(text, setting.locale);
  const isSaid = playbook.situation !== playbook.title;
  const own = new Set(playbook.steps.map(({ phase }) => phase));
  const phases = setting.library.content.phases
    .filter(({ key }) => own.has(key))
    .map(({ key }) => phaseView(key, setting));
  const inner = width - 2 * indent.alarm;
  const alarms = alarmsOf(playbook, setting.library).map((alarm) => ({
    label: set(alarm.label),
    calls: alarm.roles.slice(0, 1).map((role) => callLine(role, setting)),
    ...(alarm.advice && { advice: blocks([alarm.advice], manuscript) }),
  }));
  const boxes = alarms.map(
    (alarm) =>
      heightOf(alarm.label, heading, inner) +
      alarm.calls.reduce((sum, call) => sum + heightOfCall(call, inner), 0) +
      2 * gap.alarm +
      gap.section,
  );
  const hasExample = alarms.some(({ calls }) => calls.some(({ example }) => example));
  const used = [
    kicker.line,
    heightOf(set(playbook.title), title, width),
    isSaid ? heightOf(set(playbook.situation), situation, width) + gap.part : 0,
    heading.line + phases.length * sizes.phase + 2 * gap.section,
    hasExample ? small.line : 0,
    ...boxes,
  ];
  const advised = fitting(
    alarms.map(({ advice = '' }, rank) => {
      return { rank, advice, height: heightOf(textOf(advice), small, inner) + gap.part };
    }),
    height - used.reduce((sum, one) => sum + one, 0),
  ).map(({ advice }) => advice);
  return {
    title: set(playbook.title),
    ...(isSaid && { situation: set(playbook.situation) }),
    alarms: alarms.map(({ advice, ...alarm }) => ({
      ...alarm,
      ...(advice !== undefined && advised.includes(advice) && { advice }),
    })),
    phases: phases.map(({ number, label: name, icon }) => ({ label: `${number}. ${name}`, icon })),
    hasExample,
  };
}

export interface BackView {
  readonly calls: readonly CallLine[];
  readonly callsLeft: number;
  readonly grants: readonly GrantLine[];
  readonly grantsLeft: number;
  readonly hasExample: boolean;
}

export interface GrantLine {
  readonly label: string;
  readonly levels: string;
}

/** Whom to call and who grants what by turns, the levels' own contacts first. Whom the cover names is not named again. */
export function backOf(playbook: Playbook, setting: Setting): BackView {
  const { content } = setting.library;
  const { width, height, gap, heading, small, bold } = sizes;
  const onCover = new Set(alarmRoles(playbook, setting.library));
  const calls = contactsIn(playbook, content)
    .filter((role) => !onCover.has(role))
    .map((role, rank) => {
      const call = callLine(role, setting);
      return { rank, call, height: heightOfCall(call, width) };
    });
  const grants = gesturesIn(playbook).map((gesture, rank) => {
    const name = labelOf(setting, content.authority.gestures, gesture);
    const levels = grantsInShort(gesture, setting);
    const lines = heightOf(`${name} ${levels}`, bold, width);
    return { rank: rank + 0.5, grant: { label: name, levels }, height: lines + gap.part };
  });
  const heads = 2 * (heading.line + gap.section + small.line) + small.line;
  const kept = fitting([...calls, ...grants], height - heads - sizes.age - gap.section);
  const keptCalls = kept.flatMap((one) => ('call' in one ? [one.call] : []));
  const keptGrants = kept.flatMap((one) => ('grant' in one ? [one.grant] : []));
  return {
    calls: keptCalls,
    callsLeft: calls.length - keptCalls.length,
    grants: keptGrants,
    grantsLeft: grants.length - keptGrants.length,
    hasExample: keptCalls.some(({ example }) => example),
  };
}

function alarmRoles(playbook: Playbook, library: Library): readonly string[] {
  return alarmsOf(playbook, library).flatMap(({ roles }) => roles.slice(0, 1));
}

function callLine(role: string, setting: Setting): CallLine {
  const { contacts } = setting.library.content;
  const contact = Object.hasOwn(contacts, role) ? contacts[role] : undefined;
  if (!contact) return { label: role, example: false };
  const { name, number, within, example = false } = contact;
  return {
    label: name ?? label(setting, contact.label),
    ...(within !== undefined && { within: durationInWords(within, setting) }),
    ...(number !== undefined && { number }),
    example,
  };
}

/** Its number stands beside it. */
function heightOfCall({ label: name, within = '' }: CallLine, width: number): number {
  const { bold, number, gap } = sizes;
  return heightOf(`${name} · ${within}`, bold, width - number) + gap.part;
}
