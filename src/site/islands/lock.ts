import { isLocked, type Lock } from '../../graph/lock.ts';
import { element } from './element.ts';
import type { GuideSetting } from './guide.ts';
import type { Page } from './page.ts';
import type { Session } from './session.ts';

/** What the page says of its lock (view/lock.ts). */
export interface PageLock extends Lock {
  /** « S’ouvre quand la personne a terminé. » */
  readonly opens: string;
}

/** Small locks beside the names of the phases, until the walk opens them. `heads`: the guide's own, by phase. */
export function drawLocks(
  { main, chart, lock, words }: Page,
  heads: ReadonlyMap<string, HTMLElement | undefined>,
): (session: Session) => void {
  const signs = (lock?.phases ?? []).flatMap((phase) => {
    const places = [heads.get(phase), main.querySelector(`.phases > [data-phase="${phase}"] > h3`)];
    const ariaLabel = `${words.locked} ${lock?.opens}`;
    return places.flatMap((place) => {
      const sign = element('span', { className: 'lock', role: 'img', ariaLabel, title: ariaLabel });
      place?.append(sign);
      return { sign, phase };
    });
  });
  return ({ walk }) => {
    for (const { sign, phase } of signs) sign.hidden = !lock || !isLocked(chart, lock, walk, phase);
  };
}

/** Whether the step beside the picture is kept from someone who is in the midst of a run, and still listening. */
export function hidesStep({ chart, lock, sections }: Page, session: Session): boolean {
  const { walk, opened, unlocked } = session;
  const phase = sections.get(opened?.step ?? '')?.dataset.phase ?? '';
  return !unlocked && !!lock && !!walk.earlier && isLocked(chart, lock, walk, phase);
}

/** In the place of its content. */
export function lockedNote({ page, acts }: GuideSetting): readonly HTMLElement[] {
  return [
    element('p', { className: 'guide-note' }, page.lock?.opens ?? ''),
    element(
      'p',
      {},
      element(
        'button',
        { type: 'button', className: 'guide-restart', onclick: acts.unlock },
        page.words.showAnyway,
      ),
    ),
  ];
}
