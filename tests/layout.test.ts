import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../src/compile.ts';
import { layout } from '../src/layout/layout.ts';
import { verify } from '../src/layout/verify.ts';
import type { Layout } from '../src/model/layout.ts';
import { readLibrary, readStandIns } from '../src/reader.ts';
import { phases, playbookOf, type Sketch, type SketchWay } from './tools/figures.ts';
import { faultsByPainting } from './tools/raster.ts';

function step(phase: string, ...ways: readonly SketchWay[]): Sketch {
  return { phase, title: 'Que dit la politique ?', ways };
}

function to(target: number | string, label = ''): SketchWay {
  return { to: target, label };
}

function drawn(...steps: readonly Sketch[]): Layout {
  const picture = layout(playbookOf(steps), phases);
  expect(verify(picture, playbookOf(steps))).toEqual([]);
  expect(faultsByPainting(picture)).toEqual([]);
  return picture;
}

/** Routes as `0 > 1`, with what is told of them. */
function routesOf({ routes }: Layout): readonly string[] {
  const short = (id: string) => id.replace('step-', '');
  return routes.map(({ source, target, retry, upward }) =>
    [short(source), '>', short(target), retry && 'retry', upward && 'upward']
      .filter(Boolean)
      .join(' '),
  );
}

test('a retry closes a loop; a way to an earlier phase that closes none is only upward', () => {
  const picture = drawn(
    step('listen', to(1, 'Oui'), to(2, 'Non')),
    step('propose', to(0, 'Encore'), to(3)),
    step('propose', to(3, 'Oui')),
    step('reformulate'),
  );
  expect(routesOf(picture)).toEqual([
    '0 > 1',
    '0 > 2',
    '1 > 0 retry',
    '1 > 3 upward',
    '2 > 3 upward',
  ]);
});

test('in a loop inside a phase, the way to the step that is written first is the retry', () => {
  const picture = drawn(step('listen', to(1)), step('listen', to(2)), step('listen', to(0), to(2)));
  expect(routesOf(picture)).toEqual(['0 > 1', '1 > 2', '2 > 0 retry', '2 > 2 retry']);
});

test('a step that is written earlier but leads to no loop is no retry', () => {
  expect(routesOf(drawn(step('listen'), step('listen', to(0))))).toEqual(['1 > 0']);
});

test('asides stand under the last phase that leads to them', () => {
  const keys = (picture: Layout) => picture.bands.map(({ phase }) => phase);
  const phasesWith = (source: number) =>
    drawn(
      step('listen', ...(source === 0 ? [to(3)] : [])),
      step('propose', ...(source === 1 ? [to(3)] : [])),
      step('conclude'),
      step('aside', to(2)),
    );
  expect(keys(phasesWith(0))).toEqual(['listen', 'aside', 'propose', 'conclude']);
  expect(keys(phasesWith(1))).toEqual(['listen', 'propose', 'aside', 'conclude']);
  expect(keys(phasesWith(-1))).toEqual(['listen', 'propose', 'conclude', 'aside']);
});

test('a door for each target of another playbook, and for a step far from it one of its own; no route for `back` or an unknown step', () => {
  const picture = drawn(
    step(
      'listen',
      to('/crise', 'Oui'),
      to('/crise#suite', 'Non'),
      to('back', 'Retour'),
      to(9, 'Loin'),
    ),
    step('propose', to('/crise')),
  );
  expect(routesOf(picture)).toEqual(['0 > /crise', '0 > /crise#suite', '1 > /crise']);
  expect(picture.steps.filter(({ door }) => door).map(({ id, lines }) => [id, lines])).toEqual([
    ['/crise', ['/crise']],
    ['/crise#suite', ['/crise#suite']],
    ['step-0>/crise', ['/crise']],
  ]);
});

test('a choice is named by its place, a `next` by nothing', () => {
  const { routes } = drawn(
    step('listen', to(1, 'Oui'), to(1, 'Non')),
    step('listen', to(2)),
    step('listen'),
  );
  expect(routes.map(({ choice }) => choice)).toEqual(['1', '2', undefined]);
});

const shapes: Readonly<Record<string, readonly Sketch[]>> = {
  'no step': [],
  'one step': [step('listen')],
  'only asides': [step('aside', to('back')), step('aside', to(0, 'Oui'))],
  'steps that nothing leads to': Array.from({ length: 9 }, () => step('listen')),
  'loops on one step': [
    step('listen', to(0, 'Encore, depuis le début'), to(0), to(0, 'Oui'), to(1)),
    step('listen'),
  ],
  'many ways to one step': [
    step('listen', ...Array.from({ length: 14 }, () => to(1, 'Désaccord sur les faits'))),
    step('propose'),
  ],
  'ways that cross straight over': [
    step('listen', to(2), to(3)),
    step('listen', to(2), to(3)),
    step('listen', to(4), to(5)),
    step('listen', to(5), to(4)),
    step('listen'),
    step('listen'),
  ],
};

for (const [name, sketch] of Object.entries(shapes)) {
  test(`can be drawn: ${name}`, () => {
    const picture = drawn(...sketch);
    expect(picture.steps).toHaveLength(sketch.length);
    expect(picture.routes).toHaveLength(
      sketch.flatMap(({ ways }) => ways.filter((way) => way.to !== 'back')).length,
    );
  });
}

test.for([7, 12])('a fan of %i long choices keeps the width of a page', (count) => {
  const ways = Array.from({ length: count }, (_, place) =>
    to(place + 1, 'Mise en demeure, avocat, autorité'),
  );
  const ends = ways.map(() => step('propose'));
  expect(drawn(step('listen', ...ways), ...ends).width).toBeLessThanOrEqual(720);
});

test('a long chain in one phase is drawn', () => {
  const chain = Array.from({ length: 400 }, (_, place) => step('listen', to(place + 1)));
  const picture = layout(playbookOf(chain), phases);
  expect(verify(picture, playbookOf(chain))).toEqual([]);
  expect(picture.routes.every(({ points }) => points.length === 2)).toBe(true);
});

const shipped = compile(readLibrary(fileURLToPath(new URL('..', import.meta.url))).files, {
  standIns: readStandIns(),
}).library;

test.for(shipped.playbooks.map((playbook) => [playbook.slug, playbook] as const))(
  'the picture of %s keeps every promise',
  ([, playbook]) => {
    const picture = layout(playbook, shipped.content.phases);
    expect(verify(picture, playbook)).toEqual([]);
    expect(faultsByPainting(picture)).toEqual([]);
    expect(picture.width).toBeLessThanOrEqual(760);
  },
);
