import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const file = fileURLToPath(new URL('../src/site/styles/tokens.css', import.meta.url));
const css = readFileSync(file, 'utf8');

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Least contrast of a text on a ground, or of a line that shows where a control is (WCAG 1.4.3, 1.4.6, 1.4.11). */
const pairs: readonly (readonly [text: string, grounds: readonly string[], least: number])[] = [
  ['ink', ['paper', 'sheet', 'wash', 'tint'], 7],
  ['soft', ['paper', 'sheet', 'wash', 'tint'], 4.5],
  ['accent', ['paper', 'sheet', 'wash', 'tint'], 4.5],
  ['danger', ['paper', 'sheet'], 4.5],
  ['paper', ['danger', 'ink', 'phase'], 4.5],
  ['on-accent', ['accent'], 4.5],
  ['phase', ['paper', 'sheet', 'tint'], 4.5],
  ['edge', ['paper', 'sheet'], 3],
];

describe.each(themes)('%s', (theme) => {
  it.each(pairs)('%s reads on %j', (text, grounds, least) => {
    for (const ground of grounds) {
      for (const hue of hues) {
        const found = contrast(colour(text, theme, hue), colour(ground, theme, hue));
        expect(found, `${text} on ${ground}, hue ${hue}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it('gives all phases about the same weight in grey', () => {
    const greys = hues.map((hue) => luminance(colour('phase', theme, hue)));
    expect(Math.max(...greys) / Math.min(...greys)).toBeLessThan(1.35);
  });
});

const hues = Array.from({ length: 72 }, (_, index) => index * 5);

type Oklch = readonly [lightness: number, chroma: number, hue: number];

function colour(name: string, theme: Theme, hue: number): Oklch {
  const form = new RegExp(`--${name}: light-dark\\(oklch\\((.+?)\\), oklch\\((.+?)\\)\\);`);
  const found = form.exec(css.replaceAll('var(--hue)', String(hue)));
  if (!found) throw new Error(`tokens.css has no colour --${name}`);
  const [lightness = 0, chroma = 0, angle = 0] = (found[theme === 'light' ? 1 : 2] ?? '')
    .split(' ')
    .map(Number);
  return [lightness, chroma, angle];
}

function contrast(a: Oklch, b: Oklch): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of a colour as a screen of sRGB shows it. Matrices: B. Ottosson, bottosson.github.io/posts/oklab. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const [r, g, bl] = [red, green, blue].map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (bl ?? 0);
}
