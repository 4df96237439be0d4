import { readEffect, readGuard, type Part, type Read } from '../graph/guard.ts';
import type { Effect, Fact, Guard } from '../model/playbook.ts';
import { smallestEdit } from './edits.ts';
import { tooLarge } from './encoding-messages.ts';
import { factMessages, repairedEffect, repairedGuard } from './fact-messages.ts';
import { limits } from './limits.ts';
import type { Words } from './report.ts';
import { respeltUse } from './slips.ts';
import type { Range } from './source.ts';
import { onlyMeant, suggest } from './suggest.ts';
import type { ValueContext } from './values.ts';

/**
 * A condition of declared facts with values that they can have. A slip is read as what was meant, a
 * test that cannot be understood is left out: what comes behind never meets a fact that it does not
 * know.
 */
export function readGuardValue(
  value: string,
  range: Range,
  context: ValueContext,
): Guard | undefined {
  const read = readGuard(value);
  if (!read.ok) return malformed(read, value, range, context);
  const terms = read.value.tests.reduce((sum, { values }) => sum + values.length, 0);
  if (terms > limits.terms) return tooMany(range, context);
  const tests = read.value.tests.flatMap(({ fact, op, values }, index) => {
    const part = read.parts[index] as Part;
    const use = soundUse({ fact, op, operands: values }, part, range, context);
    return use ? [{ fact: use.fact, op, values: use.operands }] : [];
  });
  return tests.length === 0 ? undefined : { tests };
}

/** Changes of declared facts to values that they can have. Of two values for one fact, the first counts. */
export function readEffectValue(
  value: string,
  range: Range,
  context: ValueContext,
): Effect | undefined {
  const read = readEffect(value);
  if (!read.ok) return malformed(read, value, range, context);
  if (read.value.length > limits.terms) return tooMany(range, context);
  const changed = new Set<string>();
  const changes = read.value.flatMap(({ fact, op, value: operand }, index) => {
    const part = read.parts[index] as Part;
    const use = soundUse({ fact, op, operands: [operand] }, part, range, context);
    const [meant] = use?.operands ?? [];
    if (!use || meant === undefined) return [];
    if (op === '=' && changed.has(use.fact)) {
      const start = range.start + part.offset;
      const words = factMessages.again(part.text, use.fact);
      context.report('invalid-value', { start, end: start + part.text.length }, words);
      return [];
    }
    changed.add(use.fact);
    return [{ fact: use.fact, op, value: meant }];
  });
  return changes.length === 0 ? undefined : changes;
}

function tooMany(range: Range, { report }: ValueContext): undefined {
  report('too-large', range, tooLarge('terms', limits.terms));
  return undefined;
}

function malformed(
  read: Extract<Read<unknown>, { ok: false }>,
  value: string,
  range: Range,
  { report }: ValueContext,
): undefined {
  const { offset, length, expected } = read;
  const found = value.slice(offset, offset + length);
  const start = range.start + offset;
  const fixed = expected === 'test' ? repairedGuard(value) : repairedEffect(value);
  const isSound = (expected === 'test' ? readGuard : readEffect)(fixed).ok;
  const fix = isSound ? { fix: smallestEdit(range.start, value, fixed) } : {};
  const words = { ...factMessages[expected](found, value), ...fix };
  report('invalid-value', { start, end: start + length }, words);
  return undefined;
}

type Operand = string | number;

interface Use {
  readonly fact: string;
  readonly op: string;
  readonly operands: readonly Operand[];
}

