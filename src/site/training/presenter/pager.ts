/** What does not fit onto the screen is set in columns as wide as it (presenter.css): each one is a page. */
export interface Pager {
  /** How many there are now. */
  readonly pages: () => number;
  /** Shows a page; past the last one: the last one. Gives its number. */
  readonly show: (page: number) => number;
  /** The page of an element. */
  readonly pageOf: (element: Element) => number;
}

export function pagerOf(slide: HTMLElement): Pager {
  const stride = () => slide.clientWidth + Number.parseFloat(getComputedStyle(slide).columnGap);
  const pages = () => {
    // Where it scrolls downwards, on a small screen, it is one page.
    const width = stride();
    if (!Number.isFinite(width) || slide.clientWidth === 0) return 1;
    return Math.max(1, Math.ceil((slide.scrollWidth - slide.clientWidth - 1) / width) + 1);
  };
  return {
    pages,
    show(page) {
      const shown = Math.min(page, pages() - 1);
      slide.scrollTop = 0;
      slide.scrollLeft = shown > 0 ? shown * stride() : 0;
      return shown;
    },
    pageOf(element) {
      const { left } = element.getBoundingClientRect();
      const from = left - slide.getBoundingClientRect().left + slide.scrollLeft;
      return pages() === 1 ? 0 : Math.max(0, Math.floor(from / stride()));
    },
  };
}
