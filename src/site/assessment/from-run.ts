import { givenOn, questionsOf } from '../../graph/questions.ts';
import { trail } from '../../graph/walk.ts';
import { dueOf } from '../case/due.ts';
import { nameOf } from '../islands/discreet.ts';
import { type Page, text } from '../islands/page.ts';
import { promisesOn } from '../islands/promises.ts';
import type { Session } from '../islands/session.ts';
import { addUp, type Answer, type Result } from './result.ts';

/** When a result was made, and the number by which it is known. */
export type Made = Pick<Result, 'id' | 'takenAt'>;

/** What a walk through a self-assessment has come to, from what is on the page. */
export function resultOf(page: Page, { walk }: Session, made: Made): Result {
  const { main, chart, sections, titles, labels } = page;
  const questions = questionsOf(chart);
  const answers = givenOn(trail(walk), questions).map(({ question, place, points }): Answer => {
    const { step, fact, most } = question;
    const way = sections.get(step)?.querySelector(`a.way[data-way="${place}"]`);
    const title = titles.get(step) ?? step;
    return { question: step, title, answer: nameOf(way, false), fact, points, most };
  });
  const scores = chart.facts.flatMap((fact) => {
    if (fact.type !== 'range' || !questions.some((one) => one.fact === fact.name)) return [];
    const label = labels[fact.name]?.[''] ?? fact.name;
    return [{ fact: fact.name, label, points: 0, most: fact.max }];
  });
  const end = sections.get(walk.step)?.querySelector<HTMLElement>('.end');
  return {
    ...made,
    assessment: chart.slug,
    title: text(main.querySelector('h1 > .plain') ?? main.querySelector('h1')),
    language: document.documentElement.lang.slice(0, 2),
    version: main.dataset.version ?? '',
    answers,
    scores: addUp(scores, answers),
    ...(end && { end: { as: end.dataset.end ?? '', label: text(end.querySelector('strong')) } }),
  };
}

/** What to look for before a question is answered again. */
export interface Proof {
  readonly text: string;
  readonly checks: readonly string[];
}

/** The first words of a question's step, and its boxes to tick. */
export function proofOf({ sections }: Page, step: string): Proof {
  const section = sections.get(step);
  return {
    text: text(section?.querySelector(':scope > p:not(.place)')),
    checks: [...(section?.querySelectorAll('.checklist li') ?? [])].map(text),
  };
}

/** An action that the end asks for: its words, with their links, who and by when. */
export interface Action {
  readonly words: readonly (string | Link)[];
  readonly text: string;
  readonly terms: readonly string[];
  readonly due?: string;
}

export interface Link {
  readonly title: string;
  readonly href: string;
}

/** The promises that apply, in their order. */
export function planOf(page: Page, { walk }: Session, made: Made): readonly Action[] {
  return promisesOn(page, walk).map(({ promise }) => {
    const words = promise.querySelector('p');
    const { by, within } = promise.dataset;
    const due = dueOf(new Date(made.takenAt), { within });
    const terms = [...promise.querySelectorAll('.notes > li')].map(text);
    return {
      words: [...(words?.childNodes ?? [])].map(wordOf),
      text: text(words),
      // The first says who; the time limit has become a date.
      terms: by === undefined ? [] : terms.slice(0, 1),
      ...(due !== undefined && { due }),
    };
  });
}

/** Other playbooks that help: those of the actions first. */
export function nextOf({ main }: Page, plan: readonly Action[]): readonly Link[] {
  const named = plan.flatMap(({ words }) => words.filter((word) => typeof word !== 'string'));
  const related = [...main.querySelectorAll<HTMLAnchorElement>('.related a')].map(linkOf);
  const titles = new Map(related.map(({ href, title }) => [href, title]));
  const all = [...named.map(({ href, title }) => ({ href, title: titles.get(href) ?? title }))];
  return [...new Map([...all, ...related].map((link) => [link.href, link])).values()];
}

function wordOf(node: Node): string | Link {
  return node instanceof HTMLAnchorElement ? linkOf(node) : (node.textContent ?? '');
}

function linkOf(link: HTMLAnchorElement): Link {
  return { title: text(link), href: link.href };
}
