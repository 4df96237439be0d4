import { element } from './element.ts';
import { type Page, text } from './page.ts';

/**
 * Discreet mode, for a screen that the other person may see. A step or a way that has a neutral name
 * gets it beside its own; which of the two shows is a matter of style. An internal step is the site's
 * neutral title, with the choices A, B, C.
 */
export function addNeutralNames({ main, sections, words }: Page): void {
  addNeutralName(main.querySelector('h1'), main.dataset.discreet ?? words.neutral);
  for (const section of sections.values()) {
    const internal = section.dataset.internal !== undefined;
    const title = section.dataset.discreet ?? (internal ? words.neutral : undefined);
    addNeutralName(section.querySelector('h3'), title);
    for (const [index, way] of section.querySelectorAll<HTMLElement>('a.way').entries()) {
      const letter = internal ? String.fromCodePoint(0x41 + index) : undefined;
      addNeutralName(way.querySelector('.label') ?? way, way.dataset.discreet ?? letter);
    }
  }
}

/** The name that shows, as plain words. */
export function nameOf(named: Element | null | undefined, discreet: boolean): string {
  const own = named?.querySelector('.label') ?? named;
  return text(own?.querySelector(`:scope > ${discreet ? '.neutral' : '.plain'}`) ?? own);
}

function addNeutralName(named: Element | null, name: string | undefined): void {
  if (!named || name === undefined) return;
  const plain = element('span', { className: 'plain' }, ...named.childNodes);
  named.append(plain, element('span', { className: 'neutral' }, name));
}
