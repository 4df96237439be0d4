import { pathTo } from '../graph/paths.ts';
import type { Localized } from '../model/language.ts';
import { type Context, stepOf } from './context.ts';
import { plain } from './plain.ts';

/** How one gets to a state, in the words of the choices: « De chez nous » → « Elle refuse ». */
export function routeTo(context: Context, state: number): Localized {
  const { from, ways } = pathTo(context.reached.states, state);
  const labels = ways.flatMap((way) => labelOf(context, way));
  const shown = labels.length > longest ? ['…', ...labels.slice(-longest)] : labels;
  const first = stepOf(context, from);
  const begin = `\`${first.step.id}\``;
  if (shown.length === 0) {
    return {
      en: `The playbook begins there: ${begin}.`,
      fr: `La fiche y commence\u00a0: ${begin}.`,
    };
  }
  return {
    en: `One gets there from ${begin}: ${shown.map(quoted('“', '”')).join(' → ')}.`,
    fr: `On y arrive depuis ${begin}\u00a0: ${shown.map(quoted('«\u00a0', '\u00a0»')).join(' → ')}.`,
  };
}

/** More choices than this are not read. */
const longest = 8;

/** A `next` without words, and a choice whose words are missing, are passed over. */
function labelOf(context: Context, number: number): readonly string[] {
  const { linked } = context.reached.states;
  const way = linked.ways[number];
  if (!way) return [];
  if (way.step === undefined) return [interruptLabel(context, number)];
  const { step } = stepOf(context, way.step);
  const index = linked.steps[way.step]?.ways.indexOf(way) ?? -1;
  const label = plain(step.ways[index]?.label ?? []);
  return label === '' ? [] : [label];
}

function interruptLabel({ library, reached }: Context, number: number): string {
  const { interrupts } = reached.states.linked;
  const chart = interrupts.findIndex((ways) => ways.some((way) => way.number === number));
  const index = interrupts[chart]?.findIndex((way) => way.number === number) ?? -1;
  return library.playbooks[chart]?.interrupts[index]?.label ?? '';
}

function quoted(open: string, close: string): (label: string) => string {
  return (label) => (label === '…' ? label : `${open}${label}${close}`);
}
