import { z } from 'zod';
import { type Code, codes, isFixed, type RuleSettings, rowOf } from './rules.ts';

const anySeverity = z.enum(['error', 'warning', 'info', 'off']);

/** `rules` of content/site.yaml. Apart from the table of rules: whoever reads that needs no schema. */
export const ruleSettingsSchema: z.ZodType<RuleSettings> = z.strictObject(
  Object.fromEntries(codes.map((code) => [code, settingSchema(code).optional()])),
);

function settingSchema(code: Code): z.ZodType {
  if (isFixed(code)) return z.enum(['error']);
  const severity = rowOf(code).dated ? anySeverity.exclude(['error']) : anySeverity;
  const options = Object.keys(rowOf(code).options ?? {});
  const shape = Object.fromEntries(options.map((option) => [option, z.int().min(1).optional()]));
  return z.union([severity, z.strictObject({ severity: severity.optional(), ...shape })]);
}
