import { z } from 'zod';
import type { Layout } from './layout.ts';

/** What `accalmie layout` prints and reads again. A type check below holds it equal to `Layout`. */
const px = z.int();
const point = z.strictObject({ x: px, y: px }).readonly();
const lines = z.array(z.string()).readonly();
const area = { x: px, y: px, w: px.nonnegative(), h: px.nonnegative() };

const box = z
  .strictObject({
    id: z.string(),
    ...area,
    lines,
    door: z.literal(true).exactOptional(),
    connector: z.string().exactOptional(),
  })
  .readonly();

const route = z
  .strictObject({
    source: z.string(),
    target: z.string(),
    connector: z.string().exactOptional(),
    choice: z.string().exactOptional(),
    retry: z.boolean(),
    upward: z.boolean(),
    points: z.array(point).min(2).readonly(),
    label: z
      .strictObject({ ...area, lines })
      .readonly()
      .exactOptional(),
  })
  .readonly();

export const layoutSchema = z
  .strictObject({
    width: px.nonnegative(),
    height: px.nonnegative(),
    gutter: px.nonnegative(),
    bands: z.array(z.strictObject({ phase: z.string(), y0: px, y1: px }).readonly()).readonly(),
    steps: z.array(box).readonly(),
    routes: z.array(route).readonly(),
  })
  .readonly();

/** Fails to compile when the schema and the type differ. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const schemaIsLayout: Same<z.infer<typeof layoutSchema>, Layout> = true;
