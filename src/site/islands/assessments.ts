import type { AssessmentSetup } from '../assessment/assessment.ts';
import { mountAssessments } from '../assessment/page.tsx';
import { openSite } from './site.ts';
import { onPage, pageEvent } from './tab.ts';

/** The script of the page where results of self-assessments come together. */
onPage('main[data-assessments]', () => {
  openSite(document);
  const main = document.querySelector<HTMLElement>('main[data-assessments]');
  const host = main?.querySelector<HTMLElement>('[data-assessments-here]');
  if (!main || !host) return;
  const setup = JSON.parse(main.dataset.assessments ?? '{}') as AssessmentSetup;
  const end = mountAssessments(host, setup);
  document.addEventListener(pageEvent, end, { once: true });
});
