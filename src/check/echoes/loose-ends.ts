import type { Finding } from '../../model/diagnostic.ts';
import type { Step, Way } from '../../model/playbook.ts';
import type { Code } from '../../model/rules.ts';
import { closedAt } from './conditions.ts';
import type { Scene } from './scene.ts';

/** A finding that says why something no longer leads where it was meant to: what it would have set is lost, too. */
export interface LooseEnd {
  readonly finding: Finding;
  /** Number of the step from which it led. */
  readonly step: number;
  /** How many ways may be missing there. */
  readonly most: number;
  /** The line is there, and can be read. */
  readonly isRead: boolean;
  /** One is stuck there; these steps are, and asides that only come back there. */
  readonly isStuck: boolean;
  readonly steps: readonly number[];
}

/** The loose ends of a playbook, in its order. */
export function looseEnds(scene: Scene): readonly LooseEnd[] {
  const known = (finding: Finding) => scene.steps.find(({ step }) => step.id === finding.step);
  const unread = scene.found.flatMap((finding): readonly LooseEnd[] => {
    const at = known(finding);
    if (!at || finding.severity !== 'error' || !isLost(finding, at.step)) return [];
    return [{ ...placed(finding, at.number), most: mostAt(at.step), isRead: false }];
  });
  const jumps = scene.of('not-an-entry').flatMap((finding): readonly LooseEnd[] => {
    const at = known(finding);
    return at ? [placed(finding, at.number)] : [];
  });
  const faults = scene.faults
    .filter((fault) => closedAt(fault, scene).length === 0)
    .map(({ finding, steps, upstream, steps: [step = -1] }): LooseEnd => {
      const most = mostAt(scene.context.steps[step]?.step);
      const asides = upstream.filter((one) => scene.context.steps[one]?.step.phase === 'aside');
      return { ...placed(finding, step), most, isStuck: true, steps: [...steps, ...asides] };
    });
  const names = unguessed(scene).map(({ finding, behind }): LooseEnd => {
    const step = known(finding)?.number ?? -1;
    const isStuck = behind.length > 0 || step !== -1;
    return { ...placed(finding, step), most: Infinity, isStuck, steps: [step, ...behind] };
  });
  return [...unread, ...jumps, ...faults, ...names].sort((a, b) => a.step - b.step);
}

/**
 * Names past guessing, with what they may have led to: a step that is missing whole led to more. Of a file that was
 * cut off (`isCut`), a step of that name in another playbook is no guess either.
 */
export function unguessed({ of, context, playbook }: Scene, isCut = false) {
  const names = context.broken.filter(
    ({ playbook: own, problem, meant, reference: { type } }) =>
      own === playbook &&
      problem === 'no-step' &&
      (!meant || (isCut && meant.type === 'playbook')) &&
      type !== 'link',
  );
  return of('unknown-target').flatMap((finding) => {
    const { offset } = finding.position.start;
    const one = names.find(({ reference: { position, step } }) => {
      const id = playbook.steps[step ?? -1]?.id;
      return id === finding.step && (position === undefined || position.start.offset === offset);
    });
    return one ? [{ finding, behind: context.unreachable.behind.get(one) ?? [] }] : [];
  });
}

function placed(finding: Finding, step: number): LooseEnd {
  return { finding, step, most: 1, isRead: true, isStuck: false, steps: [step] };
}

/** Of a step without any way on, all may be missing. */
function mostAt(step: Step | undefined): number {
  return step && step.ways.length === 0 && !step.end ? Infinity : 1;
}

/** Parsing could not read the line at all, or not where it leads. */
function isLost({ code, position }: Finding, { body, ways, end }: Step): boolean {
  if (code === 'empty-step') return true;
  const { line } = position.start;
  const isThere = (one: { readonly position?: Way['position'] }): boolean =>
    one.position !== undefined && one.position.start.line <= line && line <= one.position.end.line;
  const way = ways.find(isThere);
  if (way) return way.target.type === 'back' || isNowhere(way.target);
  const leaves = [...body.filter((node) => 'label' in node), ...(end ? [end] : [])];
  return unreadable.has(code) && !leaves.some(isThere);
}

/** Parsing could not read where the way leads. */
function isNowhere(target: Way['target']): boolean {
  return target.type === 'step' && target.id === '';
}

const unreadable: ReadonlySet<Code> = new Set<Code>([
  'broken-directive',
  'unknown-directive',
  'misplaced-directive',
  'unclosed-code',
  'no-comment',
  'too-large',
  'mdx-syntax',
]);
