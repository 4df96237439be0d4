import type { Localized } from '../model/language.ts';
import type { Library } from '../model/library.ts';
import type { Playbook } from '../model/playbook.ts';
import { dot } from './dot.ts';
import { json } from './json.ts';
import { mermaid } from './mermaid.ts';
import { svg } from './svg.ts';

/** A playbook in another form, and what of it that form could not carry. */
export interface Exported {
  readonly text: string;
  readonly lost: readonly Localized[];
}

export type Exporter = (playbook: Playbook, library: Library) => Exported;

/** One table of the formats of `export --format`. */
export const exporters = { json, svg, mermaid, dot } as const satisfies Record<string, Exporter>;

export type ExportFormat = keyof typeof exporters;
