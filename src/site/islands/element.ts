type Tags = HTMLElementTagNameMap;

/** An element's own properties, by their DOM names; `data` is its dataset. */
export type Properties<Tag extends keyof Tags> = Partial<Omit<Tags[Tag], 'dataset'>> & {
  readonly data?: Readonly<Record<string, string>>;
};

/**
 * Makes an element. The parts that every page loads are written with this alone: a library would cost
 * a phone at the counter more bytes than the guide itself.
 */
export function element<Tag extends keyof Tags>(
  tag: Tag,
  { data, ...properties }: Properties<Tag>,
  ...children: readonly (Node | string)[]
): Tags[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

/** Words for those who do not see a sign, or have the room to read them. */
export function label(words: string): HTMLElement {
  return element('span', { className: 'label' }, words);
}

/** A sign that says nothing aloud. */
export function sign(glyph: string): HTMLElement {
  return element('span', { ariaHidden: 'true' }, glyph);
}
