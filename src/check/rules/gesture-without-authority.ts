import type { Localized } from '../../model/language.ts';
import type { Authority } from '../../model/authority.ts';
import { anyOf, quote } from '../../model/message.ts';
import type { Gesture } from '../../model/playbook.ts';
import { type Context, type KnownStep, stepOf } from '../context.ts';
import { shownAt, withRoute } from '../method/shown.ts';
import { type Found, place, related, type Rule } from '../rule.ts';
import { idOf } from '../sites.ts';

/**
 * A gesture that the level deciding at its step may not grant. A level that may only propose it can do so where a
 * way on leads to someone who may decide it.
 */
const rule: Rule = {
  code: 'gesture-without-authority',
  find: (context) =>
    context.judged
      .filter(({ playbook }) => playbook.kind === 'procedure')
      .flatMap((known) =>
        known.step.body.flatMap((node) =>
          node.type === 'gesture' ? judge(node, known, context) : [],
        ),
      ),
};

export default rule;

function judge(gesture: Gesture, known: KnownStep, context: Context): readonly Found[] {
  const { authority } = context.library.content;
  const { playbook, step } = known;
  const level = levelOf(known, authority);
  const granted = levelsFor(gesture, authority);
  const state = shownAt(gesture, known, context);
  if (level === undefined || !granted || state === undefined) return [];
  const deciders = granted.filter(({ may }) => may === 'decide').map(({ key }) => key);
  const may = granted.find(({ key }) => key === level)?.may;
  if (may === 'decide') return [];
  if (may === 'propose' && leadsTo(deciders, known, context)) return [];
  const found = {
    message: messageFor(gesture, level, may === 'propose', deciders),
    ...place(playbook, gesture.at?.['type'], gesture.position),
    step: step.id,
    hint: withRoute(fixFor(known, deciders), state, context),
    related: [
      related(
        { en: 'This is who decides here.', fr: 'Voici qui décide ici.' },
        playbook,
        step.at?.['by'],
        ...idOf(step),
      ),
    ],
  };
  return [found];
}

/** Who decides in a step; `undefined`: what is written there is no level. */
function levelOf({ step: { by, at } }: KnownStep, { levels }: Authority): string | undefined {
  return by ?? (at?.['by'] ? undefined : levels[0]?.key);
}

/** What each level may do about a gesture, from the lowest; `undefined`: there is no such gesture, and parsing has told so. */
function levelsFor({ gesture }: Gesture, { gestures, levels }: Authority) {
  if (!Object.hasOwn(gestures, gesture)) return undefined;
  const granted = new Map(Object.entries(gestures[gesture]?.levels ?? {}));
  return levels.map(({ key }) => ({ key, may: granted.get(key)?.may }));
}

/** A way on is theirs, or leads to a step of theirs, or to nobody knows where. */
function leadsTo(
  deciders: readonly string[],
  { step, number }: KnownStep,
  context: Context,
): boolean {
  const { authority } = context.library.content;
  const { states, ways: taken } = context.reached;
  return (states.linked.steps[number]?.ways ?? []).some(({ number: way, goal }, index) => {
    if (taken[way] === 0 || goal.type === 'back') return false;
    if (goal.type === 'away') return true;
    const levels = [step.ways[index]?.by, levelOf(stepOf(context, goal.step), authority)];
    return levels.some((level) => level !== undefined && deciders.includes(level));
  });
}

function messageFor(
  { gesture }: Gesture,
  level: string,
  proposes: boolean,
  deciders: readonly string[],
): Localized {
  const who = quote(level);
  const what = quote(gesture);
  const levels = anyOf(deciders);
  if (deciders.length === 0) {
    return {
      en: `Unexpected gesture ${what}, expected a level that may decide it in \`content/authority.yaml\`.`,
      fr: `Geste ${what} inattendu ; attendu\u00a0: un niveau qui peut le décider dans \`content/authority.yaml\`.`,
    };
  }
  return proposes
    ? {
        en: `Unexpected gesture ${what} for ${who}, who may only propose it, expected a way on to who decides: ${levels.en}.`,
        fr: `Geste ${what} inattendu au niveau ${who}, qui ne peut que le proposer ; attendu\u00a0: une suite vers qui décide, ${levels.fr}.`,
      }
    : {
        en: `Unexpected gesture ${what} for ${who}, expected a level that may decide it: ${levels.en}.`,
        fr: `Geste ${what} inattendu au niveau ${who} ; attendu\u00a0: un niveau qui peut le décider, ${levels.fr}.`,
      };
}

function fixFor({ step: { id, by } }: KnownStep, deciders: readonly string[]): Localized {
  const written = quote(`{#${id} by=${deciders[0] ?? '…'}}`);
  const fix = {
    en: `Write ${written}, or move the gesture to a step that the right person decides.`,
    fr: `Écrivez ${written}, ou déplacez le geste vers une étape où décide la bonne personne.`,
  };
  if (by !== undefined) return fix;
  return {
    en: `Without \`by\`, the first level decides. ${fix.en}`,
    fr: `Sans \`by\`, c’est le premier niveau qui décide. ${fix.fr}`,
  };
}
