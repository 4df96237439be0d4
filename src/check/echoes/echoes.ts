import type { Finding } from '../../model/diagnostic.ts';
import { type Code, type RuleSettings, severityIn } from '../../model/rules.ts';
import type { Context } from '../context.ts';
import { settleConditions } from './conditions.ts';
import { settleCut } from './cut.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { settleMissing } from './missing.ts';
import { settlePlaces } from './places.ts';
import { type Scene, sceneOf } from './scene.ts';
import { settleTranslation } from './translations.ts';

/** Findings of parsing and of the rules, each once for its cause. */
export interface Told {
  readonly found: readonly Finding[];
  readonly own: readonly Finding[];
}

/**
 * One mistake is one finding: what fails only because of another one is told with it, as its
 * consequences. What may be an echo and nobody can say, as a fact that nothing sets in a playbook that
 * lacks a line, waits until the line is there.
 */
export function withoutEchoes(
  found: readonly Finding[],
  own: readonly Finding[],
  context: Context,
  settings: RuleSettings,
): Told {
  const ledger = ledgerOf();
  const files = new Set([...found, ...own].map(({ file }) => file));
  for (const playbook of context.library.playbooks) {
    // What is told of another file never makes up for what is told of this one.
    if (!files.has(playbook.file)) continue;
    const scene = sceneOf(playbook, found, own, context);
    settleCut(scene, ledger);
    const missing = settleMissing(scene, ledger);
    const isRated = (code: Code): boolean =>
      severityIn(settings, code) !== undefined ||
      playbook.waivers.some(({ rule }) => rule === code);
    settleConditions(scene, missing, isRated, ledger);
    settleAdvice(scene, missing !== undefined, ledger);
    ledger.defer(scene.of(...ofOpening).filter(({ step }) => isOpenedBadly(step, scene)));
    settleTranslation(scene, own, found, settings, ledger);
  }
  ledger.defer(resting([...found, ...own]));
  settlePlaces(context.library.content, [...found, ...own], ledger);
  return {
    found: found.filter(ledger.isTold).map(ledger.told),
    own: own.filter(ledger.isTold).map(ledger.told),
  };
}

/** A case that is played through a playbook with an error in it says nothing yet. */
function resting(findings: readonly Finding[]): readonly Finding[] {
  const decided = findings.filter(({ restsOn }) => restsOn === undefined);
  const wrong = new Set(
    decided.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  return findings.filter(({ restsOn }) => restsOn?.some((file) => wrong.has(file)));
}

/** What depends on who decides in a step, as its opening line says. */
const ofOpening = ['gesture-without-authority', 'promise-incomplete'] as const;

function isOpenedBadly(id: string | undefined, { steps, found }: Scene): boolean {
  const opening = steps.find(({ step }) => step.id === id)?.step.position?.start.line;
  return found.some(
    ({ severity, position }) => severity === 'error' && position.start.line === opening,
  );
}

/** A choice left alone and a fact left unused mostly are what another mistake has left behind. */
function settleAdvice({ of }: Scene, isMissing: boolean, { isTold, defer }: Ledger): void {
  const graver = of('unreachable-step', 'dead-end', 'trap', 'unset-fact', 'never-enabled');
  const isEcho = isMissing || graver.some(isTold);
  if (isEcho) defer(of('single-choice'));
  if (isEcho || of('single-choice', 'always-true-guard').some(isTold)) defer(of('unused-fact'));
}
