import type { Layout } from '../../model/layout.ts';
import { isRouteOf, type BandView, type ChartView } from './chart.ts';
import type { PlaybookView } from './playbook.ts';
import type { StepView } from './step.ts';

/**
 * The places of a picture's bands, boxes and labels: a stylesheet, because the content security policy
 * forbids style attributes. It gives lengths by name (`--x` …); styles/chart.css says when they hold.
 * All boxes are as wide as `--box`. Bands are `.p1`, boxes `.b1`, labels `.l1-2` (second way of the first box). Boxes and labels lie in their band.
 */
export function chartStyle(picture: Layout, chart: ChartView, view: PlaybookView): string {
  const steps = view.chapters.flatMap((chapter) => chapter.steps);
  const box = picture.steps[0]?.w ?? 0;
  const rules: string[] = [
    `.picture{--width:${chart.width}px;--height:${chart.height}px;--box:${box}px}`,
  ];
  let number = 0;
  for (const [index, band] of chart.bands.entries()) {
    const { y0, y1 } = stretchOf(picture, band);
    rules.push(rule(`.p${index + 1}`, { y: y0, h: y1 - y0 }));
    for (const { id } of band.boxes) {
      number += 1;
      const step = steps.find((one) => one.id === id);
      rules.push(...boxRules(picture, id, step, number, y0));
    }
  }
  return rules.join('');
}

function stretchOf({ bands }: Layout, { phase }: BandView) {
  return bands.find((band) => band.phase === phase) ?? { y0: 0, y1: 0 };
}

function boxRules(
  picture: Layout,
  id: string,
  step: StepView | undefined,
  number: number,
  top: number,
): readonly string[] {
  const box = picture.steps.find((one) => one.id === id);
  if (!box) return [];
  const labels = (step?.ways ?? []).flatMap((way) => {
    const label = step && picture.routes.find((route) => isRouteOf(route, step, way))?.label;
    if (!label) return [];
    const { x, y, w } = label;
    return [rule(`.l${number}-${way.place}`, { x, y: y - top, w })];
  });
  const { x, y, h } = box;
  return [rule(`.b${number}`, { x, y: y - top, h }), ...labels];
}

type Lengths = { readonly [Name in 'x' | 'y' | 'w' | 'h']?: number };

/** Lengths in px. */
function rule(selector: string, { x, y, w, h }: Lengths): string {
  const lengths = Object.entries({ x, y, w, h })
    .filter(([, length]) => length !== undefined)
    .map(([name, length]) => `--${name}:${Math.round((length ?? 0) * 10) / 10}px`);
  return `${selector}{${lengths.join(';')}}`;
}
