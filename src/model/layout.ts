/** A drawn playbook. Lengths in px, origin top left, y downwards. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Width of the strip at the left where a band's name stands and nothing is drawn. */
  readonly gutter: number;
  readonly bands: readonly Band[];
  readonly steps: readonly Box[];
  readonly routes: readonly Route[];
}

/** The stretch of one phase, in the order of the phases; asides have a band of their own. */
export interface Band {
  readonly phase: string;
  readonly y0: number;
  readonly y1: number;
}

/**
 * A step, the door to another playbook (its id is then the target as written, `/slug#step`), or a connector:
 * where too many long lines would pass by, a line ends at a box that tells the step it leads to.
 */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** The title, broken into lines as measured. */
  readonly lines: readonly string[];
  readonly door?: true;
  /** Id of the step or door that a connector stands for. */
  readonly connector?: string;
}

export interface Route {
  readonly source: string;
  readonly target: string;
  /** Id of the connector where its line ends instead. */
  readonly connector?: string;
  /** The choice's id, or its place among the ways from 1. Absent on a `next`. */
  readonly choice?: string;
  /** It closes a loop. */
  readonly retry: boolean;
  /** It leads to an earlier phase and closes no loop. */
  readonly upward: boolean;
  /** Corners of an axis-parallel line from the source's border to the target's. */
  readonly points: readonly XY[];
  readonly label?: LabelBox;
}

export interface XY {
  readonly x: number;
  readonly y: number;
}

export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly lines: readonly string[];
}
