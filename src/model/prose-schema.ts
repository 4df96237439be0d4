import { z } from 'zod';
import type { Position } from './place.ts';
import type { Block, Inline } from './prose.ts';

/**
 * The allowed prose, as a schema. Recursive, so its types are written in `prose.ts` and held equal
 * here.
 */
const point = z.strictObject({ line: z.int(), column: z.int(), offset: z.int() }).readonly();

export const positionSchema = z
  .strictObject({ start: point, end: point })
  .readonly() satisfies z.ZodType<Position>;

export const positionsSchema = z.record(z.string(), positionSchema).readonly();

const position = positionSchema.exactOptional();
const inlines = z.lazy(() => z.array(inlineSchema).readonly());
const blocks = z.lazy(() => z.array(blockSchema).readonly());

const component = z
  .strictObject({
    type: z.literal('component'),
    name: z.string(),
    attributes: z.record(z.string(), z.union([z.string(), z.literal(true)])).readonly(),
    children: z.lazy(() => z.array(z.union([inlineSchema, blockSchema])).readonly()),
    position,
  })
  .readonly();

export const inlineSchema: z.ZodType<Inline> = z.union([
  z.strictObject({ type: z.literal('text'), value: z.string(), position }).readonly(),
  z.strictObject({ type: z.literal('variable'), name: z.string(), position }).readonly(),
  z.strictObject({ type: z.enum(['emphasis', 'strong']), children: inlines, position }).readonly(),
  z.strictObject({ type: z.literal('inlineCode'), value: z.string(), position }).readonly(),
  z.strictObject({ type: z.literal('break'), position }).readonly(),
  z
    .strictObject({
      type: z.literal('link'),
      url: z.string(),
      title: z.string().exactOptional(),
      children: inlines,
      position,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('image'),
      url: z.string(),
      alt: z.string(),
      title: z.string().exactOptional(),
      position,
    })
    .readonly(),
  component,
]);

const listItem = z
  .strictObject({
    type: z.literal('listItem'),
    task: z.literal(true).exactOptional(),
    children: blocks,
    position,
  })
  .readonly();

export const blockSchema: z.ZodType<Block> = z.union([
  z.strictObject({ type: z.literal('paragraph'), children: inlines, position }).readonly(),
  z
    .strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      start: z.int().exactOptional(),
      children: z.array(listItem).readonly(),
      position,
    })
    .readonly(),
  z.strictObject({ type: z.literal('blockquote'), children: blocks, position }).readonly(),
  z
    .strictObject({
      type: z.literal('code'),
      value: z.string(),
      lang: z.string().exactOptional(),
      position,
    })
    .readonly(),
  z.strictObject({ type: z.literal('thematicBreak'), position }).readonly(),
  z
    .strictObject({
      type: z.literal('table'),
      align: z.array(z.enum(['left', 'right', 'center']).nullable()).readonly(),
      rows: z.array(z.array(inlines).readonly()).readonly(),
      position,
    })
    .readonly(),
  component,
]);
