import { unexpected } from '../../model/message.ts';
import type { Fact, Playbook } from '../../model/playbook.ts';
import type { Context } from '../context.ts';
import { place, type Rule } from '../rule.ts';
import { leavesOf } from '../leaves.ts';
import { variablesIn } from '../variables.ts';

/** A fact that nothing asks for, in any language: no condition, no text, no playbook that one can jump to. */
const rule: Rule = {
  code: 'unused-fact',
  find: ({ library, doubtful, isBroken }) => {
    const inAllLanguages = Map.groupBy(library.playbooks, ({ slug }) => slug);
    return library.playbooks.flatMap((playbook) => {
      if (playbook.facts.length === 0 || doubtful.has(playbook)) return [];
      const same = inAllLanguages.get(playbook.slug) ?? [];
      const asked = new Set(same.flatMap(readIn));
      const left = playbook.facts.filter(({ name }) => !asked.has(name));
      // Texts are long: where conditions ask for every fact, nobody reads them.
      const written = new Set(left.length > 0 ? same.flatMap((one) => [...variablesIn(one)]) : []);
      return left
        .filter((fact) => !written.has(fact.name))
        .filter((fact) => !isHandedOver(fact, playbook, library.playbooks))
        .filter(({ position }) => !isBroken(playbook, position))
        .map((fact) => ({
          message: unexpected(fact.name, {
            en: 'a fact that a condition or a text uses',
            fr: 'un fait qu’une condition ou un texte utilise',
          }),
          ...place(playbook, fact.position, playbook.at?.['facts']),
          hint: {
            en: 'Use it in a `when`, or take it out of `facts` and of every `set`.',
            fr: 'Utilisez-le dans un `when`, ou retirez-le de `facts` et de chaque `set`.',
          },
        }));
    });
  },
};

export default rule;

/** The facts that conditions ask for. */
function readIn({ steps }: Playbook): readonly string[] {
  return steps
    .flatMap((step) => [...leavesOf(step), ...step.ways])
    .flatMap(({ when }) => when?.tests ?? [])
    .map(({ fact }) => fact);
}

/** A shared fact may be asked for, or have been set, in a playbook on the other side of a jump. */
function isHandedOver(
  { name, shared }: Fact,
  playbook: Playbook,
  playbooks: Context['library']['playbooks'],
): boolean {
  if (!shared) return false;
  const slugs = new Set(playbooks.map(({ slug }) => slug));
  if (targetsOf(playbook).some((slug) => !slugs.has(slug))) return true;
  return playbooks.some(
    (other) =>
      other.language === playbook.language &&
      other.slug !== playbook.slug &&
      other.facts.some((fact) => fact.shared && fact.name === name) &&
      (targetsOf(playbook).includes(other.slug) || targetsOf(other).includes(playbook.slug)),
  );
}

/** The slugs of the playbooks that it jumps to. */
function targetsOf({ steps, interrupts }: Playbook): readonly string[] {
  const ways = [...interrupts, ...steps.flatMap((step) => step.ways)];
  return ways.flatMap(({ target }) => (target.type === 'playbook' ? [target.slug] : []));
}
