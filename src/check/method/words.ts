import type { Localized } from '../../model/language.ts';
import type { Content } from '../../model/library.ts';
import { quote } from '../../model/message.ts';
import type { Playbook } from '../../model/playbook.ts';

/** `listen` and `reformulate`. */
export function listed(words: readonly string[]): Localized {
  const shown = words.map((word) => quote(word));
  const last = shown.at(-1) ?? '';
  const first = shown.slice(0, -1).join(', ');
  const join = (and: string): string => (first === '' ? last : `${first} ${and} ${last}`);
  return { en: join('and'), fr: join('et') };
}

/** A `:::listen` step and a `:::reformulate` step. */
export function stepsOf(phases: readonly string[]): Localized {
  const shown = phases.map((phase) => quote(`:::${phase}`));
  return {
    en: shown.map((directive) => `a ${directive} step`).join(' and '),
    fr: shown.map((directive) => `une étape ${directive}`).join(' et '),
  };
}

/** Which steps to pass by first: those of the playbook, where it has them. */
export function passFirst(phases: readonly string[], { steps }: Playbook): Localized {
  const known = phases.map((phase) => steps.find((step) => step.phase === phase)?.id);
  const ids = known.flatMap((id) => id ?? []);
  const absent = phases.filter((_, index) => known[index] === undefined);
  const pass = listed(ids);
  const write = stepsOf(absent);
  const after = `\`after: [${absent.join(', ')}]\``;
  const parts: readonly Localized[] = [
    ...(ids.length > 0
      ? [{ en: `Pass by ${pass.en} first.`, fr: `Passez d’abord par ${pass.fr}.` }]
      : []),
    ...(absent.length > 0
      ? [
          {
            en: `Write ${write.en} before it; or, if that is done before this playbook begins, say so at its head: ${after}.`,
            fr: `Écrivez ${write.fr} avant ; ou, si cela est fait avant que cette fiche commence, dites-le dans l’en-tête\u00a0: ${after}.`,
          },
        ]
      : []),
  ];
  return { en: parts.map(({ en }) => en).join(' '), fr: parts.map(({ fr }) => fr).join(' ') };
}

/** What may follow an end up: a `:::follow-up` step or a `::promise`. */
export function followedBy({ method, phases }: Content): Localized {
  const { phases: named = [], promise = false } = method.settled.followed ?? {};
  const steps = named
    .filter((phase) => phases.some(({ key }) => key === phase))
    .map((phase) => quote(`:::${phase}`));
  return {
    en: [...steps.map((step) => `a ${step} step`), ...(promise ? ['a `::promise`'] : [])].join(
      ' or ',
    ),
    fr: [...steps.map((step) => `une étape ${step}`), ...(promise ? ['une `::promise`'] : [])].join(
      ' ou ',
    ),
  };
}

/** How to follow up: by a step that the playbook has, else by a promise where that does, else by a new step. */
export function followUp(content: Content, { steps }: Playbook): Localized {
  const { phases: named = [], promise = false } = content.method.settled.followed ?? {};
  const known = steps.find(({ phase }) => named.includes(phase));
  const promised = quote('::promise[…]{by=… within=…}');
  const parts: readonly Localized[] = [
    ...(known
      ? [{ en: `pass by ${quote(known.id)} first`, fr: `passez d’abord par ${quote(known.id)}` }]
      : []),
    ...(promise
      ? [
          {
            en: `add a promise before it: ${promised}`,
            fr: `ajoutez une promesse avant\u00a0: ${promised}`,
          },
        ]
      : []),
  ];
  const write = followedBy(content);
  if (parts.length === 0)
    return { en: `Write ${write.en} before it.`, fr: `Écrivez ${write.fr} avant.` };
  return {
    en: `${capital(parts.map(({ en }) => en).join(', or '))}.`,
    fr: `${capital(parts.map(({ fr }) => fr).join(', ou '))}.`,
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
