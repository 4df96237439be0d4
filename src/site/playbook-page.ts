import type { Layout } from '../model/layout.ts';
import type { Playbook } from '../model/playbook.ts';
import { hash } from './hash.ts';
import { assessmentStyle } from './view/assessment-style.ts';
import { chartStyle } from './view/chart-style.ts';
import { chartWording } from './view/chart-words.ts';
import { chartView, type ChartView } from './view/chart.ts';
import { drawn } from './view/drawn.ts';
import { outcomesOf, type OutcomeView } from './view/outcomes.ts';
import { overviewView, type OverviewView } from './view/overview.ts';
import { pageFooter } from './view/page-footer.ts';
import { phaseStyle } from './view/phase-style.ts';
import { playbookView, type PlaybookView, type Versions } from './view/playbook.ts';
import { scenarioViews, type ScenarioView } from './view/scenarios.ts';
import { playbookOf, type Setting } from './view/setting.ts';

/** The page of a playbook: its guide, its tree and its text. */
export interface PlaybookPage {
  readonly view: PlaybookView;
  readonly chart: ChartView;
  readonly outcomes: readonly OutcomeView[];
  readonly scenarios: readonly ScenarioView[];
  /** Of a large playbook. */
  readonly overview: OverviewView | undefined;
  /** The phases' colours, the places of the picture and the foot of the printed pages. */
  readonly style: Stylesheet;
}

/** A generated stylesheet; its name changes with its content. */
export interface Stylesheet {
  readonly name: string;
  readonly css: string;
}

/** `last`: the pictures as they were last, which are taken up and left up to date. */
export function playbookPage(
  playbook: Playbook,
  setting: Setting,
  versions: Versions,
  last: Map<string, Layout> | undefined,
): PlaybookPage {
  const view = playbookView(playbook, setting, versions);
  const picture = pictureOf(playbook, view, setting, last?.get(playbook.file));
  last?.set(playbook.file, picture);
  const chart = chartView(picture, view, setting);
  const outcomes = outcomesOf(playbook, view, setting);
  const overview = overviewView(playbook, chart, setting);
  const css = [
    phaseStyle(setting.library.content.phases),
    chartStyle(picture, chart, view),
    pageFooter(view, setting),
    view.kind === 'assessment' ? assessmentStyle : '',
  ].join('');
  const scenarios = scenarioViews(playbook, setting);
  return { view, chart, outcomes, scenarios, overview, style: named(playbook.slug, css) };
}

/** The picture is measured in the words that the page shows. */
function pictureOf(
  playbook: Playbook,
  view: PlaybookView,
  setting: Setting,
  previous: Layout | undefined,
): Layout {
  return drawn(playbook, setting.library.content.phases, {
    ...chartWording(playbook, view, setting),
    ...(previous && { previous }),
    door: (target) => doorTitle(target, setting),
  });
}

function doorTitle(target: string, setting: Setting): string {
  const slug = target.slice(1).split('#')[0] ?? '';
  return playbookOf(setting, slug)?.title ?? target;
}

export function named(name: string, css: string): Stylesheet {
  return { name: `${name}.${hash(css)}`, css };
}
