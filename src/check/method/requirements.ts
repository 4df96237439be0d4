import type { Content } from '../../model/library.ts';

/** What every walk must have passed before it comes somewhere. */
export interface Requirement {
  /** A step of one of these phases… */
  readonly phases: readonly string[];
  /** … or a promise, where that does as well. */
  readonly promise: boolean;
  /** The phases before whose steps it is asked. */
  readonly steps: readonly string[];
  /** It is asked before a settled end. */
  readonly ends: boolean;
  /** It is asked before a jump to a door that names the phase in its `after`. */
  readonly jumps: boolean;
}

/** In the order of the phases. What the method says of phases that the library does not have asks for nothing. */
export function requirementsOf({ method, phases }: Content): readonly Requirement[] {
  const keys = phases.map(({ key }) => key);
  const before = Object.entries(method.before);
  const passed = keys.map((phase) => ({
    phases: [phase],
    promise: false,
    steps: before.filter(([, earlier]) => earlier.includes(phase)).map(([key]) => key),
    ends: method.settled.after.includes(phase),
    jumps: true,
  }));
  return [...passed, ...followedUp(method.settled.followed, keys)];
}

function followedUp(
  followed: Content['method']['settled']['followed'],
  keys: readonly string[],
): readonly Requirement[] {
  const phases = followed?.phases.filter((phase) => keys.includes(phase)) ?? [];
  const promise = followed?.promise === true && phases.length === followed.phases.length;
  const isAsked = phases.length > 0 || promise;
  return isAsked ? [{ phases, promise, steps: [], ends: true, jumps: false }] : [];
}
