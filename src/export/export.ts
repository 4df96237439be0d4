import type { Playbook } from '../model/playbook.ts';
import { json } from './json.ts';

export type Exporter = (playbook: Playbook) => string;

/** One table of the formats of `export --format`. */
export const exporters = { json } as const satisfies Record<string, Exporter>;

export type ExportFormat = keyof typeof exporters;
