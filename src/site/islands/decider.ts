import type { Page } from './page.ts';

const opened = new WeakMap<Page, Promise<void>>();

/** Says who may decide, from the first step on where somebody does: fetched there. */
export function deciderOf(page: Page): (step: string) => void {
  return (step) => {
    if (page.sections.get(step)?.matches('[data-by], :has(.gesture)')) void openAuthority(page);
  };
}

/** Once for a page. The table of the page is there without it; the next step tries again. */
export function openAuthority(page: Page): Promise<void> {
  const opening =
    opened.get(page) ??
    import('./authority.ts')
      .then(({ addAuthority }) => addAuthority(page))
      .catch(() => void opened.delete(page));
  opened.set(page, opening);
  return opening;
}
