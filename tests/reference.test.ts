import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { parseContent } from '../src/parse/content.ts';
import { readStandIns } from '../src/reader.ts';
import { measureKeys } from '../src/site/journal/measure.ts';
import { openPages } from '../src/site/pages.ts';
import { referenceRecordsOf } from '../src/site/search/reference-records.ts';
import { referenceFor } from '../src/site/view/reference/reference.ts';
import { settingFor } from '../src/site/view/setting.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const site = await openPages({ root, base: '/base/', watch: false });
const { content } = site.setting('fr').library;
const { content: neutral } = parseContent([], readStandIns());
const empty = referenceFor(
  settingFor(
    { library: { content: neutral, playbooks: [], scenarios: [] }, pictures: [] },
    'fr',
    '/',
  ),
);

describe.each(['fr', 'en'])('the reference in %s', (language) => {
  const { views, words, keys } = site.reference(language);

  it('has a title and a sentence for each page', () => {
    expect(keys).toHaveLength(8);
    expect(Object.keys(words.pages).sort()).toEqual([...keys].sort());
  });

  it('shows every gesture with every level, and all ten rules', () => {
    const { levels, gestures, rules, responsibilities } = views.authority();
    expect([levels.length, gestures.length, rules.length]).toEqual([4, 13, 10]);
    for (const { cells } of [...gestures, ...responsibilities]) expect(cells).toHaveLength(4);
    expect(responsibilities).toHaveLength(8);
  });

  it('takes each time limit of an escalation from the contacts', () => {
    const told = views
      .authority()
      .escalations.map(({ within }) => within?.replaceAll('\u00a0', ' '));
    const limits = {
      fr: ['15 minutes', '1 heure', '1 jour'],
      en: ['15 minutes', '1 hour', '1 day'],
    };
    expect(told).toEqual(limits[language as 'fr' | 'en']);
  });

  it('orders the glossary by the language, each term once', () => {
    const letters = views.glossary();
    const terms = letters.flatMap((one) => one.terms.map(({ term }) => term));
    expect(terms).toHaveLength(Object.keys(content.glossary).length);
    expect(terms).toEqual([...terms].sort(new Intl.Collator(language).compare));
    expect(new Set(letters.map(({ letter }) => letter)).size).toBe(letters.length);
    expect(letters.map(({ letter }) => letter).join('')).toMatch(/^[A-Z]+$/);
  });

  it('has a measure for each that the journal counts, and two kept by hand', () => {
    const { counted, byHand } = views.measures();
    expect(counted.map(({ key }) => key)).toEqual(measureKeys);
    expect(byHand).toHaveLength(2);
    const targets = counted.flatMap(({ key, target }) => (target ? [`${key} ${target}`] : []));
    expect(targets.map((one) => one.replaceAll('\u00a0', ' '))).toEqual(
      language === 'fr'
        ? ['onTime 95 % ou plus', 'retold 0 % au plus']
        : ['onTime 95% or more', 'retold 0% at most'],
    );
  });

  it('gives the search an address for each thing that one looks up', () => {
    const records = referenceRecordsOf(site.setting(language));
    const urls = records.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toContain(`/base/${language}/reference/glossary/#escalation`);
    expect(urls).toContain(`/base/${language}/reference/authority/#refund`);
    for (const { meta, content: text } of records) {
      expect(meta?.['title']).toBeTruthy();
      expect(text).toBeTruthy();
    }
  });
});