/** The use as it was meant, if the fact is declared and operator and operands are of its kind. */
function soundUse(
  use: Use,
  part: Part,
  range: Range,
  { names, report }: ValueContext,
): Use | undefined {
  const at = (word: string, from: number): Range => {
    const start = range.start + part.offset + Math.max(0, part.text.indexOf(word, from));
    return { start, end: start + word.length };
  };
  const name = names.facts.has(use.fact) ? use.fact : suggest(use.fact, names.facts.keys());
  if (name !== use.fact && !names.factsUnknown)
    reportUnknown(use.fact, name, at(use.fact, 0), names, report);
  const fact = name === undefined ? undefined : names.facts.get(name);
  if (!fact) return undefined;
  if (fact.type === 'list' && use.op !== '=' && use.op !== '!=') {
    report('invalid-value', at(use.op, 0), factMessages.order(fact.name, use.op));
    return undefined;
  }
  const operands: Operand[] = [];
  let from = part.text.indexOf(use.op) + use.op.length;
  for (const operand of use.operands) {
    const place = at(String(operand), from);
    from = place.end - range.start - part.offset;
    const read = readOperand(fact, use.op, operand);
    if (read.words) reportOperand(fact, operand, read, place, names, report);
    if (read.operand !== undefined) operands.push(read.operand);
  }
  return operands.length === 0 ? undefined : { fact: fact.name, op: use.op, operands };
}

/** Told at the declaration, where that is the odd one out. */
function reportUnknown(
  fact: string,
  meant: string | undefined,
  place: Range,
  names: ValueContext['names'],
  report: ValueContext['report'],
): void {
  const declared = meant === undefined ? undefined : oddPlace(fact, meant, meant, names);
  if (declared && meant !== undefined) {
    const words = factMessages.oddName(meant, fact, names.uses.get(fact) ?? 0);
    const isSure = onlyMeant(fact, names.facts.keys(), 'names') === meant;
    const fix = [{ range: declared, text: fact }];
    return report('invalid-value', declared, { ...words, ...(isSure && { fix }) });
  }
  const isShared = Object.hasOwn(names.content.facts, fact);
  const fix = isShared ? {} : respeltUse(place, fact, names.facts.keys(), names.uses);
  report('invalid-value', place, { ...factMessages.unknown(fact, meant, names), ...fix });
}

function reportOperand(
  fact: Fact,
  operand: Operand,
  { operand: meant, words }: ReadOperand,
  place: Range,
  names: ValueContext['names'],
  report: ValueContext['report'],
): void {
  const [value, known] = [String(operand), fact.type === 'list' ? fact.values : []];
  const isList = fact.type === 'list' && meant !== undefined;
  const declared = isList
    ? oddPlace(value, String(meant), `${fact.name}=${meant}`, names)
    : undefined;
  if (declared) {
    const odd = factMessages.oddValue(String(meant), value, fact.name);
    const isSure = onlyMeant(value, known, 'names') === meant;
    const fix = [{ range: declared, text: value }];
    return report('invalid-value', declared, { ...odd, ...(isSure && { fix }) });
  }
  const fix = respeltUse(place, value, known, names.uses);
  if (words) report('invalid-value', place, { ...words, ...fix });
}

/** Where a name is declared that nothing uses, while several places agree on another one. */
function oddPlace(
  used: string,
  declared: string,
  key: string,
  { uses, factPlaces }: ValueContext['names'],
): Range | undefined {
  const isOdd = (uses.get(used) ?? 0) > 1 && (uses.get(declared) ?? 0) === 0;
  return isOdd ? factPlaces.get(key) : undefined;
}

interface ReadOperand {
  readonly operand?: Operand;
  readonly words?: Words;
}

function readOperand(fact: Fact, op: string, operand: Operand): ReadOperand {
  if (fact.type === 'list') {
    const value = String(operand);
    if (fact.values.includes(value)) return { operand: value };
    const meant = suggest(value, fact.values);
    const words = factMessages.value(value, meant, fact);
    return { ...(meant !== undefined && { operand: meant }), words };
  }
  if (typeof operand !== 'number') return { words: factMessages.number(operand, fact) };
  const isChange = op === '+=' || op === '-=';
  const isOutside = !isChange && (operand < fact.min || operand > fact.max);
  if (!isOutside) return { operand };
  const nearest = Math.min(fact.max, Math.max(fact.min, operand));
  return { operand: nearest, words: factMessages.range(operand, fact) };
}
