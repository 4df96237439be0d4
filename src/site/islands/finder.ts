/** Finds the steps of which the box or a choice says something, whatever its accents; marks them, and gives them in order. */
export function finderIn(
  tree: HTMLElement,
  boxes: readonly HTMLElement[],
): (query: string) => readonly HTMLElement[] {
  const texts = boxes.map((box) => {
    const item = box.closest('li');
    const parts = [box, ...(item?.querySelectorAll('.choices .label') ?? [])];
    return fold(parts.map(({ textContent }) => textContent).join(' · '));
  });
  return (query) => {
    const asked = fold(query.trim());
    const found = boxes.filter((_, index) => asked !== '' && texts[index]?.includes(asked));
    tree.classList.toggle('is-sought', asked !== '');
    for (const box of boxes) box.classList.toggle('is-found', found.includes(box));
    return found;
  };
}

/** Here one sees every match at once, and more than one looked for does harm: no stems, unlike in the search. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}|\s+(?=\s)/gu, '');
}
