import type { Walk } from '../../graph/walk.ts';
import { element, sign } from './element.ts';
import type { Blank } from './fields.ts';
import { drawFoot } from './guide-foot.ts';
import { headOf } from './guide-head.ts';
import { sideOf } from './guide-side.ts';
import type { Page } from './page.ts';
import type { Session } from './session.ts';
import { addTimers } from './timer.ts';

/** What a person may do in the guide besides choosing. */
export interface Acts {
  readonly back: () => void;
  /** To an earlier answer of the present walk, to give another one: an index into its trail. */
  readonly reopen: (index: number) => void;
  readonly write: (name: string, value: string) => void;
  readonly toggleDiscreet: () => void;
  /** Shows the step that is open beside the picture, though its time has not come. */
  readonly unlock: () => void;
  /** Opens the note of the run. */
  readonly openCase: () => void;
}

export interface GuideSetting {
  readonly page: Page;
  readonly acts: Acts;
  /** Names that the sentences use and no record gives. */
  readonly blanks: readonly Blank[];
  /** The address of a walk in the guide. */
  readonly address: (walk: Walk) => string;
}

/**
 * Adds the guide's own parts around the server's steps: where one is, what was answered, what came of
 * it, and the way back. The function that comes back brings them to what a session says.
 */
export function addGuide(setting: GuideSetting): (session: Session) => void {
  const { page, acts } = setting;
  const [first] = page.sections.values();
  const steps = first?.closest('.steps') ?? page.main;
  const head = headOf(setting);
  addTimers(page.main, page.words);
  const side = sideOf(setting);
  const foot = element('div', { className: 'guide-foot' });
  const back = element(
    'button',
    { type: 'button', className: 'guide-back', onclick: acts.back },
    sign('‹ '),
    page.words.back,
  );
  back.setAttribute('aria-keyshortcuts', 'Backspace');
  steps.before(head.element, side.element);
  steps.append(foot);
  steps.after(element('div', { className: 'guide-bar' }, back));
  return (session) => {
    head.draw(session);
    side.draw(session);
    drawFoot(foot, setting, session);
    back.disabled = !session.walk.earlier;
  };
}

/** An element, and how it comes to show a session. */
export interface Part {
  readonly element: HTMLElement;
  readonly draw: (session: Session) => void;
}
