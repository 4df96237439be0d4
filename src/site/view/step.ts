import { printEffect } from '../../graph/guard.ts';
import type { BodyNode, End, Leaf, Playbook, Step, Target, Way } from '../../model/playbook.ts';
import type { Block } from '../../model/prose.ts';
import { typeset } from '../../model/typography.ts';
import { levelLabel } from './authority.ts';
import { conditionOf, type Condition } from './condition.ts';
import { durationInWords } from './duration.ts';
import { leafOf, type LeafView } from './leaf.ts';
import type { Manuscript } from './manuscript.ts';
import { plain } from './plain.ts';
import { blocks, inlines, isChecklist } from './prose.ts';
import { labelOf, page, playbookOf, type Setting } from './setting.ts';

export interface StepView {
  readonly id: string;
  /** From 1, in reading order: what paper refers to. */
  readonly number: number;
  readonly phase: string;
  readonly title: string;
  readonly titleHtml: string;
  readonly internal: boolean;
  readonly discreet?: string;
  /** Level that must be able to decide here: its key, and its name. */
  readonly by?: { readonly key: string; readonly label: string };
  readonly within?: string;
  readonly body: readonly BodyView[];
  readonly ways: readonly WayView[];
  readonly end?: EndView;
  /** Of a self-assessment: everyone answers for themselves, so nobody asks who may decide. */
  readonly isOurs?: boolean;
  /** « Question 3 sur 9 », of a step of a self-assessment that asks for a level. */
  readonly question?: string;
}

/** A stretch of prose, a checklist, or a leaf. */
export type BodyView = { readonly type: 'prose' | 'checklist'; readonly html: string } | LeafView;

export interface WayView {
  /** Its place among the step's ways, from 1. */
  readonly place: number;
  readonly kind: 'choice' | 'next';
  readonly id?: string;
  readonly html: string;
  /** The label without markup; empty on a `next` that has none. */
  readonly plain: string;
  /** `STEP`, `back`, `/slug` or `/slug#entry`. */
  readonly to: string;
  readonly href: string;
  /** Where it leads, in words: « étape 4 ». */
  readonly where: string;
  /** Title of the other playbook. */
  readonly title?: string;
  /** Names of the facts that the other playbook's entry takes. */
  readonly carry?: string;
  readonly set?: string;
  /** « 2 points », of an answer of a self-assessment. */
  readonly points?: string;
  readonly condition?: Condition;
  readonly by?: { readonly key: string; readonly label: string };
  readonly discreet?: string;
}

export interface EndView {
  readonly as: string;
  readonly html: string;
  /** The outcome's name in the shared data. */
  readonly outcome: string;
  readonly tone: string;
  readonly condition?: Condition;
}

/** The numbers of a playbook's steps by id. */
export type Numbers = ReadonlyMap<string, number>;

export interface StepSetting {
  readonly manuscript: Manuscript;
  readonly numbers: Numbers;
  /** The numbers of another playbook's steps. */
  readonly numbersOf: (playbook: Playbook) => Numbers;
}

export function stepOf(step: Step, around: StepSetting): StepView {
  const { manuscript, numbers } = around;
  const { setting } = manuscript;
  return {
    id: step.id,
    number: numbers.get(step.id) ?? 0,
    phase: step.phase,
    title: plain(step.title, manuscript),
    titleHtml: inlines(step.title, manuscript),
    internal: step.internal,
    ...(step.discreet !== undefined && { discreet: step.discreet }),
    ...levelOf(step.by, setting),
    ...(step.within && { within: setting.words.within(durationInWords(step.within, setting)) }),
    body: bodyOf(step.body, manuscript),
    ways: step.ways.map((way, index) => wayOf(way, index + 1, around)),
    ...(step.end && { end: endOf(step.end, step, manuscript) }),
  };
}

/** Prose between two leaves or checklists is one stretch. */
function bodyOf(body: readonly BodyNode[], manuscript: Manuscript): readonly BodyView[] {
  const views: BodyView[] = [];
  let stretch: Block[] = [];
  const close = () => {
    if (stretch.length > 0) views.push({ type: 'prose', html: blocks(stretch, manuscript) });
    stretch = [];
  };
  for (const node of body) {
    const isApart = isLeaf(node) || (node.type === 'list' && isChecklist(node));
    if (isApart) close();
    if (isLeaf(node)) views.push(leafOf(node, manuscript));
    else if (isApart) views.push({ type: 'checklist', html: blocks([node], manuscript) });
    else stretch.push(node);
  }
  close();
  return views;
}

function isLeaf(node: BodyNode): node is Leaf {
  return 'label' in node;
}

function wayOf(way: Way, place: number, around: StepSetting): WayView {
  const { manuscript } = around;
  const { setting } = manuscript;
  const condition = conditionOf(way.when, manuscript);
  return {
    place,
    kind: way.type,
    ...(way.id !== undefined && { id: way.id }),
    html: inlines(way.label, manuscript) || setting.words.next,
    plain: plain(way.label, manuscript),
    ...targetOf(way.target, around),
    ...(way.set && { set: printEffect(way.set) }),
    ...(condition && { condition }),
    ...levelOf(way.by, setting),
    ...(way.discreet !== undefined && { discreet: way.discreet }),
  };
}

export type TargetView = Pick<WayView, 'to' | 'href' | 'where' | 'title' | 'carry'>;

/** Where a way leads. `back` has no address of its own: the guide knows it, paper says it. */
export function targetOf(target: Target, around: StepSetting): TargetView {
  const { manuscript, numbers, numbersOf } = around;
  const { setting } = manuscript;
  const { words } = setting;
  if (target.type === 'back') return { to: 'back', href: '#Steps', where: words.toBack };
  if (target.type === 'step') {
    const { id } = target;
    return { to: id, href: `#${id}`, where: words.toStep(numbers.get(id) ?? 0) };
  }
  const { slug, step } = target;
  const other = playbookOf(setting, slug);
  const title = typeset(other?.title ?? slug, setting.locale);
  const entry = other?.entries.find((one) => one.step === step);
  const number = other && step !== undefined ? numbersOf(other).get(step) : undefined;
  const fragment = step === undefined ? '' : `#${step}`;
  return {
    to: `/${slug}${fragment}`,
    href: page(setting, slug) + fragment,
    title,
    ...(entry && { carry: entry.facts.join(' ') }),
    where: number === undefined ? words.toPlaybook(title) : words.toPlaybookStep(title, number),
  };
}

function endOf(end: End, step: Step, manuscript: Manuscript): EndView {
  const { setting } = manuscript;
  const { outcomes } = setting.library.content;
  const condition = conditionOf(end.when, manuscript);
  return {
    as: end.as,
    html: inlines(end.label.length > 0 ? end.label : step.title, manuscript),
    outcome: labelOf(setting, outcomes, end.as),
    tone: (Object.hasOwn(outcomes, end.as) && outcomes[end.as]?.tone) || 'neutral',
    ...(condition && { condition }),
  };
}

function levelOf(key: string | undefined, setting: Setting) {
  return key === undefined ? {} : { by: { key, label: levelLabel(key, setting) } };
}
