import type { Position, Positions } from './place.ts';
import type { Block, Inline } from './prose.ts';

/**
 * A compiled playbook: plain JSON that survives a round trip.
 * Every check, picture, page and export is a function of it.
 */
export interface Playbook {
  readonly format: 1;
  /** Its address, and the name that other playbooks jump to. */
  readonly slug: string;
  /** BCP 47 primary language: the folder that the file stands in. */
  readonly language: string;
  /** Path of the source, relative to the library's root, with `/`. */
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  /** How staff would say what is happening; the title where the author gave none. */
  readonly situation: string;
  readonly kind: Kind;
  readonly discreetTitle?: string;
  readonly owner: string;
  /** ISO date of the last review; `unreadDay` where none could be read. */
  readonly reviewed: string;
  /** ISO 8601 duration between reviews. */
  readonly reviewEvery: string;
  readonly sources: readonly string[];
  readonly channel: readonly string[];
  readonly audience: readonly string[];
  readonly tags: readonly string[];
  /** Slugs of related playbooks. */
  readonly related: readonly string[];
  readonly licence?: string;
  readonly start: Entry;
  readonly entries: readonly Entry[];
  readonly facts: readonly Fact[];
  readonly interrupts: readonly Interrupt[];
  readonly waivers: readonly Waiver[];
  readonly introduction: readonly Block[];
  /** In the author's order; the first is the start unless `start` names another. */
  readonly steps: readonly Step[];
  /** Where the values of front matter stand, by key as written. */
  readonly at: Positions;
}

export const unreadDay = '1970-01-01';

export type Kind = 'procedure' | 'assessment' | 'dialogue';

/** A step that a playbook may begin with: what has happened before, and what a jump may have set. */
export interface Entry {
  readonly step: string;
  /** Phases that a jump here must have passed. */
  readonly after: readonly string[];
  /** Names of the shared facts that a jump here may carry in. The start takes every shared fact that the playbook declares. */
  readonly facts: readonly string[];
  readonly position?: Position;
}

/** A finite fact. A list fact starts unset; a range starts at its lower bound. */
export type Fact = ListFact | RangeFact;

export interface ListFact {
  readonly type: 'list';
  readonly name: string;
  readonly values: readonly string[];
  /** Shared facts are declared in content/facts.yaml and keep their value across jumps. */
  readonly shared: boolean;
  readonly position?: Position;
}

export interface RangeFact {
  readonly type: 'range';
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly shared: boolean;
  readonly position?: Position;
}

/** A way from every phase step to an aside; it counts neither as a way on nor as a way to an end. */
export interface Interrupt {
  readonly label: string;
  readonly target: Target;
  readonly position?: Position;
}

export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  readonly position?: Position;
}

export interface Step {
  readonly id: string;
  /** Key of a phase in content/phases.yaml, or `aside` for a step of no phase. */
  readonly phase: string;
  readonly title: readonly Inline[];
  /** Level that must be able to decide here; absent: the lowest. */
  readonly by?: string;
  /** Time limit, ISO 8601. */
  readonly within?: string;
  /** Its title in discreet mode. */
  readonly discreet?: string;
  /** Nothing of it is read aloud or shown large. */
  readonly internal: boolean;
  /** Prose, checklists and leaf directives in the author's order; ways on excepted. */
  readonly body: readonly BodyNode[];
  readonly ways: readonly Way[];
  readonly end?: End;
  readonly position: Position;
  readonly at: Positions;
}

/** A way on: a choice that a person makes, or a `next` that asks nothing. A step has only one kind. */
export interface Way {
  readonly type: 'choice' | 'next';
  /** The author's id, where there is one; else it is known by its place among the ways, from 1. */
  readonly id?: string;
  /** Empty on a `next` without a label. */
  readonly label: readonly Inline[];
  readonly target: Target;
  readonly when?: Guard;
  readonly set?: Effect;
  readonly discreet?: string;
  readonly by?: string;
  readonly position: Position;
  readonly at: Positions;
}

export type Target =
  | { readonly type: 'step'; readonly id: string }
  | { readonly type: 'back' }
  /** The start of another playbook of the same language, or one of its entries. */
  | { readonly type: 'playbook'; readonly slug: string; readonly step?: string };

export interface End {
  readonly type: 'end';
  /** The step's title where the author gave no label. */
  readonly label: readonly Inline[];
  /** Key of content/outcomes.yaml. */
  readonly as: string;
  readonly when?: Guard;
  readonly position: Position;
  readonly at: Positions;
}

export type BodyNode = Block | Leaf;

/** What every leaf directive has. */
interface LeafBase {
  readonly label: readonly Inline[];
  readonly when?: Guard;
  readonly position: Position;
  readonly at: Positions;
}

export interface Words extends LeafBase {
  readonly type: 'say' | 'hear' | 'avoid' | 'why' | 'ask';
}

export interface RecordField extends LeafBase {
  readonly type: 'record';
  readonly as: string;
  readonly input: 'text' | 'date' | 'money' | 'number' | 'yes-no' | 'list';
  /** The values of a `list`. */
  readonly options: readonly string[];
}

/** A commitment, due after a duration (`within`, ISO 8601) or on a recorded date (`on`, a record's name). */
export interface Commitment extends LeafBase {
  readonly type: 'promise';
  readonly by?: string;
  readonly within?: string;
  readonly on?: string;
}

export interface Gesture extends LeafBase {
  readonly type: 'gesture';
  /** Key of a gesture in content/authority.yaml. */
  readonly gesture: string;
}

/** `duration`: ISO 8601. */
export interface Wait extends LeafBase {
  readonly type: 'wait';
  readonly duration: string;
}

export interface Contact extends LeafBase {
  readonly type: 'contact';
  /** Key of content/contacts.yaml. */
  readonly role: string;
}

export type Leaf = Words | RecordField | Commitment | Gesture | Wait | Contact;

/** All tests hold. There is no `or`: ordered `next`s give it. */
export interface Guard {
  readonly tests: readonly Test[];
}

export interface Test {
  readonly fact: string;
  readonly op: '=' | '!=' | '<' | '<=' | '>' | '>=';
  /** Words of a list fact, numbers of a range; several are alternatives (`ours|external`). */
  readonly values: readonly (string | number)[];
}

export type Effect = readonly Change[];

export interface Change {
  readonly fact: string;
  readonly op: '=' | '+=' | '-=';
  readonly value: string | number;
}
