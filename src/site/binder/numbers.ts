import { element } from '../islands/element.ts';
import { pageEvent } from '../islands/tab.ts';
import type { BoundSheet } from './sheets.ts';

/** A sheet with its number in the binder. */
export interface NumberedSheet {
  readonly number: number;
  readonly element: HTMLElement;
  /** What the foot of its pages says. */
  readonly foot: string;
}

/** Puts a number, large, and the playbook's title into the head of a sheet. */
export function putNumber(sheet: HTMLElement, number: number, title?: string): void {
  const heading = sheet.querySelector('.sheet-head h2');
  if (!heading) {
    sheet.prepend(element('p', { className: 'binder-number' }, String(number)));
    return;
  }
  // In the heading, so that an outline tells the sheets of several playbooks apart; it drops plain spaces.
  const before = heading.previousElementSibling;
  const isTitle = title !== undefined && before?.textContent?.trim() === title;
  if (isTitle) before.remove();
  heading.prepend(
    element('span', { className: 'binder-number' }, `${number}\u00a0`),
    ...(isTitle ? [element('span', { className: 'binder-title' }, `${title}\u00a0`)] : []),
  );
}

/** What the foot of a sheet's pages says: what it is, how old it is, who answers for it. */
export function footOf({ element, book }: BoundSheet): string {
  const age = element.querySelector('.age-facts')?.textContent?.replace(/\s+/g, ' ').trim();
  return [book.title, age ?? `${book.version} · ${book.owner}`].join(' · ');
}

/** Of all binders that are made on this page, one after the other. */
const style = new CSSStyleSheet();

// Another page that comes in this document has pages of its own.
document.addEventListener(pageEvent, () => style.replaceSync(''));

/**
 * Rules for paper: the number of a sheet on each of its pages, its own foot, x/y throughout. A page knows its sheet by
 * its name alone, so each sheet has a page of its own name; one that has its own kind of page already keeps it.
 */
export function rulePages(
  sheets: readonly NumberedSheet[],
  { size, foot, sheet }: { readonly size: string; readonly foot: string; readonly sheet: string },
): void {
  const margin = (place: string, words: string, more = '') =>
    `@${place}{content:${quoted(words)};${more}}`;
  const line = (words: string) => margin('bottom-left', words, 'width:85%');
  const rules = sheets
    .filter(({ element }) => !hasOwnPage(element))
    .map(
      ({ number, element, foot: own }) =>
        `@page binder-${number}{size:${size};${margin('top-right', `${sheet} ${number}`)}${line(own)}}` +
        `#${CSS.escape(element.id)}.sheet{page:binder-${number}}`,
    );
  const count = '@bottom-right{content:counter(page) "/" counter(pages)}';
  style.replaceSync(`@page{${line(foot)}${count}}${`@media print{${rules.join('')}}`}`);
  if (!document.adoptedStyleSheets.includes(style)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  }
}

const common = new Set(['', 'auto', 'a4', 'letter']);

/** Whether a rule for paper gives a sheet a page of another kind: a folded card lies across. */
function hasOwnPage(sheet: HTMLElement): boolean {
  return [...document.styleSheets].some((one) => pageIn(one.cssRules, sheet));
}

function pageIn(rules: CSSRuleList, sheet: HTMLElement): boolean {
  return [...rules].some((rule) => {
    if (rule instanceof CSSMediaRule) return pageIn(rule.cssRules, sheet);
    if (!(rule instanceof CSSStyleRule)) return false;
    return !common.has(rule.style.getPropertyValue('page')) && sheet.matches(rule.selectorText);
  });
}

/** What is escaped as a name is escaped as a string, too. */
function quoted(words: string): string {
  return `"${CSS.escape(words)}"`;
}
