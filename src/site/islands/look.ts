import { element, label } from './element.ts';
import { keep, recall } from './settings.ts';
import { fill, type IslandWords } from './words.ts';

/** How pages look, as this device keeps it; the first value is the system's own. */
const looks = {
  theme: ['system', 'light', 'dark'],
  text: ['normal', 'large', 'huge'],
} as const;

export type Look = keyof typeof looks;

/** The label of a look, with `{value}`, and its values by name. */
export interface LookWords {
  readonly label: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A button that goes round the values of a look, and sets it: `<html data-theme="dark">`. */
export function lookButton(look: Look, words: IslandWords): HTMLElement {
  const values: readonly string[] = looks[look];
  let value = values.find((one) => one === recall(look)) ?? values[0] ?? '';
  const name = label('');
  const button = element('button', { type: 'button', className: `tool tool-${look}` }, name);
  const show = () => {
    document.documentElement.dataset[look] = value;
    const { label, values: names } = words.looks[look];
    button.title = name.textContent = fill(label, { value: names[value] ?? '' });
  };
  button.addEventListener('click', () => {
    value = values[(values.indexOf(value) + 1) % values.length] ?? '';
    keep(look, value);
    show();
  });
  show();
  return button;
}
