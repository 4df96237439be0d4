import { ended, start, trail, type Walk, ways } from '../../graph/walk.ts';
import { type Answer, answersIn, answersOf } from './answers.ts';
import { nameOf } from './discreet.ts';
import { element } from './element.ts';
import type { GuideSetting } from './guide.ts';
import { hidesStep, lockedNote } from './lock.ts';
import { guardOf, isAssessment, type Page, text } from './page.ts';
import type { Session } from './session.ts';

/** Below the step: what is worth saying about where one is, and at the end what came of it. */
export function drawFoot(foot: HTMLElement, setting: GuideSetting, session: Session): void {
  const { page } = setting;
  const { walk, lost, dropped = [], discreet } = session;
  const over = ended(page.chart, walk);
  const stuck = !over && ways(page.chart, walk).length === 0;
  const { opened } = session;
  if (opened) {
    const shut = hidesStep(page, session) ? lockedNote(setting) : [];
    return foot.replaceChildren(...shut, ...around(setting, opened, discreet));
  }
  foot.replaceChildren(
    ...(lost > 0 ? [element('p', { className: 'guide-note' }, page.words.changed)] : []),
    ...list(
      'guide-summary guide-dropped',
      page.words.dropped,
      told(answersIn(page, dropped, discreet)),
    ),
    ...(stuck ? [missing(setting, walk)] : []),
    ...(over ? summary(setting, session) : []),
  );
  if (over && isAssessment(page)) {
    void import('../assessment/panel.tsx').then(({ showResult }) => {
      showResult(foot, page, session);
    });
  }
}

/** Beside the picture: the situations that lead to the step, and the way into the guide. */
function around(
  { page, address }: GuideSetting,
  opened: Walk,
  discreet: boolean,
): readonly HTMLElement[] {
  const { chart, sections, words } = page;
  const lines = chart.steps.flatMap(({ id, ways }) =>
    ways.flatMap(({ target }, index) => {
      if (target.type !== 'step' || target.id !== opened.step) return [];
      const section = sections.get(id);
      const way = section?.querySelector(`a.way[data-way="${index + 1}"] .label`);
      const title = nameOf(section?.querySelector('h3'), discreet);
      return [[element('a', { href: `#${id}` }, title), ' ', nameOf(way, discreet)]];
    }),
  );
  return [
    element('a', { className: 'guide-restart', href: address(opened) }, words.goOn),
    ...list('guide-leads', words.leadsHere, lines),
  ];
}

/** A step that was opened by itself may need facts that a walk would have brought: they are asked for. */
function missing({ page, address }: GuideSetting, walk: Walk): HTMLElement {
  const { chart, labels, sections, words } = page;
  const links = [...(sections.get(walk.step)?.querySelectorAll<HTMLElement>('a.way') ?? [])];
  const needed = links.flatMap((link) => guardOf(link)?.tests.map(({ fact }) => fact) ?? []);
  const facts = chart.facts.filter(({ name }) => needed.includes(name));
  const lines = facts.map((fact) => {
    const values = fact.type === 'list' ? fact.values : [];
    const answers = values.map((value) => {
      const told = { step: walk.step, facts: { ...walk.facts, [fact.name]: value } };
      const known = labels[fact.name]?.[value] ?? value;
      return element('a', { href: address(start(chart, told)) }, known);
    });
    return element('p', {}, labels[fact.name]?.[''] ?? fact.name, ...answers);
  });
  return element('div', { className: 'guide-note' }, element('p', {}, words.stuck), ...lines);
}

function summary(
  { page, address, acts }: GuideSetting,
  session: Session,
): readonly (HTMLElement | string)[] {
  const { words } = page;
  const restart = element(
    'a',
    { className: 'guide-restart', href: address(start(page.chart)) },
    words.restart,
  );
  // What came of an assessment is fetched, and stands before it.
  if (isAssessment(page)) return [restart];
  const passed = trail(session.walk).map((earlier) => earlier.walk.step);
  const steps = [...new Set([...passed, session.walk.step])];
  const unticked = steps.flatMap((step) => untickedOf(page, step));
  return [
    ...list('guide-summary', words.summary, told(answersOf(page, session))),
    ...folded('guide-unticked', words.unticked, unticked),
    element(
      'button',
      { type: 'button', className: 'guide-restart', onclick: acts.openCase },
      words.case,
    ),
    ' ',
    restart,
    ...(session.discreet ? [] : related(page)),
  ];
}

/** What may come next, as the page has it without a script. */
function related({ main }: Page): readonly HTMLElement[] {
  const links = [...main.querySelectorAll<HTMLAnchorElement>('.related a')];
  const lines = links.map((link) => [link.cloneNode(true)]);
  return list('guide-leads', text(main.querySelector('.related h2')), lines);
}

function told(answers: readonly Answer[]): readonly (readonly (Node | string)[])[] {
  return answers.map(({ question, answer }) => [
    element('span', { className: 'question' }, question),
    ' ',
    element('span', { className: 'answer' }, answer),
  ]);
}

/** Nothing to list: no heading either. */
function list(
  name: string,
  heading: string,
  items: readonly (readonly (Node | string)[])[],
): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => element('li', {}, ...item));
  return [element('h4', {}, heading), element('ul', { className: name }, ...lines)];
}

/** A long run leaves a long list: it is counted, and opens for those who want it. */
function folded(name: string, heading: string, items: readonly string[]): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => element('li', {}, item));
  const title = element('summary', {}, `${heading} (${items.length})`);
  return [element('details', { className: `why ${name}` }, title, element('ul', {}, ...lines))];
}

/** The checklist items of a step that nobody has ticked. */
function untickedOf({ sections }: Page, step: string): readonly string[] {
  const boxes = [
    ...(sections.get(step)?.querySelectorAll<HTMLInputElement>('.checklist input') ?? []),
  ];
  return boxes.filter((box) => !box.checked).map((box) => text(box.closest('li')));
}
