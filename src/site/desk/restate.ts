import { element } from '../islands/element.ts';
import { type Page, text } from '../islands/page.ts';
import type { Session } from '../islands/session.ts';

/**
 * Where the facts are said back: what was noted on the way and no sentence of the step says, so that nothing the
 * other person has told is forgotten, and what came up in an earlier round is said again.
 */
export function restate({ sections }: Page, session: Session, heading: string): void {
  const { walk, written, discreet } = session;
  const section = sections.get(walk.step);
  if (section?.dataset.phase !== 'reformulate') return;
  const said = new Set(
    [...section.querySelectorAll<HTMLElement>('.say [data-variable], [data-record]')].map(
      ({ dataset }) => dataset.variable ?? dataset.record,
    ),
  );
  const noted = [...sections.values()]
    .filter(({ dataset: { phase = '' } }) => phase === 'listen' || phase === 'reformulate')
    .flatMap((one) => [...one.querySelectorAll<HTMLElement>('[data-record]')])
    .flatMap((record) => {
      const name = record.dataset.record ?? '';
      const value = written.get(name)?.trim() ?? '';
      const label = text(record.querySelector('.label'));
      return value === '' || said.has(name) ? [] : [`${label} : ${value}`];
    });
  section.querySelector('.restated')?.remove();
  if (noted.length === 0 || discreet) return;
  const lines = noted.map((line) => element('li', {}, element('bdi', {}, line)));
  const last = [...section.querySelectorAll('.say')].at(-1) ?? section.querySelector('h3');
  last?.after(
    element(
      'div',
      { className: 'restated' },
      element('p', {}, heading),
      element('ul', {}, ...lines),
    ),
  );
}
