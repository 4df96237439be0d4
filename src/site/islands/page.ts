import type { ChartStep, ChartWay } from '../../graph/chart.ts';
import { readEffect, readGuard } from '../../graph/guard.ts';
import type { WalkChart } from '../../graph/walk.ts';
import type { Effect, Guard, Target } from '../../model/playbook.ts';
import type { PageLock } from './lock.ts';
import { type IslandWords, readWords } from './words.ts';

/**
 * What the islands read of a playbook's page: the server's own HTML, never a second copy of it.
 *
 *     <body data-words='{"back":"Retour",…}'>              the islands' words (words/islands.ts), page's language
 *     <main data-playbook="SLUG" data-start="STEP"
 *           data-facts="origin=ours|customer;score=0..27" data-shared="origin"
 *           data-labels='{"origin":{"":"Origine du problème","ours":"chez nous"}}'   labels of facts and values
 *           data-lock='{"phases":["propose"],"until":["listen"],"opens":"…"}'       what waits until someone has finished
 *           [data-discreet="the playbook's neutral title"] [data-kind="assessment|dialogue"]>
 *       <nav class="views"><a data-view="guide|tree|sheet" href="#…">…</a></nav>
 *       <nav class="interrupts"><a class="interrupt" data-to="danger|/slug|/slug#entry" href="…">…</a></nav>
 *       <section class="tree">                              the outline and the picture, one DOM
 *         <div class="picture" data-width="720" data-height="2400">   px at scale 1; absent: a list only
 *           <svg aria-hidden="true"> … <path class="route" data-source="STEP" data-target="STEP|/slug|/slug#entry"
 *                [data-choice="ID or place"] [data-retry]> …
 *           <ol class="phases"><li data-phase="listen" data-number="2"><h3>… <span class="label">Écouter</span></h3>
 *             <ol class="steps"><li><a class="box" data-box="STEP" href="#STEP">title</a>
 *               <ul class="choices"><li><a href="#STEP" data-way="N">label</a>
 *       <div class="steps">
 *         <section id="STEP" data-step data-phase="listen" [data-internal] [data-discreet="…"]> <h3>title</h3>
 *           <p class="say|hear|avoid|why|ask|promise|gesture|wait|contact" [data-when]>
 *           <p class="record" data-record="story" data-input="text|date|money|number|yes-no|list"
 *              [data-options="a|b"] [data-when]><span class="label">…</span> <span class="blank"></span></p>
 *           <ul class="checklist"><li>…
 *           <ul class="ways"><li><a class="way" data-way="N" data-kind="choice|next"
 *              data-to="STEP|back|/slug|/slug#entry" [data-id] [data-set] [data-when] [data-discreet]
 *              [data-carry="names of the facts that the other playbook's entry takes"]
 *              href="#STEP or the address of the other playbook"><span class="label">…</span> …</a>
 *           <p class="end" data-end="settled" [data-when]>
 *     <span class="variable" data-variable="customer">Nom de la personne</span>   anywhere in text
 */
export interface Page {
  readonly main: HTMLElement;
  readonly words: IslandWords;
  readonly chart: WalkChart;
  /** The sections by the step's id, in reading order. */
  readonly sections: ReadonlyMap<string, HTMLElement>;
  readonly interrupts: readonly HTMLAnchorElement[];
  readonly phases: readonly PhaseName[];
  /** Titles as the author wrote them: read before any name is filled in, so fit for the window's title. */
  readonly titles: ReadonlyMap<string, string>;
  readonly labels: FactLabels;
  /** What stays shut while one listens; some playbooks shut nothing. */
  readonly lock?: PageLock;
}

export interface PhaseName {
  readonly key: string;
  readonly number: string;
  readonly label: string;
}

