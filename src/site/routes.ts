/** Compiled, this file stands in lib/site/; the pages ship as source. From either place this is the same folder. */
const folder = new URL('../../src/site/routes/', import.meta.url);

/** The addresses of the site, below Astro's `base`. */
const patterns = {
  '/': 'index.astro',
  '/404': '404.astro',
  '/[style].css': 'phases.css.ts',
  '/[language]': 'home.astro',
  '/[language]/search': 'search.astro',
  '/[language]/binder': 'binder.astro',
  '/[language]/binder.json': 'binder.json.ts',
  '/[language]/journal': 'journal.astro',
  '/[language]/coverage': 'coverage.astro',
  '/[language]/training': 'training.astro',
  '/[language]/reference': 'references.astro',
  '/[language]/reference/[page]': 'reference.astro',
  '/[language]/assessments': 'assessments.astro',
  '/[language]/safety-drill': 'safety-drill.astro',
  '/[language]/rules/[code]': 'rule.astro',
  '/[language]/[slug]': 'playbook.astro',
  '/[language]/[slug]/tree': 'tree.astro',
  '/[language]/[slug]/paper': 'paper.astro',
  '/[language]/[slug]/versions': 'versions.astro',
  '/[language]/[slug]/scenarios': 'scenarios.astro',
  '/[language]/[slug]/exercise.json': 'exercise.json.ts',
  '/[language]/notes.json': 'notes.json.ts',
  '/[language]/newcomer.json': 'newcomer.json.ts',
  '/[language]/pictures/[file]': 'picture.ts',
  '/[language]/[style].css': 'playbook.css.ts',
} as const;

/** Only where a library has guides. */
const guidePatterns = {
  '/[language]/guides': 'guides.astro',
  '/[language]/guides/[slug]': 'guide.astro',
} as const;

export const routes = toRoutes(patterns);
export const guideRoutes = toRoutes(guidePatterns);

function toRoutes(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([pattern, file]) => ({
    pattern,
    entrypoint: new URL(file, folder),
    prerender: true,
  }));
}
