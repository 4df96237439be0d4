import type { Page } from './page.ts';

/** Says who may decide, from the first step on where somebody does: fetched there. */
export function deciderOf(page: Page): (step: string) => void {
  let opened: Promise<void> | undefined;
  return (step) => {
    const section = page.sections.get(step);
    if (opened || !section?.matches('[data-by], :has(.gesture)')) return;
    opened = import('./authority.ts')
      .then(({ addAuthority }) => addAuthority(page))
      // The table of the page is there without it; the next step tries again.
      .catch(() => (opened = undefined));
  };
}
