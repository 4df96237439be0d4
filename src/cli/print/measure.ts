import type { BinderPaper } from '../../paper/binder.ts';

/** What the printed sheets break of the rules for paper. Steps by their number in reading order. */
export interface Measured {
  /** Phase checklists that do not fit on a page, with the step at which the page ends. */
  readonly long: readonly {
    readonly slug: string;
    readonly phase: string;
    readonly step: number;
    /** Pages that it would fill. */
    readonly pages: number;
  }[];
  /** Sheets with letters under nine points: the smallest of each sheet. */
  readonly small: readonly {
    readonly slug: string;
    readonly key: string;
    readonly points: number;
    readonly words: string;
    readonly step?: number;
  }[];
  /** Sheets on which a code to scan has no address to lead to. */
  readonly uncoded: number;
}

/** The writing between the margins of `@page` (src/site/styles/print.css), in mm. */
export const writing: Readonly<
  Record<BinderPaper, { readonly width: number; readonly height: number }>
> = {
  a4: { width: 210 - 28, height: 297 - 26 },
  letter: { width: 215.9 - 28, height: 279.4 - 26 },
};

/**
 * Measures the sheets of the page that is open. It runs in the page, which shows the sheets as for print: so it may
 * use nothing from here.
 */
export function measure({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Measured {
  const pixels = 96 / 25.4;
  const style = new CSSStyleSheet();
  style.replaceSync(`.binder{width:${width}mm}`);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, style];
  const sheets = [...document.querySelectorAll<HTMLElement>('.binder > .sheet')].flatMap(
    (sheet) => {
      const [slug, key] = sheet.id.split('_');
      return slug !== undefined && key !== undefined ? [{ sheet, slug, key }] : [];
    },
  );
  const measured = {
    long: sheets.filter(({ sheet }) => sheet.dataset['sheet'] === 'phases').flatMap(longIn),
    small: sheets.flatMap(smallIn),
    uncoded: sheets.filter(({ sheet }) => sheet.querySelector('[data-qr]')).length,
  };
  document.adoptedStyleSheets = before;
  return measured;

  function longIn({ sheet, slug }: { readonly sheet: HTMLElement; readonly slug: string }) {
    const whole = sheet.getBoundingClientRect();
    const phases = [...sheet.querySelectorAll('.paper-phase')];
    return phases.flatMap((phase, place) => {
      const box = phase.getBoundingClientRect();
      // The head stands above the first, the age below the last.
      const top = place === 0 ? whole.top : box.top;
      const bottom = place === phases.length - 1 ? whole.bottom : box.bottom;
      const pages = (bottom - top) / (height * pixels);
      if (pages <= 1) return [];
      const steps = [...phase.querySelectorAll('.paper-step')];
      const isBehind = (step: Element) =>
        step.getBoundingClientRect().bottom > top + height * pixels;
      const step = steps.find(isBehind) ?? steps.at(-1);
      const name = phase.querySelector('h3')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return [{ slug, phase: name, step: numberOf(step) ?? 0, pages }];
    });
  }

  function smallIn({
    sheet,
    slug,
    key,
  }: {
    readonly sheet: HTMLElement;
    readonly slug: string;
    readonly key: string;
  }) {
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    let smallest = 8.95;
    let found: Element | undefined;
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!parent || !texts.currentNode.textContent?.trim()) continue;
      if (parent.closest('svg, [aria-hidden=true]') || parent.getClientRects().length === 0)
        continue;
      const points = parseFloat(getComputedStyle(parent).fontSize) * 0.75;
      if (points >= smallest) continue;
      smallest = points;
      found = parent;
    }
    if (!found) return [];
    const step = numberOf(found.closest('.paper-step') ?? undefined);
    const words = found.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return [{ slug, key, points: smallest, words, ...(step !== undefined && { step }) }];
  }

  function numberOf(step: Element | undefined): number | undefined {
    const number = Number(step?.querySelector('.step-number')?.textContent);
    return Number.isInteger(number) && number > 0 ? number : undefined;
  }
}
