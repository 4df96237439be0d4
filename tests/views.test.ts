import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../src/site/search/records.ts';
import { openLibrary } from '../src/site/library.ts';
import { openPages } from '../src/site/pages.ts';
import { levelsOf, type CallView } from '../src/site/view/authority.ts';
import { conditionOf } from '../src/site/view/condition.ts';
import { secondsOf } from '../src/model/duration.ts';
import { durationInWords } from '../src/site/view/duration.ts';
import { linePath, tipPath } from '../src/layout/path.ts';
import type { Library } from '../src/model/library.ts';
import { manuscript } from './tools/page-setting.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const options = { root, base: '/base/', watch: false } as const;
const site = await openPages(options);
const { library } = await openLibrary(options);

describe.each(site.addresses)('$language/$slug', ({ language, slug }) => {
  const { view, chart, style } = site.playbook(language, slug);
  const steps = view.chapters.flatMap((chapter) => chapter.steps);
  const playbook = library.playbooks.find((one) => one.slug === slug && one.language === language);

  it('shows every step once, numbered in reading order', () => {
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
    expect(new Set(steps.map(({ id }) => id))).toEqual(
      new Set(playbook?.steps.map(({ id }) => id)),
    );
  });

  it('leads only to what is there', () => {
    const ids = new Set(['Steps', ...steps.map(({ id }) => id)]);
    const hrefs = steps.flatMap(({ ways }) => ways.map(({ href }) => href));
    expect(hrefs.length).toBeGreaterThan(steps.length / 2);
    for (const href of hrefs.filter((one) => one.startsWith('#'))) {
      expect(ids).toContain(href.slice(1));
    }
  });

  it('says in words where each way leads', () => {
    const places =
      language === 'fr'
        ? /^(étape\u00a0[1-9]\d*|fiche «\u00a0.+»(, étape\u00a0[1-9]\d*)?|retour à .+)$/
        : /^(step\u00a0[1-9]\d*|playbook “.+”(, step\u00a0[1-9]\d*)?|back to .+)$/;
    for (const way of steps.flatMap(({ ways }) => ways)) expect(way.where).toMatch(places);
  });

  it('places every box and every named way of the picture', () => {
    const boxes = chart.bands.flatMap((band) => band.boxes);
    const drawn = boxes
      .filter(({ shape }) => shape !== 'door' && shape !== 'connector')
      .map(({ id }) => id);
    expect(drawn.sort()).toEqual(steps.map(({ id }) => id).sort());
    for (const [index] of boxes.entries()) {
      expect(style.css).toMatch(new RegExp(`\\.b${index + 1}\\{--x:\\d+`));
    }
    const named = boxes.flatMap(({ ways }) =>
      ways.filter((way) => way.label && way.href !== '#Steps'),
    );
    expect(style.css.match(/\.l\d+-\d+\{/g)).toHaveLength(named.length);
  });

  it('is found step by step', () => {
    if (!playbook) throw new Error('not compiled');
    const records = recordsOf(playbook, site.setting(language));
    expect(records.map(({ url }) => url)).toEqual([
      `/base/${language}/${slug}/`,
      ...playbook.steps.map(({ id }) => `/base/${language}/${slug}/#${id}`),
    ]);
    for (const { content, meta } of records) {
      expect(content).not.toMatch(/[A-ZÀ-Ýœ’]/);
      expect(meta?.['excerpt']?.length).toBeLessThanOrEqual(161);
    }
  });
});

it('says a condition in the words of the answers, where the fact has none', () => {
  const told = {
    ...manuscript,
    answers: new Map([
      [
        'rescue=called',
        [
          { label: 'Oui', step: 3 },
          { label: '', step: 5 },
        ],
      ],
    ]),
  };
  const when = (op: '=' | '!=', fact: string, value: string) =>
    conditionOf({ tests: [{ fact, op, values: [value] }] }, told)?.words;
  expect(when('=', 'rescue', 'called')).toBe(
    'Si vous avez répondu «\u00a0Oui\u00a0» (étape\u00a03) ou l’étape\u00a05 a été faite',
  );
  expect(when('!=', 'rescue', 'called')).toBe(
    'Si vous n’avez pas répondu «\u00a0Oui\u00a0» (étape\u00a03) et l’étape\u00a05 n’a pas été faite',
  );
  expect(when('=', 'unheard', 'of')).toBe('Si unheard\u00a0: of');
});

it('says durations in words and in seconds', () => {
  expect(durationInWords('PT1H30M', manuscript.setting)).toBe('1\u00a0heure et 30\u00a0minutes');
  expect(durationInWords('P2D', manuscript.setting)).toBe('2\u00a0jours');
  expect(secondsOf('PT1H30M')).toBe(5400);
});

it('rounds the corners of a line and ends it at its arrowhead', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0, y: 40 },
    { x: 60, y: 40 },
  ];
  expect(linePath(points)).toBe('M0 0L0 34Q0 40 6 40L54 40');
  expect(tipPath(points)).toBe('M60 40L53 44.5L53 35.5Z');
});

describe('whom to call where a level decides', () => {
  const { setting } = manuscript;
  const label = { fr: 'Gestionnaire', en: 'Manager' };
  const callsWith = (contacts: Library['content']['contacts'], contact = 'manager') => {
    const { content } = setting.library;
    const levels = [{ key: 'manager', label, contact }];
    const authority = { ...content.authority, levels };
    const of = { ...setting.library, content: { ...content, contacts, authority } };
    const [level] = levelsOf({ ...setting, library: of });
    return level?.[2]?.map((call: CallView) => call.map((text) => text?.replace(/\s/g, ' ')));
  };
  const hours = { fr: 'jour et nuit', en: 'day and night' };

  it('is a number to press, when it answers, and who stands in', () => {
    const other = { label: { fr: 'Siège', en: 'Head office' }, number: '+1 514 555-0199' };
    const own = { label, name: 'Ana', number: '514 555-0103', hours, within: 'PT1H' };
    expect(callsWith({ manager: { ...own, deputy: 'other' }, other })).toEqual([
      ['Ana', '514 555-0103', 'tel:5145550103'],
      ['', 'jour et nuit · dans un délai de 1 heure'],
      ['sinon : Siège', '+1 514 555-0199', 'tel:+15145550199'],
    ]);
  });

  it('is never a link that nobody answers', () => {
    expect(callsWith({ manager: { label, number: '514 555-0103', example: true } })).toEqual([
      ['Gestionnaire', '514 555-0103 (numéro fictif, à remplacer)'],
    ]);
    expect(callsWith({ manager: { label } })).toEqual([['Gestionnaire', '']]);
    expect(callsWith({})).toEqual([]);
  });
});
