import type { Pages } from '../pages.ts';

/** The playbook that a guide's component names; an error that names the others where there is none. */
export function guidePlaybook(
  { addresses }: Pages,
  component: string,
  language: string,
  slug: unknown,
): string {
  const known = addresses.filter((one) => one.language === language).map((one) => one.slug);
  if (typeof slug === 'string' && known.includes(slug)) return slug;
  throw new Error(
    `Unexpected playbook in <${component} playbook=${JSON.stringify(slug) ?? ''} />, expected one of ${known.join(', ')}.`,
  );
}
