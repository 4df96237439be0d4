import type { Finding } from '../../model/diagnostic.ts';
import {
  type Code,
  codes,
  isFixed,
  rowOf,
  type RuleSettings,
  severityIn,
} from '../../model/rules.ts';
import type { Translation } from '../translation/translations.ts';
import type { Ledger } from './ledger.ts';
import type { Scene } from './scene.ts';

/**
 * A translation is its original and what differs: paths that fail in it, and not in the original, fail because of
 * that. The first difference then weighs as much as what hangs on it; of a library that rates it otherwise, or
 * where parsing has found an error, both are told.
 */
export function settleTranslation(
  scene: Scene,
  own: readonly Finding[],
  found: readonly Finding[],
  settings: RuleSettings,
  ledger: Ledger,
): void {
  const { context, of, playbook } = scene;
  const couple = context.translations.find(({ translation }) => translation === playbook);
  const [cause] = of(...differing).filter(ledger.isTold);
  if (!couple || !cause || severityIn(settings, cause.code)) return;
  if (playbook.waivers.some(({ rule }) => rule === cause.code)) return;
  const files = [playbook.file, couple.original.file];
  if (found.some(({ file, severity }) => severity === 'error' && files.includes(file))) return;
  for (const finding of of(...ofPaths).filter(ledger.isTold)) {
    if (isOriginal(finding, couple, own)) continue;
    const severity = severityOf(finding.code, settings);
    if (severity === 'off') continue;
    const { step, consequences = [], severity: weight } = ledger.told(finding);
    ledger.echo(finding, cause, [...(step === undefined ? [] : [step]), ...consequences]);
    if (severity === 'error' || weight === 'error') ledger.aggravate(cause);
  }
}

const differing = [
  'different-graph',
  'untranslated-step',
  'untranslated-choice',
  'untranslated-end',
  'untranslated-record',
] as const;

/** A name that leads nowhere does so by itself. */
const ofPaths = codes.filter((code) => {
  const { group } = rowOf(code);
  const isName = code === 'unknown-target' || code === 'not-an-entry';
  return (group === 'graph' || group === 'method') && !isName && code !== 'too-many-states';
});

/** The original fails in the same way. */
function isOriginal(
  { code, step }: Finding,
  { original, steps }: Translation,
  own: readonly Finding[],
): boolean {
  const pair = steps.pairs.find(({ translation }) => translation.id === step);
  return own.some(
    (other) =>
      other.file === original.file && other.code === code && other.step === pair?.original.id,
  );
}

function severityOf(code: Code, settings: RuleSettings) {
  return (isFixed(code) ? undefined : severityIn(settings, code)) ?? rowOf(code).severity;
}
