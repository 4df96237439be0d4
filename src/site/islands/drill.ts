import type { DrillSetup } from '../drill/drill.ts';
import { mountDrill } from '../drill/page.tsx';
import { openSite } from './site.ts';
import { onPage, pageEvent } from './tab.ts';

/** The script of the page of the safety drill. */
onPage('main[data-drill]', () => {
  openSite(document);
  const main = document.querySelector<HTMLElement>('main[data-drill]');
  const host = main?.querySelector<HTMLElement>('[data-drill-here]');
  if (!main || !host) return;
  const end = mountDrill(host, JSON.parse(main.dataset.drill ?? '{}') as DrillSetup);
  document.addEventListener(pageEvent, end, { once: true });
});
