import { element, label } from './element.ts';
import { keep, recall } from './settings.ts';
import { fill, type IslandWords } from './words.ts';

const themes = ['system', 'light', 'dark'] as const;

/** A button that goes round the themes. `<html data-theme>` is absent while the system decides. */
export function themeButton(words: IslandWords): HTMLElement {
  let theme = themes.find((name) => name === recall('theme')) ?? 'system';
  const name = label('');
  const button = element('button', { type: 'button', className: 'tool tool-theme' }, name);
  const show = () => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    button.title = name.textContent = fill(words.theme, { theme: words.themes[theme] });
  };
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    keep('theme', theme);
    show();
  });
  show();
  return button;
}
