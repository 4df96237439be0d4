import { drawing } from '../../export/drawing.ts';
import { phaseNodes, phasePlaybook } from '../../graph/overview.ts';
import type { Playbook } from '../../model/playbook.ts';
import type { ChartView } from './chart.ts';
import { drawn } from './drawn.ts';
import type { Setting } from './setting.ts';

/** The phases of a large playbook, to choose from before one looks at its steps: a list, and its picture. */
export interface OverviewView {
  /** SVG, for the eye alone: the list says the same. */
  readonly picture: string;
  readonly phases: readonly OverviewPhase[];
}

export interface OverviewPhase {
  readonly href: string;
  /** « 2 Écouter » */
  readonly label: string;
  /** « 14 étapes » */
  readonly steps: string;
  /** « mène à : Reformuler (9), Écouter (2) »; empty where no way leaves the phase. */
  readonly leads: string;
}

/** With more steps than this, nobody takes the picture in at one glance. */
const most = 60;

export function overviewView(
  playbook: Playbook,
  chart: ChartView,
  { library, words }: Setting,
): OverviewView | undefined {
  if (playbook.steps.length <= most) return undefined;
  const nodes = phaseNodes(playbook);
  const bands = new Map(chart.bands.map((band) => [band.phase, band]));
  const nameOf = (phase: string) => {
    const band = bands.get(phase);
    return [band?.number, band?.label ?? phase].filter(Boolean).join(' ');
  };
  const stepsOf = new Map(nodes.map(({ phase, steps }) => [phase, words.stepCount(steps)]));
  const quotient = phasePlaybook(playbook, nodes);
  const picture = drawn(quotient, library.content.phases, {
    title: ({ id }) => `${nameOf(id)} · ${stepsOf.get(id) ?? ''}`,
  });
  const inside = drawing(picture, quotient, { href: bandAddress });
  return {
    picture: `<svg aria-hidden="true" width="${picture.width}" height="${picture.height}" viewBox="0 0 ${picture.width} ${picture.height}">${inside}</svg>`,
    phases: chart.bands.flatMap(({ phase }) => {
      const node = nodes.find((one) => one.phase === phase);
      const leads = [...(node?.leads ?? [])].map(([to, count]) => `${nameOf(to)} (${count})`);
      const text = leads.length > 0 ? words.leadsTo(leads.join(', ')) : '';
      return node
        ? {
            href: bandAddress(phase),
            label: nameOf(phase),
            steps: words.stepCount(node.steps),
            leads: text,
          }
        : [];
    }),
  };
}

/** Where the band of a phase stands on the page. */
export function bandAddress(phase: string): string {
  return `#Band-${phase}`;
}
