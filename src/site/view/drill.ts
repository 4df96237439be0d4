import type { Playbook, Step } from '../../model/playbook.ts';
import { typeset } from '../../model/typography.ts';
import type { DrillSetup } from '../drill/drill.ts';
import { manuscriptOf } from './manuscript.ts';
import { plain } from './plain.ts';
import { label, page, playbookOf, type Setting } from './setting.ts';

/** The drill of the safety reflex: the situations, and the way out that this site shows on every step. */
export function drillSetup(setting: Setting): DrillSetup {
  const { drill, site } = setting.library.content;
  const [interrupt] = site.interrupts;
  const [, slug = '', id] = /^\/([^#]+)(?:#(.+))?$/.exec(interrupt?.to ?? '') ?? [];
  const playbook = playbookOf(setting, slug);
  const fragment = id === undefined ? '' : `#${id}`;
  return {
    seconds: drill.seconds,
    rounds: drill.rounds,
    wait: drill.wait,
    cues: drill.cues.map(({ key, danger, cue, why }) => {
      return { key, danger, cue: label(setting, cue), why: label(setting, why) };
    }),
    wayOut: interrupt ? label(setting, interrupt.label) : setting.words.safetyFirst,
    ...(playbook && { href: page(setting, slug) + fragment }),
    steps: playbook ? stepsFrom(playbook, id, setting) : [],
  };
}

/** The asides that follow one another from a step on: what is done in danger, in its order. */
function stepsFrom(
  playbook: Playbook,
  id: string | undefined,
  setting: Setting,
): readonly string[] {
  const manuscript = manuscriptOf(playbook, setting);
  const find = (step: string | undefined) => playbook.steps.find((one) => one.id === step);
  const steps: Step[] = [];
  for (let at = find(id); at && at.phase === 'aside' && !steps.includes(at);) {
    steps.push(at);
    const on = at.ways.find(({ target }) => target.type === 'step')?.target;
    at = on?.type === 'step' ? find(on.id) : undefined;
  }
  return steps.map(({ title }) => typeset(plain(title, manuscript), setting.locale));
}
