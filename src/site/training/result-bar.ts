import { element } from '../islands/element.ts';
import { initialsIn, type Result, withInitials } from './result.ts';
import { putResults } from './store.ts';
import type { TrainingWords } from './training-words.ts';

/** What stands above a completed exercise: that it was kept, and whose it is. */
export interface ResultBar {
  readonly place: HTMLElement;
  /** Those that were written last, while the page is open. */
  readonly initials: () => string | undefined;
  readonly show: (result: Result, isKept: boolean) => void;
  readonly hide: () => void;
}

export function resultBar(words: TrainingWords, all: string): ResultBar {
  let result: Result | undefined;
  const told = element('p', { role: 'status' });
  const field = element('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 4,
    id: 'Initials',
  });
  const hint = element('small', { id: 'InitialsHint' }, words.initialsHint);
  field.setAttribute('aria-describedby', hint.id);
  const asked = element('label', {}, words.initials, field, hint);
  const place = element(
    'div',
    { className: 'training-kept', hidden: true },
    told,
    asked,
    element('p', {}, element('a', { href: all }, words.all)),
  );
  // Kept with each letter, since who has written them may be gone the next moment; told of when they are done.
  field.addEventListener('input', () => {
    const initials = initialsIn(field.value);
    if (initials === false || !result) return;
    result = withInitials(result, initials);
    void putResults([result]).then(
      () => (told.textContent = words.kept),
      () => (told.textContent = words.notKept),
    );
  });
  field.addEventListener('change', () => {
    const isWrong = initialsIn(field.value) === false;
    field.ariaInvalid = String(isWrong);
    hint.textContent = isWrong ? words.initialsWrong : words.initialsHint;
  });
  return {
    place,
    initials: () => initialsIn(field.value) || undefined,
    show(kept, isKept) {
      result = kept;
      place.hidden = false;
      asked.hidden = !isKept;
      told.textContent = isKept ? words.kept : words.notKept;
    },
    hide() {
      result = undefined;
      place.hidden = true;
      told.textContent = '';
    },
  };
}
