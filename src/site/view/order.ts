import type { Playbook } from '../../model/playbook.ts';
import type { Setting } from './setting.ts';

/** The playbooks of a language: those that the library names first, then the others by slug. */
export function playbooksInOrder({ library, language }: Setting): readonly Playbook[] {
  const own = library.playbooks.filter((playbook) => playbook.language === language);
  const named = library.content.site.first.flatMap(
    (slug) => own.find((one) => one.slug === slug) ?? [],
  );
  return [...named, ...own.filter((one) => !named.includes(one))];
}
