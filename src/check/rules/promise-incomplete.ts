import type { Localized } from '../../model/language.ts';
import { quote } from '../../model/message.ts';
import type { Commitment } from '../../model/playbook.ts';
import type { Context, KnownStep } from '../context.ts';
import { shownAt, withRoute } from '../method/shown.ts';
import { type Undated, undatedPromises } from '../method/undated.ts';
import { routeOf } from '../route.ts';
import { type Found, place, type Rule } from '../rule.ts';

/** A promise that binds nobody, or that has no date: nobody can keep it, and nobody can ask after it. */
const rule: Rule = {
  code: 'promise-incomplete',
  find: (context) => [
    ...context.judged
      .filter(isProcedure)
      .flatMap((known) =>
        known.step.body.flatMap((node) =>
          node.type === 'promise' ? judge(node, known, context) : [],
        ),
      ),
    ...undatedPromises(context)
      .filter(({ known }) => isProcedure(known))
      .map((one) => undated(one, context)),
  ],
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

function isProcedure({ playbook }: KnownStep): boolean {
  return playbook.kind === 'procedure';
}

function undated({ known, promise, path }: Undated, context: Context): Found {
  const day = quote(promise.on);
  const note = quote(`::record[…]{as=${promise.on} type=date}`);
  const route = routeOf(context, path);
  return {
    message: {
      en: `Unexpected promise for the day ${day} that nobody has written down yet, expected ${note} on every path to it.`,
      fr: `Promesse pour le jour ${day}, que personne n’a encore noté, inattendue ; attendu\u00a0: ${note} sur chaque chemin qui y mène.`,
    },
    ...place(known.playbook, promise.at?.['on'], promise.position),
    step: known.step.id,
    hint: {
      en: `Have the day written down in this step, or in one that every path passes. ${route.en}`,
      fr: `Faites noter le jour dans cette étape, ou dans une étape par laquelle passe chaque chemin. ${route.fr}`,
    },
  };
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