/** By fact, then value; the fact's own label stands under the empty value. */
export type FactLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** No playbook on this page: nothing. */
export function readPage(document: Document): Page | undefined {
  const main = document.querySelector<HTMLElement>('main[data-playbook]');
  if (!main) return undefined;
  const sections = [...main.querySelectorAll<HTMLElement>('section[data-step]')];
  const interrupts = [...main.querySelectorAll<HTMLAnchorElement>('a.interrupt[data-to]')];
  return {
    main,
    words: readWords(document),
    chart: {
      slug: main.dataset.playbook ?? '',
      start: { step: main.dataset.start ?? sections[0]?.id ?? '' },
      facts: readFacts(main.dataset.facts ?? '', (main.dataset.shared ?? '').split(' ')),
      interrupts: interrupts.map((link) => ({ target: readTarget(link.dataset.to ?? '') })),
      steps: sections.map(readStep),
    },
    sections: new Map(sections.map((section) => [section.id, section])),
    interrupts,
    phases: [...main.querySelectorAll<HTMLElement>('.phases > [data-phase]')].map(readPhase),
    titles: new Map(sections.map((section) => [section.id, text(section.querySelector('h3'))])),
    labels: JSON.parse(main.dataset.labels ?? '{}') as FactLabels,
    ...(main.dataset.lock && { lock: JSON.parse(main.dataset.lock) as PageLock }),
  };
}

/** The words of an element, with single spaces. */
export function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/[ \n\t]+/g, ' ').trim();
}

/** A self-assessment is about ourselves: no customer, so no case either. */
export function isAssessment({ main }: Page): boolean {
  return main.dataset.kind === 'assessment';
}

/** The guard of a `data-when`. None holds always; one that cannot be read holds never. */
export function guardOf(element: HTMLElement): Guard | undefined {
  const { when } = element.dataset;
  if (when === undefined) return undefined;
  const read = readGuard(when);
  return read.ok ? read.value : { tests: [{ fact: '', op: '=', values: [] }] };
}

function readStep(section: HTMLElement): ChartStep {
  const end = section.querySelector<HTMLElement>('[data-end]');
  const when = end && guardOf(end);
  return {
    id: section.id,
    phase: section.dataset.phase ?? '',
    ways: [...section.querySelectorAll<HTMLElement>('[data-way]')].map(readWay),
    ...(end && { end: { ...(when && { when }) } }),
  };
}

function readWay(link: HTMLElement): ChartWay {
  const { id, kind, to = '' } = link.dataset;
  const when = guardOf(link);
  const set = effectOf(link);
  return {
    type: kind === 'next' ? 'next' : 'choice',
    ...(id !== undefined && { id }),
    target: readTarget(to),
    ...(when && { when }),
    ...(set && { set }),
  };
}

function effectOf(link: HTMLElement): Effect | undefined {
  const read = readEffect(link.dataset.set ?? '');
  return read.ok ? read.value : undefined;
}

function readTarget(to: string): Target {
  if (to === 'back') return { type: 'back' };
  const [, slug, step] = /^\/([^#]+)(?:#(.+))?$/.exec(to) ?? [];
  if (slug === undefined) return { type: 'step', id: to };
  return { type: 'playbook', slug, ...(step !== undefined && { step }) };
}

function readFacts(facts: string, shared: readonly string[]): WalkChart['facts'] {
  return facts
    .split(';')
    .filter(Boolean)
    .map((fact) => {
      const [name = '', values = ''] = fact.split('=');
      const [, min, max] = /^(-?\d+)\.\.(-?\d+)$/.exec(values) ?? [];
      const common = { name, shared: shared.includes(name) };
      return min !== undefined && max !== undefined
        ? { ...common, type: 'range', min: Number(min), max: Number(max) }
        : { ...common, type: 'list', values: values.split('|') };
    });
}

function readPhase(item: HTMLElement, index: number): PhaseName {
  const { phase = '', number = String(index + 1) } = item.dataset;
  const heading = item.querySelector('h3');
  return { key: phase, number, label: text(heading?.querySelector('.label') ?? heading) };
}
