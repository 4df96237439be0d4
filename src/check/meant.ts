import type { LinkedChart } from '../graph/link.ts';
import type { Playbook, Step, Target } from '../model/playbook.ts';
import { isDoubtful, withoutConditions } from './doubt.ts';
import type { BrokenReference } from './targets.ts';

/**
 * The playbooks as their authors meant them: names that lead nowhere are put right where it is clear what
 * was meant. So one misspelt name is one finding, and not also every step that only it led to.
 * `repaired: false` leaves such names leading nowhere; then what is missing is what hangs on them.
 */
export function asMeant(
  playbooks: readonly Playbook[],
  broken: readonly BrokenReference[],
  { repaired }: { readonly repaired: boolean },
): readonly LinkedChart[] {
  return playbooks.map((written) => {
    const playbook = isDoubtful(written)
      ? { ...written, steps: written.steps.map(withoutConditions) }
      : written;
    const own = broken.filter((one) => one.playbook === written);
    const meant = (type: string, index: number, step?: number): Target | undefined => {
      const found = own.find(({ reference }) => {
        return reference.type === type && reference.index === index && reference.step === step;
      });
      return found && repaired ? found.meant : undefined;
    };
    const start = own.find(({ reference }) => reference.type === 'start');
    return {
      ...playbook,
      ...(start && {
        start: { ...playbook.start, step: stepOf(start.meant) ?? firstOf(playbook) },
      }),
      entries: playbook.entries.map((entry, index) => {
        return { ...entry, step: stepOf(meant('entry', index)) ?? entry.step };
      }),
      interrupts: playbook.interrupts.map((interrupt, index) => {
        return { ...interrupt, target: meant('interrupt', index) ?? interrupt.target };
      }),
      steps: playbook.steps.map((step, place) => ({
        ...step,
        ...(isSilent(step) && { end: {} }),
        ways: step.ways.map((way, index) => {
          const target =
            step.phase !== 'aside' && way.target.type === 'back' ? nowhere : way.target;
          return { ...way, target: meant('way', index, place) ?? target };
        }),
      })),
    };
  });
}

/** What parsing has reported already must not be told again as a dead end: an empty step, `back` outside asides. */
function isSilent({ body, ways, end }: Step): boolean {
  return body.length === 0 && ways.length === 0 && !end;
}

const nowhere: Target = { type: 'step', id: '' };

function stepOf(target: Target | undefined): string | undefined {
  return target?.type === 'step' ? target.id : undefined;
}

/** A playbook begins somewhere: where its `start` is misspelt past guessing, with its first step. */
function firstOf({ steps }: Playbook): string {
  return steps[0]?.id ?? '';
}
