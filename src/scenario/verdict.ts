import type { Facts } from '../graph/facts.ts';
import type { Placed, Scenario } from '../model/scenario.ts';
import type { Played, Stop } from './play.ts';

/** One way in which a scenario does not do what it says. */
export type ScenarioFault =
  | {
      readonly type: 'refused' | 'asking' | 'stuck';
      readonly stop: Stop;
      /** Where it came to nothing. */
      readonly step: string;
      readonly answer?: number;
    }
  /** The path goes on after an end. */
  | {
      readonly type: 'left-over';
      readonly answer: number;
      readonly step: string;
      readonly as: string;
    }
  | { readonly type: 'other-end'; readonly expected: Placed<string>; readonly as: string }
  | { readonly type: 'not-passed' | 'not-avoided'; readonly place: Placed<string> }
  | {
      readonly type: 'other-fact';
      readonly expected: Scenario['expect']['facts'][number];
      readonly value: string | number | undefined;
    };

/** What is wrong with a played scenario; nothing where it led out of what is known (`away`). */
export function verdict(scenario: Scenario, { visits, stop }: Played): readonly ScenarioFault[] {
  const { path, expect } = scenario;
  const last = visits.at(-1);
  const step = last?.step ?? '';
  if (stop.type === 'away') return [];
  if (stop.type === 'refused') return [{ type: stop.type, stop, step, answer: stop.answer }];
  if (stop.type !== 'ended') return [{ type: stop.type, stop, step }];
  if (stop.used < path.length) {
    return [{ type: 'left-over', answer: stop.used, step, as: stop.as }];
  }
  const passed = new Set(visits.map((visit) => `/${visit.playbook.slug}#${visit.step}`));
  const own = visits[0]?.playbook.slug ?? '';
  const isPassed = ({ value }: Placed<string>) =>
    passed.has(value.startsWith('/') ? value : `/${own}#${value}`);
  return [
    ...(stop.as === expect.end.value
      ? []
      : [{ type: 'other-end' as const, expected: expect.end, as: stop.as }]),
    ...expect.passes
      .filter((place) => !isPassed(place))
      .map((place) => ({ type: 'not-passed' as const, place })),
    ...expect.avoids
      .filter((place) => isPassed(place))
      .map((place) => ({ type: 'not-avoided' as const, place })),
    ...otherFacts(expect.facts, last?.facts ?? {}),
  ];
}

function otherFacts(expected: Scenario['expect']['facts'], facts: Facts): readonly ScenarioFault[] {
  return expected.flatMap((one): readonly ScenarioFault[] => {
    const value = Object.hasOwn(facts, one.value.fact) ? facts[one.value.fact] : undefined;
    return value === one.value.value ? [] : [{ type: 'other-fact', expected: one, value }];
  });
}
