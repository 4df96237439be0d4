import { find, trail } from '../../graph/walk.ts';
import { element, label, sign } from './element.ts';
import type { GuideSetting, Part } from './guide.ts';
import { drawLocks } from './lock.ts';
import { isAssessment } from './page.ts';
import { progress } from './progress.ts';

/** The phases, where one is among them, and how much is to come. */
export function headOf({ page, acts }: GuideSetting): Part {
  const { chart, phases, words } = page;
  const named = phases.filter(({ key }) => key !== 'aside');
  const items = named.map(({ key, number, label: name }) =>
    element(
      'li',
      { data: { phase: key }, title: name },
      element('span', { className: 'number' }, number),
      label(name),
    ),
  );
  const drawLock = drawLocks(page, new Map(named.map(({ key }, index) => [key, items[index]])));
  const place = element('strong', {});
  const ahead = element('span', {});
  const discreet = element(
    'button',
    {
      type: 'button',
      className: 'guide-tool guide-discreet',
      title: words.discreet,
      onclick: acts.toggleDiscreet,
    },
    sign('◐'),
    label(words.discreet),
  );
  const note = element(
    'button',
    { type: 'button', className: 'guide-tool', title: words.case, onclick: acts.openCase },
    sign('✎'),
    label(words.case),
  );
  return {
    element: element(
      'div',
      { className: 'guide-head' },
      element('ol', { className: 'guide-phases', ariaLabel: words.phases }, ...items),
      element('p', { className: 'guide-progress' }, place, ' ', ahead),
      ...(isAssessment(page) ? [] : [note]),
      discreet,
    ),
    draw: (session) => {
      const { walk, discreet: on } = session;
      drawLock(session);
      const phaseOf = (step: string) => find(chart, step)?.phase;
      const passed = new Set(trail(walk).map((earlier) => phaseOf(earlier.walk.step)));
      const now = phaseOf(walk.step);
      for (const [index, { key }] of named.entries()) {
        const item = items[index];
        item?.classList.toggle('is-passed', passed.has(key) && key !== now);
        if (item) item.ariaCurrent = key === now ? 'step' : null;
      }
      place.textContent = phases.find(({ key }) => key === now)?.label ?? words.aside;
      ahead.textContent = progress(chart, walk, words);
      discreet.ariaPressed = String(on);
    },
  };
}
