import type { Localized } from '../../model/language.ts';
import type { Commitment } from '../../model/playbook.ts';
import type { Context, KnownStep } from '../context.ts';
import { shownAt, withRoute } from '../method/shown.ts';
import { type Found, place, type Rule } from '../rule.ts';

/** A promise that binds nobody, or that has no date: nobody can keep it, and nobody can ask after it. */
const rule: Rule = {
  code: 'promise-incomplete',
  find: (context) =>
    context.judged
      .filter(({ playbook }) => playbook.kind === 'procedure')
      .flatMap((known) =>
        known.step.body.flatMap((node) =>
          node.type === 'promise' ? judge(node, known, context) : [],
        ),
      ),
};

export default rule;

function judge(promise: Commitment, known: KnownStep, context: Context): readonly Found[] {
  const { method, authority } = context.library.content;
  const missing = method.promise.filter((part) => !says[part](promise));
  const state = shownAt(promise, known, context);
  if (missing.length === 0 || state === undefined) return [];
  if (context.isBroken(known.playbook, promise.position)) return [];
  const without = missing.map((part) => lacks[part]);
  const expected = missing.map((part) => attributes[part]);
  const level = authority.levels[0]?.key ?? 'employee';
  const example = `\`::promise[…]{by=${level} within=P2D}\``;
  const found = {
    message: {
      en: `Unexpected promise ${without.map(({ en }) => en).join(' and ')}, expected ${expected.map(({ en }) => en).join(', and ')}.`,
      fr: `Promesse ${without.map(({ fr }) => fr).join(' et ')}, inattendue ; attendu\u00a0: ${expected.map(({ fr }) => fr).join(', et ')}.`,
    },
    ...place(known.playbook, promise.position),
    step: known.step.id,
    hint: withRoute(
      {
        en: `A promise names who keeps it and when: ${example}.`,
        fr: `Une promesse nomme qui la tient et pour quand\u00a0: ${example}.`,
      },
      state,
      context,
    ),
  };
  return [found];
}

type Part = 'who' | 'when';

/** An attribute that was written counts: parsing tells what is wrong with its value. */
const says: Readonly<Record<Part, (promise: Commitment) => boolean>> = {
  who: ({ by, at }) => by !== undefined || at?.['by'] !== undefined,
  when: ({ within, on, at }) =>
    within !== undefined ||
    on !== undefined ||
    at?.['within'] !== undefined ||
    at?.['on'] !== undefined,
};

const lacks: Readonly<Record<Part, Localized>> = {
  who: { en: 'that nobody is to keep', fr: 'sans personne pour la tenir' },
  when: { en: 'without a date', fr: 'sans échéance' },
};

const attributes: Readonly<Record<Part, Localized>> = {
  who: { en: '`by`', fr: '`by`' },
  when: { en: '`within` or `on`', fr: '`within` ou `on`' },
};
