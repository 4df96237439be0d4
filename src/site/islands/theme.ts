import { keep, recall } from './settings.ts';
import { fill, type IslandWords } from './words.ts';

const themes = ['system', 'light', 'dark'] as const;

/** A button that goes round the themes. `<html data-theme>` is absent while the system decides. */
export function addTheme(tools: HTMLElement, words: IslandWords): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool tool-theme';
  const label = document.createElement('span');
  label.className = 'label';
  button.append(label);
  let theme = themes.find((name) => name === recall('theme')) ?? 'system';
  const show = () => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    label.textContent = fill(words.theme, { theme: words.themes[theme] });
    button.title = label.textContent;
  };
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    keep('theme', theme);
    show();
  });
  show();
  tools.append(button);
}