describe('the data of this library', () => {
  it('spells each method by its letters, in the order of the phases', () => {
    for (const { name, letters } of content.methods) {
      expect(letters.map(({ letter }) => letter).join('')).toBe(name);
    }
    const { phases } = site.reference('fr').views.methods();
    const badges = phases.map(({ badges: of }) => of.map(({ method }) => method).join(' '));
    expect(badges).toEqual([
      '',
      'HEARD LAST LEAST LEARN BLAST',
      'HEARD LEAST LEARN',
      'HEARD LAST LEAST LEARN BLAST',
      'HEARD LAST LEAST LEARN BLAST',
      'HEARD LEARN',
    ]);
  });

  it('names a source for all that its playbooks name', () => {
    const declared = new Set(content.sources.articles.map(({ file }) => file));
    const cited = site.setting('fr').library.playbooks.flatMap(({ sources }) => sources);
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((file) => !declared.has(file))).toEqual([]);
    expect(content.sources.collisions).toHaveLength(13);
  });

  it('gives each clock its days, and says what was not checked', () => {
    const clocks = site
      .reference('fr')
      .views.clocks()
      .flatMap((place) => place.clocks);
    const of = (key: string) => clocks.find((clock) => clock.key === key);
    expect(of('fr-bank-acknowledge')?.delay).toBe(
      '10\u00a0jours ouvrables après l’envoi de la réclamation',
    );
    expect(of('ca-incident')?.delay).toMatch(/^2\u00a0jours après/);
    expect(of('ca-incident')?.checked).toBe('vérifié le 21 novembre 2026');
    expect(of('eu-accident')?.checked).toBe('à vérifier');
    expect(clocks).toHaveLength(content.clocks.clocks.length);
  });

  it('never makes a link of a fictional number', () => {
    const { contacts, groups } = site.reference('fr').views.contacts();
    const called = contacts.flatMap(({ role, tel }) => (tel ? [`${role} ${tel}`] : []));
    expect(called).toEqual(['emergency tel:911']);
    const [group] = groups;
    expect(group?.members).toHaveLength(8);
    expect(group?.members.filter(({ deputy }) => !deputy)).toEqual([]);
    expect(group?.particulars.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Gestionnaire, ou plus haut',
      '1 heure',
      'à intervalles de 2 heures',
      'à intervalles de 1 an',
    ]);
  });

  it('leads each phrase to its step', () => {
    const { phases, faults } = site.reference('fr').views.phrases();
    const steps = phases.flatMap((phase) => phase.steps);
    expect(steps.length).toBeGreaterThan(40);
    const ids = site
      .setting('fr')
      .library.playbooks.flatMap(({ language, slug, steps: all }) =>
        all.map(({ id }) => `/base/${language}/${slug}/#${id}`),
      );
    for (const { href, say, avoid } of steps) {
      expect(ids).toContain(href);
      expect(say.length + avoid.length).toBeGreaterThan(0);
    }
    expect(faults).toHaveLength(content.wording['fr']?.faults.length ?? -1);
  });
});

describe('a library that brings none of it', () => {
  test('presumes no number, no amount, no law and no source', () => {
    const { views } = empty;
    expect(views.contacts()).toEqual({ contacts: [], groups: [] });
    expect(views.authority()).toMatchObject({ gestures: [], rules: [], escalations: [] });
    expect(views.clocks()).toEqual([]);
    expect(views.sources()).toEqual({ articles: [], collisions: [], playbooks: [] });
    expect(views.phrases().phases).toEqual([]);
  });

  test('has the words of the method', () => {
    expect(empty.views.glossary().length).toBeGreaterThan(5);
    expect(empty.views.methods().methods).toHaveLength(5);
    expect(empty.views.phrases().faults.length).toBeGreaterThan(5);
  });

  test('with phases of its own, is told no words for ours', () => {
    const phases = neutral.phases.slice(0, 2);
    const library = { content: { ...neutral, phases }, playbooks: [], scenarios: [] };
    const { views } = referenceFor(settingFor({ library, pictures: [] }, 'fr', '/'));
    const terms = views.glossary().flatMap((letter) => letter.terms);
    expect(terms.flatMap(({ phase }) => phase ?? []).sort()).toEqual(['isolate', 'listen']);
    const keys = terms.map(({ key }) => key);
    expect(terms.flatMap(({ see }) => see).filter(({ key }) => !keys.includes(key))).toEqual([]);
    expect(views.methods().phases).toHaveLength(2);
  });
});
