import type { Position } from './place.ts';

/**
 * The allowed subset of mdast, plus one node of ours, `variable`.
 * A plain tree of JSON: never HTML. Reference links are already resolved, escapes and entities decoded.
 */
export interface Text {
  readonly type: 'text';
  readonly value: string;
  readonly position?: Position;
}

/** A declared name in running text, written `:name`. The guide fills it in; paper rules a blank. */
export interface Variable {
  readonly type: 'variable';
  readonly name: string;
  readonly position?: Position;
}

export interface Emphasis {
  readonly type: 'emphasis' | 'strong';
  readonly children: readonly Inline[];
  readonly position?: Position;
}

export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
  readonly position?: Position;
}

export interface Break {
  readonly type: 'break';
  readonly position?: Position;
}

/** `url` is one of https:, mailto:, tel:, `#id`, `/slug` (checked by the profile). */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly title?: string;
  readonly children: readonly Inline[];
  readonly position?: Position;
}

/** `url` is `./name.ext`, beside the playbook. */
export interface Image {
  readonly type: 'image';
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
  readonly position?: Position;
}

/** A registered JSX component with literal attributes. */
export interface Component {
  readonly type: 'component';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly children: readonly (Inline | Block)[];
  readonly position?: Position;
}

export type Inline = Text | Variable | Emphasis | InlineCode | Break | Link | Image | Component;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
  readonly position?: Position;
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start?: number;
  readonly children: readonly ListItem[];
  readonly position?: Position;
}

/** `task` marks a checklist item. */
export interface ListItem {
  readonly type: 'listItem';
  readonly task?: true;
  readonly children: readonly Block[];
  readonly position?: Position;
}

export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
  readonly position?: Position;
}

export interface Code {
  readonly type: 'code';
  readonly value: string;
  readonly lang?: string;
  readonly position?: Position;
}

export interface ThematicBreak {
  readonly type: 'thematicBreak';
  readonly position?: Position;
}

export interface Table {
  readonly type: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | null)[];
  /** Rows of cells; the first row is the header. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly position?: Position;
}

export type Block = Paragraph | List | Blockquote | Code | ThematicBreak | Table | Component;
