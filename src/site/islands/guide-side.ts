import { start } from '../../graph/walk.ts';
import { type Answer, answersOf } from './answers.ts';
import { element } from './element.ts';
import type { Blank } from './fields.ts';
import type { GuideSetting, Part } from './guide.ts';
import { wide } from './tree.ts';

/** The names that the sentences need, and what was answered, each to be changed. */
export function sideOf(setting: GuideSetting): Part {
  const { page, acts, blanks, address } = setting;
  const { words } = page;
  const names = namesOf(blanks, setting);
  const answers = element('ol', { className: 'guide-answers' });
  const empty = element('p', { className: 'guide-empty' }, words.noAnswers);
  const restart = element(
    'a',
    { className: 'guide-restart', href: address(start(page.chart)) },
    words.restart,
  );
  return {
    element: element(
      'div',
      { className: 'guide-left' },
      element(
        'details',
        { open: wide.matches },
        element('summary', {}, words.answers),
        ...(blanks.length > 0 ? [names] : []),
        element('h2', { className: 'guide-heading' }, words.answers),
        empty,
        answers,
        restart,
      ),
    ),
    draw: (session) => {
      const given = answersOf(page, session);
      names.hidden = session.discreet;
      empty.hidden = given.length > 0;
      answers.replaceChildren(...given.map(item));
    },
  };

  function item({ index, walk, question, answer }: Answer): HTMLElement {
    const link = element(
      'a',
      { href: address(walk), title: words.change },
      element('span', { className: 'question' }, question),
      ' ',
      element('span', { className: 'answer' }, answer),
    );
    link.addEventListener('click', (event) => {
      event.preventDefault();
      acts.reopen(index);
    });
    return element('li', {}, link);
  }
}

function namesOf(blanks: readonly Blank[], { page: { words }, acts }: GuideSetting): HTMLElement {
  const fields = blanks.map(({ name, label: words }) => {
    const field = element('input', {
      className: 'field',
      autocomplete: 'off',
      spellcheck: false,
      data: { blank: name },
    });
    field.addEventListener('input', () => acts.write(name, field.value));
    return element('label', {}, words, field);
  });
  return element(
    'fieldset',
    { className: 'guide-names' },
    element('legend', {}, words.names),
    ...fields,
    element('p', { className: 'guide-privacy' }, words.privacy),
  );
}
