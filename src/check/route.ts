import { type Path, pathTo } from '../graph/paths.ts';
import type { Localized } from '../model/language.ts';
import { quote } from '../model/message.ts';
import { type Context, stepOf } from './context.ts';
import { plain } from './plain.ts';

/** How one first gets to a state, in the words of the choices. */
export function routeTo(context: Context, state: number): Localized {
  return routeOf(context, pathTo(context.reached.states, state));
}

/** A path in the words of its choices: « De chez nous » → « Elle refuse ». `to`: where it leads, if not here. */
export function routeOf(context: Context, { from, ways }: Path, to?: string): Localized {
  const begin = quote(stepOf(context, from).step.id);
  const there = to === undefined ? here : { en: `to ${quote(to)}`, fr: `On arrive à ${quote(to)}` };
  if (ways.length === 0) {
    return {
      en: `The playbook begins ${to === undefined ? 'there' : 'so'}: ${begin}.`,
      fr: `La fiche ${to === undefined ? 'y commence' : 'commence ainsi'}\u00a0: ${begin}.`,
    };
  }
  const labels = ways.flatMap((way) => labelOf(context, way));
  if (labels.length === 0) {
    return {
      en: `One gets ${there.en} from ${begin} without a choice.`,
      fr: `${there.fr} depuis ${begin} sans rien choisir.`,
    };
  }
  const shown = shortened(labels);
  return {
    en: `One gets ${there.en} from ${begin}: ${shown.map(quoted('“', '”')).join(' → ')}.`,
    fr: `${there.fr} depuis ${begin}\u00a0: ${shown.map(quoted('«\u00a0', '\u00a0»')).join(' → ')}.`,
  };
}

const here: Localized = { en: 'there', fr: 'On y arrive' };

/** More choices than this are not read: where it begins and where it leads tell most. */
const longest = 20;

function shortened(labels: readonly string[]): readonly string[] {
  if (labels.length <= longest) return labels;
  return [...labels.slice(0, longest / 2), '…', ...labels.slice(-longest / 2)];
}

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
