import { z } from 'zod';

/** What the schemas of content/*.yaml are made of. */
export const name = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
export const label = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export const duration = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/);
