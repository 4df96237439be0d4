import type { Box, Layout, Route } from '../../model/layout.ts';
import type { Words } from '../words/words.ts';
import { kindText, labelText, shapeOf } from './chart-words.ts';
import { linePath, tipPath } from '../../layout/path.ts';
import type { ChapterView, PlaybookView } from './playbook.ts';
import type { Setting } from './setting.ts';
import type { StepView, WayView } from './step.ts';

/** The outline of a playbook and its picture: one list, placed over one drawing of lines. Lengths in px. */
export interface ChartView {
  readonly width: number;
  readonly height: number;
  readonly summary: string;
  readonly bands: readonly BandView[];
  readonly routes: readonly RouteView[];
}

export interface BandView extends Omit<ChapterView, 'steps'> {
  readonly boxes: readonly BoxView[];
}

export interface BoxView {
  readonly id: string;
  /** Of a step, or of the step that a connector stands for; a door has none. */
  readonly number?: number;
  readonly href: string;
  /** « 4 · Question »: kind is told by number, word and shape. */
  readonly kind: string;
  readonly shape: 'step' | 'question' | 'end' | 'door' | 'connector';
  /** How an end leaves things: a key of the outcomes' tones. */
  readonly tone?: string;
  readonly title: string;
  readonly ways: readonly ChartWay[];
}

export interface ChartWay extends Pick<WayView, 'place' | 'href' | 'where'> {
  /** Plain; empty where the picture shows the way by its line alone. */
  readonly label: string;
}

export interface RouteView extends Pick<Route, 'source' | 'target' | 'choice' | 'retry'> {
  /** The way that it draws: `3.1` is the first of step 3. */
  readonly way?: string;
  readonly line: string;
  readonly tip: string;
}

export function chartView(picture: Layout, view: PlaybookView, setting: Setting): ChartView {
  const { chapters } = view;
  const { words } = setting;
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const ends = new Set(steps.flatMap(({ end }) => (end ? [end.as] : []))).size;
  return {
    width: Math.ceil(picture.width),
    height: Math.ceil(picture.height),
    summary: words.treeSummary(steps.length, ends),
    bands: picture.bands.flatMap(({ phase, y0, y1 }) => {
      const chapter = chapters.find((one) => one.phase === phase);
      const doors = picture.steps.filter(
        ({ door, connector, y }) => (door || connector !== undefined) && y >= y0 && y < y1,
      );
      return chapter ? [bandOf(chapter, doors, { picture, view, steps, words })] : [];
    }),
    routes: picture.routes.map((route) => {
      const way = nameOf(route, steps, picture);
      return {
        source: route.source,
        target: route.target,
        ...(route.choice !== undefined && { choice: route.choice }),
        ...(way !== undefined && { way }),
        retry: route.retry,
        line: linePath(route.points),
        tip: tipPath(route.points),
      };
    }),
  };
}

/** A way whose line was cut has the same name at both ends. */
function nameOf(route: Route, steps: readonly StepView[], { steps: boxes }: Layout) {
  const step = steps.find(({ id }) => id === route.source);
  const connector = boxes.find(({ id }) => id === route.target)?.connector;
  const target = connector ?? route.target;
  const way = step?.ways.find((one) => isRouteOf({ ...route, target }, step, one));
  return step && way && `${step.number}.${way.place}`;
}

interface Around {
  readonly picture: Layout;
  readonly view: PlaybookView;
  readonly steps: readonly StepView[];
  readonly words: Words;
}

function bandOf(
  { steps: own, ...chapter }: ChapterView,
  doors: readonly Box[],
  around: Around,
): BandView {
  const retries = around.picture.routes.filter(({ retry }) => retry);
  return {
    ...chapter,
    boxes: [
      ...own.map((step) => boxOf(step, retries, around)),
      ...doors.map((door) => doorOf(door, around)),
    ],
  };
}

function boxOf(step: StepView, retries: readonly Route[], { view, steps, words }: Around): BoxView {
  return {
    id: step.id,
    number: step.number,
    href: `#${step.id}`,
    kind: kindText(step, view, words),
    shape: shapeOf(step),
    ...(step.end && { tone: step.end.tone }),
    title: step.title,
    ways: step.ways.map((way) => {
      const retry = retries.some((route) => isRouteOf(route, step, way));
      const number = steps.find(({ id }) => id === way.to)?.number ?? 0;
      return {
        place: way.place,
        href: way.href,
        label: retry ? words.retry(labelText(way), number) : labelText(way),
        where: way.where,
      };
    }),
  };
}

/** A choice is named by its id or its place; a `next` by where it leads alone. */
export function isRouteOf(route: Route, { id }: StepView, way: WayView): boolean {
  if (route.source !== id || route.target !== way.to) return false;
  return way.kind === 'next' || route.choice === (way.id ?? String(way.place));
}

function doorOf(door: Box, { steps, words }: Around): BoxView {
  const to = door.connector ?? door.id;
  const way = steps.flatMap(({ ways }) => ways).find((one) => one.to === to);
  const number = steps.find(({ id }) => id === to)?.number;
  return {
    id: door.id,
    ...(number !== undefined && { number }),
    href: way?.href ?? '',
    kind: number === undefined ? words.kinds.door : words.toStep(number),
    shape: door.connector === undefined ? 'door' : 'connector',
    title: way?.title ?? to,
    ways: [],
  };
}
