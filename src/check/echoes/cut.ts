import type { Finding } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';
import type { Step } from '../../model/playbook.ts';
import { type Code, codes, rowOf } from '../../model/rules.ts';
import { unguessed } from './loose-ends.ts';
import type { Ledger } from './ledger.ts';
import type { Scene } from './scene.ts';

/**
 * A file that ends within a step, in the middle of a line or before what its ways lead to, was cut off. What
 * fails for want of the rest is told with that: it may be there again together with the rest.
 */
export function settleCut(scene: Scene, ledger: Ledger): void {
  const { found, playbook, of } = scene;
  const last = playbook.steps.at(-1);
  const open = found.find(({ code, step }) => code === 'unclosed-step' && step === last?.id);
  if (!last || !open) return;
  const broken = [...found, ...of('unknown-target')].filter(
    (finding) => finding !== open && isAtEnd(finding, last),
  );
  const targets = unguessed(scene, true)
    .map(({ finding }) => finding)
    .filter((finding) => !broken.includes(finding));
  const isWhole = last.ways.length > 0 || last.end !== undefined;
  if (isWhole && broken.length === 0 && targets.length === 0) return;
  for (const finding of broken) ledger.join(finding, open, brokenOff);
  for (const finding of targets) ledger.join(finding, open, noStepThere);
  const isOfLast = ({ step }: Finding): boolean => step === last.id;
  const empty = found.filter((finding) => finding.code === 'empty-step' && isOfLast(finding));
  ledger.defer([...empty, ...of('vague-promise').filter(isOfLast), ...of(...ofRest)]);
}

/** In the last line of a file that ends within this step. */
function isAtEnd({ position: { start } }: Finding, { position: { end } }: Step): boolean {
  return start.line >= (end.column === 1 ? end.line - 1 : end.line);
}

const brokenOff: Localized = {
  en: 'The last line breaks off here: the file may have been cut off.',
  fr: 'La dernière ligne s’interrompt ici\u00a0: le fichier a peut-être été coupé.',
};

const noStepThere: Localized = {
  en: 'This leads to a step that is missing, too: the file may have been cut off.',
  fr: 'Ceci mène à une étape qui manque aussi\u00a0: le fichier a peut-être été coupé.',
};

const byItself: ReadonlySet<Code> = new Set<Code>([
  'unknown-target',
  'not-an-entry',
  'too-many-states',
  'too-many-choices',
  'fact-out-of-range',
  'gesture-without-authority',
  'promise-incomplete',
]);

/** What the rest of the file may mend. */
const ofRest: readonly Code[] = codes.filter((code) => {
  const { group } = rowOf(code);
  return (group === 'graph' || group === 'method') && !byItself.has(code);
});
