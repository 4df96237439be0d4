import type { Localized } from '../model/language.ts';
import { anyOf, quote } from '../model/message.ts';
import type { Context } from './context.ts';
import type { BrokenReference } from './targets.ts';

/** Where a name past guessing could lead instead. */
export function alternatives(
  { playbook, problem, reference: { target } }: BrokenReference,
  { library }: Context,
): Localized {
  const slug = target.type === 'playbook' ? target.slug : '';
  if (problem === 'no-playbook') {
    const file = quote(`playbooks/${playbook.language}/${slug}.mdx`);
    return {
      en: `Write the playbook ${file}, or lead elsewhere.`,
      fr: `Écrivez la fiche ${file}, ou menez ailleurs.`,
    };
  }
  const other = library.playbooks.find(
    (one) => one.slug === slug && one.language === playbook.language,
  );
  if (problem !== 'no-step' && other) {
    const doors = anyOf([`/${slug}`, ...other.entries.map(({ step }) => `/${slug}#${step}`)]);
    return { en: `Write ${doors.en}.`, fr: `Écrivez ${doors.fr}.` };
  }
  const { steps } = playbook;
  const ids = steps.slice(0, mostIds).map(({ id }) => quote(id));
  const all = [...ids, ...(steps.length > mostIds ? ['…'] : [])].join(', ');
  return {
    en: `Write the id of one of its steps (${all}), or add the step that is missing.`,
    fr: `Écrivez l’identifiant de l’une de ses étapes (${all}), ou ajoutez l’étape qui manque.`,
  };
}

/** As many ids as anybody reads. */
const mostIds = 12;
