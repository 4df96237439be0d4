import type { Layout } from '../../../src/model/layout.ts';
import type { XY } from '../../../src/model/layout.ts';

/** What every engine is asked to draw. Lengths in px. */
export interface Graph {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface Node {
  /** Place of its phase. */
  readonly band: number;
  readonly w: number;
  readonly h: number;
}

export interface Edge {
  readonly source: number;
  readonly target: number;
  readonly label?: { readonly w: number; readonly h: number };
  /** It leads back or to an earlier phase: drawn upwards. */
  readonly rises: boolean;
}

/** What an engine has drawn. Areas lie by their top left corner; lines may be curves made of short pieces. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Area[];
  readonly routes: readonly Route[];
  /** Lines are curves: bends cannot be counted. */
  readonly curved?: true;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Route {
  readonly points: readonly XY[];
  readonly label?: Area | undefined;
}

export function drawingOf({ width, height, steps, routes }: Layout): Drawing {
  return { width, height, boxes: steps, routes };
}
