import type { Drawing, Graph } from './drawing.ts';

/** An engine by its name, made ready. */
export interface Engine {
  readonly name: string;
  readonly draw: (graph: Graph) => Drawing | Promise<Drawing>;
}

/** ELK with the phases as partitions, dagre, and Graphviz's dot. */
export function peers(): Promise<readonly Engine[]>;
