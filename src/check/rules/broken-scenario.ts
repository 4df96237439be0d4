import type { ScenarioSet } from '../../model/scenario.ts';
import { play } from '../../scenario/play.ts';
import { verdict } from '../../scenario/verdict.ts';
import type { Context } from '../context.ts';
import type { Found, Rule } from '../rule.ts';
import { foundIn, noPlaybook } from '../scenario-words.ts';

/** A scenario whose path does not lead where it says. */
const rule: Rule = {
  code: 'broken-scenario',
  find: (context) => context.library.scenarios.flatMap((set) => faultsOf(set, context)),
};

export default rule;

function faultsOf(set: ScenarioSet, context: Context): readonly Found[] {
  const { playbooks } = context.library;
  const known = new Map(
    playbooks.filter(({ language }) => language === set.language).map((one) => [one.slug, one]),
  );
  const playbook = known.get(set.slug);
  if (!playbook) return context.isKnownSlug(set) ? [] : [noPlaybook(set, [...known.keys()])];
  return set.scenarios.flatMap((scenario) => {
    const played = play(playbook, scenario.path, (slug) => known.get(slug));
    const restsOn = [...new Set(played.visits.map((visit) => visit.playbook.file))];
    return verdict(scenario, played).map((fault) => ({
      ...foundIn(fault, scenario, set, playbook),
      restsOn,
    }));
  });
}
