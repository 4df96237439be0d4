import type { z } from 'zod';
import type { Path } from './yaml.ts';

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** What may stand at a path: one schema, or those of a union. */
export function schemasAt(schema: z.ZodType, path: Path): readonly z.ZodType[] {
  const { shape, element, valueType, innerType, options } = schema.def as unknown as Definition;
  if (innerType) return schemasAt(innerType, path);
  if (options) return options.flatMap((option) => schemasAt(option, path));
  const [first, ...rest] = path;
  if (first === undefined) return [schema];
  const next = shape ? shape[String(first)] : (element ?? valueType);
  return next ? schemasAt(next, rest) : [];
}
