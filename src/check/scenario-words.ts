import type { Localized } from '../model/language.ts';
import { anyOf, quote, unexpected } from '../model/message.ts';
import type { Position } from '../model/place.ts';
import type { Playbook } from '../model/playbook.ts';
import type { Scenario, ScenarioSet } from '../model/scenario.ts';
import { suggest } from '../model/suggest.ts';
import type { ScenarioFault } from '../scenario/verdict.ts';
import { type Found, top } from './rule.ts';

export function noPlaybook({ file, slug }: ScenarioSet, slugs: readonly string[]): Found {
  const meant = suggest(slug, slugs);
  return {
    file,
    position: top,
    message: unexpected(
      slug,
      { en: 'the slug of a playbook of this folder', fr: 'le nom d’une fiche de ce dossier' },
      meant,
    ),
    hint: {
      en: 'Name the file after its playbook: `<slug>.scenarios.yaml` beside `<slug>.mdx`.',
      fr: 'Nommez le fichier d’après sa fiche\u00a0: `<slug>.scenarios.yaml` à côté de `<slug>.mdx`.',
    },
  };
}

/** What a scenario does not do as it says, in words, at the place that says it. */
export function foundIn(
  fault: ScenarioFault,
  { id, path, pathPosition }: Scenario,
  { file }: ScenarioSet,
  playbook: Playbook,
): Found {
  const at = (position: Position | undefined) => ({
    file,
    position: position ?? pathPosition,
    scenario: id,
  });
  const inScenario = { en: `scenario ${quote(id)}`, fr: `scénario ${quote(id)}` };
  switch (fault.type) {
    case 'refused': {
      const { stop, step, answer = 0 } = fault;
      const written = path[answer]?.choice ?? '';
      const open = 'open' in stop ? stop.open : [];
      const isClosed = 'isClosed' in stop && stop.isClosed;
      return {
        ...at(path[answer]?.position),
        message: unexpected(written, answersOf(step, open), suggest(written, open)),
        hint: isClosed ? closed(written) : oneOf(open, step),
      };
    }
    case 'asking': {
      const open = 'open' in fault.stop ? fault.stop.open : [];
      return {
        ...at(path.at(-1)?.position),
        message: {
          en: `Unexpected end of the path at step ${quote(fault.step)}, expected one more answer${listed(open).en}.`,
          fr: `Fin du parcours inattendue à l’étape ${quote(fault.step)} ; attendu\u00a0: une réponse de plus${listed(open).fr}.`,
        },
        hint: oneOf(open, fault.step),
      };
    }
    case 'stuck':
      return {
        ...at(path.at(-1)?.position),
        message: {
          en: `Unexpected halt of ${inScenario.en} at step ${quote(fault.step)}, expected a way on that is open.`,
          fr: `Arrêt inattendu du ${inScenario.fr} à l’étape ${quote(fault.step)} ; attendu\u00a0: une suite ouverte.`,
        },
        hint: {
          en: 'Look at the `when` of its ways on: none holds with these answers.',
          fr: 'Regardez les `when` de ses suites : aucun n’est vrai avec ces réponses.',
        },
      };
    case 'left-over':
      return {
        ...at(path[fault.answer]?.position),
        message: {
          en: `Unexpected ${quote(path[fault.answer]?.choice ?? '')}, expected nothing more: step ${quote(fault.step)} is the end ${quote(fault.as)}.`,
          fr: `${quote(path[fault.answer]?.choice ?? '')} inattendu ; attendu\u00a0: plus rien, car l’étape ${quote(fault.step)} est la fin ${quote(fault.as)}.`,
        },
        hint: {
          en: 'Take the last answers out, or change an earlier one.',
          fr: 'Retirez les dernières réponses, ou changez-en une d’avant.',
        },
      };
    case 'other-end':
      return {
        ...at(fault.expected.position),
        message: unexpected(fault.expected.value, {
          en: `${quote(fault.as)}, where the path leads`,
          fr: `${quote(fault.as)}, où mène le parcours`,
        }),
        hint: reconsider,
      };
    case 'not-passed':
    case 'not-avoided':
      return { ...at(fault.place.position), ...passing(fault, playbook) };
    case 'other-fact': {
      const { fact, value } = fault.expected.value;
      const real = fault.value === undefined ? undefined : quote(`${fact}: ${fault.value}`);
      return {
        ...at(fault.expected.position),
        message: unexpected(`${fact}: ${value}`, {
          en: real ?? `${quote(fact)} unset, as the path leaves it`,
          fr: real ?? `${quote(fact)} sans valeur, comme le parcours le laisse`,
        }),
        hint: reconsider,
      };
    }
  }
}

function passing(
  { type, place: { value } }: Extract<ScenarioFault, { type: 'not-passed' | 'not-avoided' }>,
  playbook: Playbook,
): Pick<Found, 'message' | 'hint'> {
  const ids = playbook.steps.map(({ id }) => id);
  const isUnknown = !value.startsWith('/') && !ids.includes(value);
  const expected =
    type === 'not-passed'
      ? { en: 'a step that the path passes', fr: 'une étape où passe le parcours' }
      : { en: 'a step that the path does not pass', fr: 'une étape où le parcours ne passe pas' };
  return {
    message: unexpected(value, expected, isUnknown ? suggest(value, ids) : undefined),
    hint: reconsider,
  };
}

function answersOf(step: string, open: readonly string[]): Localized {
  const list = anyOf(open);
  return {
    en: `an answer of step ${quote(step)}${open.length === 0 ? '' : `: ${list.en}`}`,
    fr: `une réponse de l’étape ${quote(step)}${open.length === 0 ? '' : ` (${list.fr})`}`,
  };
}

function listed(open: readonly string[]): Localized {
  const list = anyOf(open);
  return open.length === 0 ? { en: '', fr: '' } : { en: `: ${list.en}`, fr: ` (${list.fr})` };
}

function oneOf(open: readonly string[], step: string): Localized {
  if (open.length > 0) {
    const list = anyOf(open);
    return { en: `Write ${list.en}.`, fr: `Écrivez ${list.fr}.` };
  }
  return {
    en: `Give the choices of ${quote(step)} ids: \`::choice[…]{to=… #id}\`.`,
    fr: `Donnez des id aux choix de ${quote(step)}\u00a0: \`::choice[…]{to=… #id}\`.`,
  };
}

function closed(written: string): Localized {
  return {
    en: `The choice ${quote(written)} is there, but its \`when\` does not hold with these answers.`,
    fr: `Le choix ${quote(written)} existe, mais son \`when\` n’est pas vrai avec ces réponses.`,
  };
}

const reconsider: Localized = {
  en: 'Change the path, or what the scenario expects of it.',
  fr: 'Changez le parcours, ou ce que le scénario en attend.',
};
