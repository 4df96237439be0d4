import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Playbook, Way } from '../src/model/playbook.ts';
import { openPages } from '../src/site/pages.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const site = await openPages({ root, base: '/', watch: false });

test.each(site.addresses)(
  '$slug: the outline says what the playbook says: every step, choice and target, once',
  ({ language, slug }) => {
    const { chart, view } = site.playbook(language, slug);
    const { library } = site.setting(language);
    const playbook = library.playbooks.find(
      (one) => one.slug === slug && one.language === language,
    );
    if (!playbook) return expect.fail('no such playbook');
    const boxes = chart.bands.flatMap((band) => band.boxes);
    const outlined = boxes.filter(({ number }) => number !== undefined);
    expect(outlined.map(({ id }) => id).sort()).toEqual(playbook.steps.map(({ id }) => id).sort());
    expect(new Set(outlined.map(({ number }) => number)).size).toBe(playbook.steps.length);
    for (const box of outlined) {
      const step = playbook.steps.find(({ id }) => id === box.id);
      expect(box.shape).toBe(
        step?.end ? 'end' : (step?.ways.length ?? 0) > 1 ? 'question' : 'step',
      );
      expect(box.kind.startsWith(`${box.number} · `)).toBe(true);
      const told = box.ways.map(({ href }) => href);
      expect(told).toEqual(step?.ways.map((way) => addressOf(way, language)));
      if (step?.by)
        expect(box.kind).toContain(
          view.chapters.flatMap(({ steps }) => steps).find(({ id }) => id === step.id)?.by?.label,
        );
    }
    const routes = chart.routes.map(({ source, target }) => `${source} ${target}`);
    expect(routes.sort()).toEqual(arrowsOf(playbook).sort());
    for (const { retry, source, target } of chart.routes.filter((route) => route.retry)) {
      const number = outlined.find(({ id }) => id === target)?.number;
      const ways = outlined.find(({ id }) => id === source)?.ways ?? [];
      expect(
        retry &&
          ways.some(({ label }) =>
            new RegExp(`(?:retour à|back to) ${number}\\b`, 'i').test(label),
          ),
      ).toBe(true);
    }
  },
);

function addressOf({ target }: Way, language: string): string {
  if (target.type === 'back') return '#Steps';
  if (target.type === 'step') return `#${target.id}`;
  return `/${language}/${target.slug}/${target.step === undefined ? '' : `#${target.step}`}`;
}

function arrowsOf({ steps }: Playbook): string[] {
  return steps.flatMap(({ id, ways }) =>
    ways.flatMap(({ target }) => {
      if (target.type === 'back') return [];
      if (target.type === 'step') return [`${id} ${target.id}`];
      return [`${id} /${target.slug}${target.step === undefined ? '' : `#${target.step}`}`];
    }),
  );
}
